package org.touchstone.core.evidence.place;

import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;

/// One place in a comparison.
///
/// @param number in the slicing
/// @param n customers or encounters counted
/// @param raw the figure as it is
/// @param adjusted the figure as it would be with the mix of all places; `INSUFFICIENT` or `NOT_IDENTIFIED` where it
///     cannot be compared
/// @param shrunken the adjusted figure drawn to the others as far as its doubt asks; `INSUFFICIENT` below six places
/// @param likely what the others make likely; absent where that cannot be told
/// @param distance from that, in standard deviations, above 0 when larger
/// @param standing what may be said
public record Place(
        int number,
        long n,
        double raw,
        Estimate adjusted,
        Estimate shrunken,
        @Nullable Band likely,
        @Nullable Double distance,
        Standing standing) {

    /// What may be said of a place.
    public enum Standing {
        /// Worse than the others and chance make likely.
        WORSE,
        /// Better than that.
        BETTER,
        /// As the others.
        AS_OTHERS,
        /// It cannot be told.
        UNKNOWN
    }

    Place standing(Standing found) {
        return new Place(number, n, raw, adjusted, shrunken, likely, distance, found);
    }
}
