package org.touchstone.core.journey;

/// The dictionaries that the codes of a log belong to. Code 0 of all but `moments` is "", not known.
///
/// @param moments step codes as they stand in the log
/// @param branches places
/// @param channels ways in, such as branch, telephone, application
/// @param segments kinds of customer
/// @param staff who served
public record Vocabulary(
        Dictionary moments, Dictionary branches, Dictionary channels, Dictionary segments, Dictionary staff) {

    /// A vocabulary without words.
    public static Vocabulary empty() {
        return new Vocabulary(
                new Dictionary(),
                Dictionary.withBlank(),
                Dictionary.withBlank(),
                Dictionary.withBlank(),
                Dictionary.withBlank());
    }

    /// The words of now under the same codes; what is added to the one is not in the other.
    Vocabulary copy() {
        return new Vocabulary(
                Dictionary.of(moments.words()),
                Dictionary.of(branches.words()),
                Dictionary.of(channels.words()),
                Dictionary.of(segments.words()),
                Dictionary.of(staff.words()));
    }

    /// Whether every word has the same code in the other vocabulary.
    boolean isBeginningOf(Vocabulary other) {
        return moments.isBeginningOf(other.moments)
                && branches.isBeginningOf(other.branches)
                && channels.isBeginningOf(other.channels)
                && segments.isBeginningOf(other.segments)
                && staff.isBeginningOf(other.staff);
    }
}
