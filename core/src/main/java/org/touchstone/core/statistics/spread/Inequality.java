package org.touchstone.core.statistics.spread;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/// How unevenly volumes or workload are spread.
///
/// For rates prefer the variance between places of [Heterogeneity]: unevenness of rates mixes chance with true
/// differences. Exact to rounding.
public final class Inequality {

    private Inequality() {}

    /// The Gini coefficient: 0 when all are equal, (n−1)/n when one has it all.
    ///
    /// @param values at least 0, their sum above 0
    public static double gini(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = DoubleStream.of(sorted).sum();
        if (!(sum > 0) || sorted[0] < 0) {
            throw new IllegalArgumentException(
                    "Expected values of at least 0 with a sum above 0, but they sum to " + sum);
        }
        int n = sorted.length;
        double weighted = 0;
        for (int i = 0; i < n; i++) {
            weighted += (2.0 * (i + 1) - n - 1) * sorted[i];
        }
        return weighted / (n * sum);
    }

    /// Standard deviation (with n−1) over mean.
    ///
    /// @param values two or more, with a mean that is not 0
    public static double variation(double... values) {
        double mean = DoubleStream.of(values).average().orElse(0);
        if (values.length < 2 || mean == 0) {
            throw new IllegalArgumentException("Expected two values or more with a mean that is not 0");
        }
        double squares = DoubleStream.of(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.length - 1)) / mean;
    }
}
