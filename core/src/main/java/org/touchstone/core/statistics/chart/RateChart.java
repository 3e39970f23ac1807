package org.touchstone.core.statistics.chart;

/// Incidents for each visit, where one visit may hold several: the u chart (Poisson). Exact to rounding.
///
/// @param centre incidents for each unit in the baseline, at least 0
public record RateChart(double centre) implements ControlChart {

    public RateChart {
        if (!(centre >= 0 && Double.isFinite(centre))) {
            throw new IllegalArgumentException("Expected a rate of at least 0, but got " + centre);
        }
    }

    /// From the incidents and units of each period.
    public static RateChart of(long[] incidents, long[] units) {
        return new RateChart(Counts.pooled(incidents, units));
    }

    /// As [#of], from 20 periods.
    public static Baseline<RateChart> freeze(long[] incidents, long[] units) {
        return Baseline.freeze(units.length, () -> of(incidents, units));
    }

    @Override
    public Limits limits(double size, double sigmas) {
        return Limits.around(centre, sigmas * Math.sqrt(centre / size), 0, Double.POSITIVE_INFINITY);
    }

    @Override
    public double standardised(double value, double size) {
        return (value - centre) / Math.sqrt(centre / size);
    }

    @Override
    public String method() {
        return "u chart/1";
    }
}
