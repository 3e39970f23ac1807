package org.touchstone.core.statistics;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/// How often chance alone would give a statistic at least as far from what is expected, on either side.
///
/// Accuracy: 1e-12 relative for p above 1e-12. Thread-safe.
public final class PValues {

    private PValues() {}

    /// Two-sided p of a standard normal statistic.
    public static double normal(double z) {
        return 2 * new NormalDistribution(0, 1).cumulativeProbability(-Math.abs(z));
    }

    /// Two-sided p of Student's t.
    ///
    /// @param degreesOfFreedom above 0, not necessarily whole
    public static double student(double t, double degreesOfFreedom) {
        return 2 * new TDistribution(degreesOfFreedom).cumulativeProbability(-Math.abs(t));
    }

    /// Upper tail of a chi-square statistic.
    ///
    /// @param statistic at least 0
    /// @param degreesOfFreedom above 0
    public static double chiSquare(double statistic, double degreesOfFreedom) {
        // With one degree of freedom it is the square of a normal, whose tail keeps its digits far out.
        return degreesOfFreedom == 1
                ? normal(Math.sqrt(statistic))
                : 1 - new ChiSquaredDistribution(degreesOfFreedom).cumulativeProbability(statistic);
    }
}
