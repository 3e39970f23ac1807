package org.touchstone.core.evidence.alarm;

import java.util.Comparator;
import java.util.Set;

/// The journey that a respondent speaks of.
///
/// @param id of the journey; began, ended: epoch microseconds, ended [#NOT_OVER] when its end is not known
/// @param moments codes of the moments it came to
record Link(long id, long began, long ended, int branch, long day, Set<Integer> moments) {

    static final long NOT_OVER = Long.MIN_VALUE;

    private static final Comparator<Link> EARLIEST =
            Comparator.comparingLong(Link::began).thenComparingLong(Link::id);

    Link {
        moments = Set.copyOf(moments);
    }

    /// The earlier of two journeys of one name, whichever was met first.
    Link earlier(Link other) {
        return EARLIEST.compare(this, other) <= 0 ? this : other;
    }
}
