package org.touchstone.core.evidence.alarm;

import java.util.HashMap;
import java.util.Map;

/// Each moment added up over all branches and weeks: what is usual in this log.
final class MomentTotals {

    private final Map<Integer, MomentWeek> totals = new HashMap<>();

    MomentTotals(Facts facts) {
        facts.moments()
                .forEach((week, moment) -> totals.computeIfAbsent(week.moment(), m -> new MomentWeek())
                        .add(moment));
    }

    MomentWeek of(int moment) {
        return totals.getOrDefault(moment, new MomentWeek());
    }

    Map<Integer, MomentWeek> all() {
        return totals;
    }

    /// A share that is 0 of none.
    static double share(long some, long all) {
        return all == 0 ? 0 : (double) some / all;
    }
}
