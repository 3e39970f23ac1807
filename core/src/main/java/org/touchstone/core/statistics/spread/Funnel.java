package org.touchstone.core.statistics.spread;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/// What chance allows a place of a given size, around a target: the funnel plot of Spiegelhalter (2005).
///
/// Exact to rounding; binomial limits are interpolated between the steps.
public final class Funnel {

    private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

    private Funnel() {}

    /// The share below which a place of `size` customers falls with probability `below`, by the exact binomial
    /// distribution, interpolated; within [0, 1].
    ///
    /// @param target share everywhere, in (0, 1)
    /// @param size customers, 1 or more
    /// @param below probability in (0, 1): .025 and .975 for 95 %, .001 and .999 for 99.8 %
    public static double exactLimit(double target, long size, double below) {
        var binomial = new BinomialDistribution(Math.toIntExact(size), target);
        int reached = binomial.inverseCumulativeProbability(below);
        double over = (binomial.cumulativeProbability(reached) - below) / binomial.probability(reached);
        return Math.clamp((reached - over) / size, 0, 1);
    }

    /// The same by the normal approximation, which may leave [0, 1].
    public static double normalLimit(double target, double size, double below) {
        return meanLimit(target, Math.sqrt(target * (1 - target) / size), below);
    }

    /// The mean below which a place falls with probability `below`, for figures with a standard error.
    public static double meanLimit(double target, double standardError, double below) {
        return target + NORMAL.inverseCumulativeProbability(below) * standardError;
    }

    /// Distance of a place from the target in standard errors.
    public static double z(double value, double target, double standardError) {
        return (value - target) / standardError;
    }
}
