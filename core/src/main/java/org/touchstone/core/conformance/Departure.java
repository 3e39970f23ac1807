package org.touchstone.core.conformance;

/// One way of departing from the cycle.
///
/// @param moment number of the step, or of the moment lived in vain; for `TRUNCATED` the last step that was lived, or
///   `NONE` when none was
/// @param by for `REPLACED` the moment lived instead, otherwise `NONE`
public record Departure(Kind kind, int moment, int by) implements Comparable<Departure> {

    /// Stands for no moment.
    public static final int NONE = -1;

    /// How a way departs.
    public enum Kind {
        /// A step was not lived.
        SKIPPED,
        /// A moment was lived where the cycle does not have it.
        INSERTED,
        /// A step was lived, but out of its order.
        SWAPPED,
        /// A step was lived again that is designed to be lived once.
        REPEATED,
        /// Another moment was lived in place of a step.
        REPLACED,
        /// The journey ended here, before the end of the cycle: where customers are lost, and no breach of the design.
        TRUNCATED
    }

    static Departure of(Kind kind, int moment) {
        return new Departure(kind, moment, NONE);
    }

    @Override
    public int compareTo(Departure other) {
        int order = kind.compareTo(other.kind);
        order = order != 0 ? order : Integer.compare(moment, other.moment);
        return order != 0 ? order : Integer.compare(by, other.by);
    }

    /// In words, for a sentence that begins with the customers: "repeated 'serve'".
    ///
    /// @param names of the moments
    public String words(Numbering names) {
        String name = "'" + names.name(moment) + "'";
        return switch (kind) {
            case SKIPPED -> "left out " + name;
            case INSERTED -> "lived " + name + " where the cycle does not have it";
            case SWAPPED -> "lived " + name + " out of its order";
            case REPEATED -> "repeated " + name;
            case REPLACED -> "lived '" + names.name(by) + "' instead of " + name;
            case TRUNCATED -> moment == NONE ? "ended before they began" : "ended after " + name;
        };
    }
}
