package org.touchstone.core.statistics.chart;

import java.util.stream.DoubleStream;

/// One value each period, such as the median wait of an hour: the XmR chart.
///
/// Limits are 2.66 mean moving ranges from the mean, the range limit 3.267. For waits feed the logarithm, which is
/// nearer to normal. Exact to rounding.
///
/// @param centre mean of the baseline, in the unit of the values
/// @param meanRange mean absolute difference of neighbours, in the unit of the values
public record SingleChart(double centre, double meanRange) implements ControlChart {

    /// Three standard deviations in mean moving ranges, 3 / 1.128, as rounded in the literature.
    private static final double E2 = 2.66;

    /// Upper limit of a range of two in mean ranges.
    private static final double D4 = 3.267;

    /// From one value for each period, in order of time; at least two.
    public static SingleChart of(double... values) {
        double range = MovingRange.mean(values);
        return new SingleChart(DoubleStream.of(values).sum() / values.length, range);
    }

    /// As [#of], from 20 periods.
    public static Baseline<SingleChart> freeze(double... values) {
        return Baseline.freeze(values.length, () -> of(values));
    }

    /// Beyond this a difference of neighbours is out of control.
    public double rangeLimit() {
        return D4 * meanRange;
    }

    @Override
    public Limits limits(double size, double sigmas) {
        return Limits.around(
                centre, sigmas / THREE * E2 * meanRange, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    @Override
    public double standardised(double value, double size) {
        return (value - centre) / (E2 * meanRange / THREE);
    }

    @Override
    public String method() {
        return "XmR chart/1";
    }
}
