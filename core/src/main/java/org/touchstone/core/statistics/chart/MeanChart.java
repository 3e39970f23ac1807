package org.touchstone.core.statistics.chart;

import java.util.stream.DoubleStream;

/// The mean of a small sample taken each period, such as five timed services a day: the X̄–R chart.
///
/// The standard deviation is the mean range over d2 (samples of 2 to 10). Exact to rounding of the published d2.
///
/// @param centre mean of all samples, in the unit of the values
/// @param meanRange mean range of the samples, in the unit of the values
/// @param sampleSize observations in each sample of the baseline, 2 to 10
public record MeanChart(double centre, double meanRange, int sampleSize) implements ControlChart {

    /// Mean range of n normal observations in standard deviations, n = 2 to 10.
    private static final double[] D2 = {1.128, 1.693, 2.059, 2.326, 2.534, 2.704, 2.847, 2.970, 3.078};

    /// Standard deviation of that range, n = 2 to 10.
    private static final double[] D3 = {0.853, 0.888, 0.880, 0.864, 0.848, 0.833, 0.820, 0.808, 0.797};

    public MeanChart {
        if (sampleSize < 2 || sampleSize > D2.length + 1) {
            throw new IllegalArgumentException("Ranges tell the spread of samples of 2 to " + (D2.length + 1)
                    + ", but the samples hold " + sampleSize + ". For larger ones chart mean and variance.");
        }
    }

    /// From samples of one size.
    ///
    /// @param samples one row for each period
    public static MeanChart of(double[][] samples) {
        int size = samples[0].length;
        double sum = 0;
        double ranges = 0;
        for (double[] sample : samples) {
            if (sample.length != size) {
                throw new IllegalArgumentException(
                        "All samples must hold " + size + " values, but one holds " + sample.length);
            }
            sum += DoubleStream.of(sample).sum() / size;
            ranges += DoubleStream.of(sample).max().orElseThrow()
                    - DoubleStream.of(sample).min().orElseThrow();
        }
        return new MeanChart(sum / samples.length, ranges / samples.length, size);
    }

    /// As [#of], from 20 periods.
    public static Baseline<MeanChart> freeze(double[][] samples) {
        return Baseline.freeze(samples.length, () -> of(samples));
    }

    /// Standard deviation of one observation, in the unit of the values.
    public double deviation() {
        return meanRange / D2[sampleSize - 2];
    }

    /// Beyond this the range of a sample is out of control: D4 times the mean range.
    public double rangeLimit() {
        return (1 + THREE * D3[sampleSize - 2] / D2[sampleSize - 2]) * meanRange;
    }

    @Override
    public Limits limits(double size, double sigmas) {
        return Limits.around(
                centre, sigmas * deviation() / Math.sqrt(size), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    @Override
    public double standardised(double value, double size) {
        return (value - centre) * Math.sqrt(size) / deviation();
    }

    @Override
    public String method() {
        return "X-bar R chart/1";
    }
}
