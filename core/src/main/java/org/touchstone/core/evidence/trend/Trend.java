package org.touchstone.core.evidence.trend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.evidence.indicator.Indicator;
import org.touchstone.core.statistics.Estimate;

/// A change of one indicator that is more than chance, a weekday or a busy day explains.
///
/// @param worse whether it changed for the worse
/// @param branches numbers of the branches in which it is seen; none means all of them together
/// @param signalled first day of the week in which it was seen, an epoch day
/// @param since first day of the week in which it began, an epoch day; not before the first week that can be told
/// @param sinceLow lower end of the 95 % interval of that day
/// @param sinceHigh upper end
/// @param before the figure before, in the unit of the indicator
/// @param after the figure when the change was complete
/// @param warnings what a careful reader must know of the date
/// @param cause what began before it was seen and lies behind it in the service; absent where nothing does
public record Trend(
        Indicator indicator,
        boolean worse,
        List<Integer> branches,
        long signalled,
        long since,
        long sinceLow,
        long sinceHigh,
        Estimate before,
        Estimate after,
        List<String> warnings,
        @Nullable Indicator cause) {

    public Trend {
        branches = List.copyOf(branches);
        warnings = List.copyOf(warnings);
    }

    /// Whether it is seen in some places that another is seen in too.
    boolean meets(Trend other) {
        return branches.isEmpty()
                || other.branches.isEmpty()
                || branches.stream().anyMatch(other.branches::contains);
    }

    Trend because(Indicator found) {
        return new Trend(
                indicator, worse, branches, signalled, since, sinceLow, sinceHigh, before, after, warnings, found);
    }
}
