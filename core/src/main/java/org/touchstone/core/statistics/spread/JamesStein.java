package org.touchstone.core.statistics.spread;

import java.util.stream.DoubleStream;

/// Means of equal certainty pulled to their grand mean: James and Stein, as told by Efron and Morris (1975).
///
/// Exact to rounding.
public final class JamesStein {

    private JamesStein() {}

    /// What is left of the distance from the grand mean: 1 − (k−3)/Σ(x−x̄)², never below 0.
    ///
    /// @param values four or more, each with variance 1
    public static double factor(double... values) {
        if (values.length < 4) {
            throw new IllegalArgumentException("Pulling to the grand mean needs four values, but got " + values.length);
        }
        double mean = DoubleStream.of(values).average().orElseThrow();
        double squares = DoubleStream.of(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return squares == 0 ? 0 : Math.max(0, 1 - (values.length - 3) / squares);
    }

    /// The values pulled to their grand mean.
    public static double[] of(double... values) {
        double factor = factor(values);
        double mean = DoubleStream.of(values).average().orElseThrow();
        return DoubleStream.of(values)
                .map(value -> mean + factor * (value - mean))
                .toArray();
    }

    /// A share on the scale where its variance is 1 whatever the share: √n·asin(2p−1).
    public static double arcsine(double share, double units) {
        return Math.sqrt(units) * Math.asin(2 * share - 1);
    }
}
