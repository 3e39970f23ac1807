package org.touchstone.core.evidence.alarm;

import java.util.Optional;
import org.touchstone.core.evidence.alarm.Alarm.Level;

/// From which share on something is amber, and from which red, where it should not happen at all.
///
/// @param amber share in (0, 1)
/// @param red share above `amber`
/// @param fewest so many must there be at all, so that one slip is no alarm; twice as many for red
record Threshold(double amber, double red, long fewest) {

    /// The level of so many of so many; empty below both.
    Optional<Level> of(long some, long all) {
        if (some < fewest || all == 0 || some < amber * all) {
            return Optional.empty();
        }
        return Optional.of(some >= red * all && some >= 2 * fewest ? Level.RED : Level.AMBER);
    }

    /// The level where some of it is usual: so many that chance alone would hardly ever bring them in one of
    /// thousands of branch-weeks.
    Optional<Level> beyond(double usualShare, long some, long all) {
        return Robust.excess(some, all, usualShare) < UNUSUAL ? Optional.empty() : of(some, all);
    }

    /// Standard deviations. A normal figure passes six once in 10^9 branch-weeks; counts have heavier tails, and a year
    /// of twelve branches has 624 weeks, times the moments.
    static final double UNUSUAL = 6;
}
