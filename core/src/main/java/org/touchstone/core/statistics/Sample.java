package org.touchstone.core.statistics;

/// What a comparison of means needs to know of the values: how many, their mean, their spread.
///
/// With weights the number is Kish's effective number (1965), (Σw)²/Σw²: as many equally weighted values would tell
/// as much. Weights that are all equal therefore change nothing.
///
/// @param n effective number of values, at least 0
/// @param mean their mean; 0 when there are none
/// @param squares sum of the squared deviations from the mean, at least 0
public record Sample(double n, double mean, double squares) {

    public Sample {
        if (!(n >= 0 && squares >= 0 && Double.isFinite(mean) && Double.isFinite(n) && Double.isFinite(squares))) {
            throw new IllegalArgumentException("Expected n and squares of at least 0 and a finite mean, but got n " + n
                    + ", squares " + squares + ", mean " + mean);
        }
    }

    /// The sample of these values.
    ///
    /// @throws IllegalArgumentException if a value is not finite
    public static Sample of(double... values) {
        if (values.length == 0) {
            return new Sample(0, 0, 0);
        }
        double mean = CompensatedSum.of(values) / values.length;
        return new Sample(
                values.length, mean, CompensatedSum.of(values.length, i -> (values[i] - mean) * (values[i] - mean)));
    }

    /// The sample of values that count with different weights.
    ///
    /// @param weights one for each value, at least 0; only their proportions matter
    /// @throws IllegalArgumentException if lengths differ, a weight is negative or a value is not finite
    public static Sample weighted(double[] values, double[] weights) {
        requireWeights(values, weights);
        double total = CompensatedSum.of(weights);
        if (total == 0) {
            return new Sample(0, 0, 0);
        }
        int all = values.length;
        double effective = total * total / CompensatedSum.of(all, i -> weights[i] * weights[i]);
        double mean = CompensatedSum.of(all, i -> weights[i] * values[i]) / total;
        double squares = CompensatedSum.of(all, i -> weights[i] * (values[i] - mean) * (values[i] - mean)) / total;
        return new Sample(effective, mean, effective * squares);
    }

    /// Variance of the population, estimated with n - 1.
    ///
    /// @throws IllegalStateException unless there is more than one value
    public double variance() {
        if (!(n > 1)) {
            throw new IllegalStateException("A variance needs more than one value, but there are " + n);
        }
        return squares / (n - 1);
    }

    private static void requireWeights(double[] values, double[] weights) {
        if (values.length != weights.length) {
            throw new IllegalArgumentException(
                    "Expected a weight for each of " + values.length + " values, but got " + weights.length);
        }
        for (double weight : weights) {
            if (!(weight >= 0 && Double.isFinite(weight))) {
                throw new IllegalArgumentException("A weight must be finite and at least 0, but got " + weight);
            }
        }
    }
}
