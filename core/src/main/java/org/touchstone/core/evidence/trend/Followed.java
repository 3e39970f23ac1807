package org.touchstone.core.evidence.trend;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.touchstone.core.evidence.indicator.Indicator;

/// One indicator over time.
///
/// @param chain all branches together, in order of time
/// @param branches by number of the branch; those with enough customers for limits of their own
/// @param trends what changed: for the worse, for the better, or neither
/// @param why why there are no limits; "" where there are
public record Followed(
        Indicator indicator,
        List<Point> chain,
        SortedMap<Integer, List<Point>> branches,
        List<Trend> trends,
        String why) {

    public Followed {
        chain = List.copyOf(chain);
        branches = Collections.unmodifiableSortedMap(new TreeMap<>(branches));
        trends = List.copyOf(trends);
    }

    Followed with(List<Trend> others) {
        return new Followed(indicator, chain, branches, others, why);
    }
}
