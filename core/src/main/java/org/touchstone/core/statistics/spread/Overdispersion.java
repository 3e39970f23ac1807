package org.touchstone.core.statistics.spread;

/// How much more places vary than chance alone explains (Spiegelhalter 2005).
///
/// Exact to rounding. Estimated from all places, so a single bad one widens the limits for all; winsorising tames it.
///
/// @param factor φ, mean square of the standardised distances; 1 when only chance varies
/// @param winsorised φ with the outer 10 % at each end pulled in to the 10 % quantiles
/// @param variance τ², the additive variance between places from the unwinsorised φ, at least 0, in squared units
public record Overdispersion(double factor, double winsorised, double variance) {

    private static final double PULLED_IN = 0.1;

    /// From the figures of the places.
    ///
    /// @param values figure of each place
    /// @param standardErrors chance alone, under the target
    /// @param target the figure they all aim at
    public static Overdispersion of(double[] values, double[] standardErrors, double target) {
        int places = values.length;
        if (places < 2 || standardErrors.length != places) {
            throw new IllegalArgumentException("Expected two places or more with as many standard errors, but got "
                    + places + " and " + standardErrors.length);
        }
        var z = new double[places];
        double weights = 0;
        double squares = 0;
        for (int i = 0; i < places; i++) {
            z[i] = Funnel.z(values[i], target, standardErrors[i]);
            double weight = 1 / (standardErrors[i] * standardErrors[i]);
            weights += weight;
            squares += weight * weight;
        }
        double factor = meanSquare(z);
        double variance = (places * factor - (places - 1)) / (weights - squares / weights);
        return new Overdispersion(factor, meanSquare(Quantiles.winsorised(z, PULLED_IN)), Math.max(0, variance));
    }

    /// The standard error with chance multiplied by the winsorised φ, never below chance alone.
    public double multiplied(double standardError) {
        return standardError * Math.sqrt(Math.max(1, winsorised));
    }

    /// The standard error with the variance between places added to chance.
    public double added(double standardError) {
        return Math.sqrt(standardError * standardError + variance);
    }

    private static double meanSquare(double[] z) {
        double sum = 0;
        for (double one : z) {
            sum += one * one;
        }
        return sum / z.length;
    }
}
