package org.touchstone.core.statistics.chart;

/// Differences of neighbours, whose mean tells the standard deviation without being fooled by a slow drift.
final class MovingRange {

    /// Mean range of two normal observations, in standard deviations, as rounded in the literature.
    static final double D2 = 1.128;

    private MovingRange() {}

    /// Mean absolute difference of neighbours.
    static double mean(double[] values) {
        if (values.length < 2) {
            throw new IllegalArgumentException("Moving ranges need two values or more, but got " + values.length);
        }
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            sum += Math.abs(values[i] - values[i - 1]);
        }
        return sum / (values.length - 1);
    }
}
