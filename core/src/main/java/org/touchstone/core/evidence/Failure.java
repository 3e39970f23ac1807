package org.touchstone.core.evidence;

import org.jspecify.annotations.Nullable;

/// One thing that can go wrong at one moment and is recorded apart from any opinion.
///
/// A rating is never one: it shares the customer's mood with every other rating.
///
/// @param moment code of the step
/// @param incident code of the step's own incident; null where a rule says what went wrong
/// @param text what went wrong, in the words of the service: "told as if it were obvious"
/// @param grade the worst grade that experts gave the step, 1 to 3; 0 when nobody judged it
public record Failure(String moment, @Nullable String incident, Kind kind, String text, int grade) {

    /// How a failure came to be recorded.
    public enum Kind {
        /// It began or lasted longer than promised.
        OVER_LIMIT,
        /// Staff owed the step and left it out.
        LEFT_OUT,
        /// The customer was handed on, or had to come back to the step, more often than designed.
        HANDED_ON,
        /// The customer answered a question about a fact.
        FACT,
        /// The customer left here, before the goal. What that costs is set, not estimated: the lowest answer.
        LEFT
    }

    public Failure {
        if (moment.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException(
                    "A failure has a moment and a text, but got '" + moment + "' and '" + text + "'.");
        }
        if (grade < 0 || grade > 3) {
            throw new IllegalArgumentException("An expert's grade is 1 to 3, or 0 for none, but got " + grade + ".");
        }
    }

    /// A name of its own among all failures of a service.
    public String id() {
        return moment + "/" + (incident == null ? kind.name().toLowerCase(java.util.Locale.ROOT) : incident);
    }
}
