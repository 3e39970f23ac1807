package org.touchstone.core.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/// How many standard errors an interval of a given confidence reaches to each side.
///
/// Accuracy: 1e-12 absolute. Thread-safe.
public final class CriticalValues {

    private static final double ACCURACY = 1e-12;

    private CriticalValues() {}

    /// For an estimate with a normal distribution; 1.959963985 for 95 %.
    ///
    /// @param level confidence level in (0, 1)
    /// @throws IllegalArgumentException if the level is outside
    public static double normal(double level) {
        requireLevel(level);
        return new NormalDistribution(0, 1).inverseCumulativeProbability((1 + level) / 2);
    }

    /// For a mean whose spread was estimated from the same data (Student 1908).
    ///
    /// @param degreesOfFreedom above 0, not necessarily whole
    /// @throws IllegalArgumentException if the level or the degrees are outside
    public static double student(double level, double degreesOfFreedom) {
        requireLevel(level);
        if (!(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException("Degrees of freedom must be above 0, but got " + degreesOfFreedom);
        }
        return new TDistribution(degreesOfFreedom, ACCURACY).inverseCumulativeProbability((1 + level) / 2);
    }

    static void requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "Confidence level must be in (0, 1), but got " + level + ". For 95 %, write 0.95.");
        }
    }
}
