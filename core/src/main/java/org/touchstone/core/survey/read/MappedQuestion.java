package org.touchstone.core.survey.read;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.cycle.Text;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Question;
import org.touchstone.core.survey.Scale;

/// A column of a table, or a word of its question column, that is a question.
///
/// @param column name of the column or the word; it becomes the code of the question
/// @param text as it was asked; null when not written down
/// @param moment code of the step it asks about; null when about the journey as a whole
/// @param incident code of the incident that a failed fact tells; null when it has none
/// @param item what it is about, where two questions pair; null when it pairs with none
/// @param codes how its answers are written
/// @param words where the answers are words and no scale: for each the points
public record MappedQuestion(
        String column,
        @Nullable Text text,
        Asks asks,
        @Nullable String moment,
        @Nullable String incident,
        @Nullable String item,
        AnswerCodes codes,
        Map<String, Double> words) {

    public MappedQuestion {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /// A question about the journey as a whole, with the usual codes.
    public static MappedQuestion of(String column, Asks asks) {
        return new MappedQuestion(column, null, asks, null, null, null, AnswerCodes.UNSAID, YesNo.words(asks));
    }

    /// What its answers in words stand for where it says nothing itself: none where they are points, and none of a
    /// fact, whose words only its owner knows.
    public static Map<String, Double> usualWords(Asks asks) {
        return YesNo.words(asks);
    }

    /// The words of a fact.
    ///
    /// @param failed words that say that it failed
    /// @param fine words that say that all was well; where there are none the opposite of yes or no
    public static Map<String, Double> factWords(List<String> failed, List<String> fine) {
        return YesNo.points(failed, 1, fine.isEmpty() ? YesNo.opposite(failed) : fine, 0);
    }

    /// The question.
    ///
    /// @param defaults how its answers are written where it says nothing itself
    Question question(AnswerCodes defaults) {
        return new Question(column, text, asks, moment, scale(defaults), incident, item);
    }

    /// How its answers are understood.
    AnswerDecoder decoder(AnswerCodes defaults) {
        AnswerCodes effective = effective(defaults);
        if (asks == Asks.COMMENT) {
            return AnswerDecoder.ofComment(effective);
        }
        return words.isEmpty()
                ? AnswerDecoder.ofScale(scale(defaults), effective)
                : AnswerDecoder.ofWords(words, effective);
    }

    /// What the question says, and then the file. A number that is an absence on the scale of the file is none where
    /// it lies on the question's own scale: a 6 may be "never used" of 1 to 5, and is an answer of 0 to 10.
    private AnswerCodes effective(AnswerCodes defaults) {
        AnswerCodes inherited = defaults.without(words.keySet());
        if (words.isEmpty() && (codes.min() != null || asks == Asks.RECOMMEND)) {
            Scale own = scale(defaults);
            double first = codes.codedFrom() == null ? own.min() : codes.codedFrom();
            inherited = inherited.withoutNumbers(first, first + own.max() - own.min());
        }
        return codes.or(inherited);
    }

    private Scale scale(AnswerCodes defaults) {
        AnswerCodes effective = codes.or(defaults);
        Scale usual = usualScale();
        double min = effective.min() != null ? effective.min() : usual.min();
        double max = effective.max() != null ? effective.max() : usual.max();
        Boolean better = effective.higherIsBetter();
        return new Scale(min, max, better != null ? better : usual.higherIsBetter());
    }

    private Scale usualScale() {
        return switch (asks) {
            case GOAL -> Scale.GOAL;
            case FACT -> Scale.FACT;
            case RECOMMEND -> Scale.ZERO_TO_TEN;
            case KANO_PRESENT, KANO_ABSENT -> Scale.KANO;
            case COMMENT -> Scale.YES_NO;
            case RETURN -> words.isEmpty() ? Scale.ONE_TO_FIVE : Scale.YES_NO;
            case OVERALL, RATING, EFFORT, EXPECTATION, PERCEPTION, IMPORTANCE -> Scale.ONE_TO_FIVE;
        };
    }
}
