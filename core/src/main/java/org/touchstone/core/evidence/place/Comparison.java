package org.touchstone.core.evidence.place;

import java.util.List;
import org.touchstone.core.evidence.indicator.Indicator;
import org.touchstone.core.statistics.Estimate;

/// One indicator in all places of a dimension.
///
/// @param places in the order of their names, never by figure
/// @param mean of all places, in the unit of the indicator
/// @param between standard deviation of the true figures; for times the factor less 1 (0.2 is a fifth). `INSUFFICIENT`
///     below six places
/// @param funnel what is likely for a place with so many customers, in rising n; empty where there are fewer than six
/// @param real share of the variation seen that is not chance, in [0, 1]
public record Comparison(
        Indicator indicator,
        Dimension dimension,
        List<Place> places,
        double mean,
        Estimate between,
        Estimate real,
        List<Limit> funnel) {

    /// What is likely for a place with so many customers.
    public record Limit(double n, Band likely) {}

    public Comparison {
        places = List.copyOf(places);
        funnel = List.copyOf(funnel);
    }
}
