package org.touchstone.core.survey;

import org.jspecify.annotations.Nullable;
import org.touchstone.core.cycle.Text;

/// One question that respondents were asked.
///
/// @param code stable, such as the name of its column
/// @param text as it was asked; null when not written down
/// @param moment code of the step of the cycle that it asks about; null when about the journey as a whole
/// @param scale on which it was answered; of a comment 0 to 1, where 1 is a comment
/// @param incident code of the incident of the moment that a failed [Asks#FACT] tells; null when it has none, or is no
///   fact
/// @param item what it is about, where two questions ask about the same: expectation and perception, or an item present
///   and absent; null when it pairs with none
public record Question(
        String code,
        @Nullable Text text,
        Asks asks,
        @Nullable String moment,
        Scale scale,
        @Nullable String incident,
        @Nullable String item) {

    public Question {
        if (code.isBlank()) {
            throw new IllegalArgumentException("A question needs a code, but got a blank one.");
        }
        if (asks.needsMoment() && moment == null) {
            throw new IllegalArgumentException(
                    "The question '" + code + "' asks a " + asks.word() + " and so needs a moment, but got none.");
        }
        if (incident != null && asks != Asks.FACT) {
            throw new IllegalArgumentException("The question '" + code + "' asks " + asks.word() + " and tells the"
                    + " incident '" + incident + "', but only a fact tells an incident.");
        }
    }

    /// A question about the journey as a whole.
    public static Question of(String code, Asks asks, Scale scale) {
        return new Question(code, null, asks, null, scale, null, null);
    }

    /// How satisfied the customer is with one moment.
    public static Question rating(String code, String moment, Scale scale) {
        return new Question(code, null, Asks.RATING, moment, scale, null, null);
    }

    /// What happened at one moment.
    ///
    /// @param incident code of the incident that the failure tells; null when it has none
    public static Question fact(String code, String moment, @Nullable String incident) {
        return new Question(code, null, Asks.FACT, moment, Scale.FACT, incident, null);
    }

    /// The same with another code.
    Question coded(String other) {
        return new Question(other, text, asks, moment, scale, incident, item);
    }

    /// Whether the answers to both may stand in one column: all but the wording agrees.
    boolean isAsked(Question other) {
        return withoutText().equals(other.withoutText());
    }

    private Question withoutText() {
        return new Question(code, null, asks, moment, scale, incident, item);
    }
}
