package org.touchstone.core.statistics;

import java.util.List;
import org.hipparchus.distribution.continuous.BetaDistribution;

/// Estimates of a share, such as the share of customers served in time.
///
/// The usual interval is Wilson's score interval (Wilson 1927), which behaves at 0 % and 100 % where the usual
/// plus-minus has no width. Accuracy: 1e-9 relative to the closed form.
public final class Proportion {

    /// Name and version of the method, as printed beside each number.
    public static final String METHOD = "share, Wilson score interval/1";

    private static final String WEIGHTED = "weighted share, Wilson score interval on the effective number/1";
    private static final String EXACT = "share, Clopper-Pearson interval/1";
    private static final String JEFFREYS = "share, Jeffreys interval/1";

    private static final double LEVEL = 0.95;
    private static final double ACCURACY = 1e-14;

    /// Below this many observations a share is shown with a warning.
    private static final long FEW = 30;

    private Proportion() {}

    /// The share of `kept` in `all` with its 95 % interval.
    ///
    /// @param kept observations that count, in 0 to `all`
    /// @param all observations; 0 gives status `INSUFFICIENT`
    public static Estimate of(long kept, long all) {
        return of(kept, all, LEVEL);
    }

    /// The share of `kept` in `all` with an interval of the given level.
    ///
    /// @param level confidence level in (0, 1)
    /// @throws IllegalArgumentException if `kept` is not in 0 to `all`
    public static Estimate of(long kept, long all, double level) {
        requireKept(kept, all);
        return all == 0 ? nothing(METHOD) : wilson((double) kept / all, (double) all, level, METHOD);
    }

    /// A weighted share with Wilson's interval on the effective number of observations.
    ///
    /// @param share weight of those that count over the weight of all, in [0, 1]
    /// @param effective Kish's effective number, at least 0; 0 gives status `INSUFFICIENT`
    /// @throws IllegalArgumentException if one of them is outside
    public static Estimate weighted(double share, double effective, double level) {
        if (!(effective >= 0 && Double.isFinite(effective)) || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "Expected a share in [0, 1] and an effective number of at least 0, but got " + share + " and "
                            + effective);
        }
        return effective == 0 ? nothing(WEIGHTED) : wilson(share, effective, level, WEIGHTED);
    }

    /// The share with the exact interval of Clopper and Pearson (1934), which covers the truth at least as often as it
    /// says and is therefore wider than needed.
    public static Estimate exact(long kept, long all, double level) {
        requireKept(kept, all);
        CriticalValues.requireLevel(level);
        if (all == 0) {
            return nothing(EXACT);
        }
        double tail = (1 - level) / 2;
        double low = kept == 0 ? 0 : beta((double) kept, all - kept + 1.0, tail);
        double high = kept == all ? 1 : beta(kept + 1.0, (double) (all - kept), 1 - tail);
        return estimate((double) kept / all, low, high, level, all, EXACT);
    }

    /// The share with the interval of Jeffreys (Brown, Cai and DasGupta 2001): quantiles of Beta(kept + 1/2, rest +
    /// 1/2), with the low end 0 when none is kept and the high end 1 when all are.
    public static Estimate jeffreys(long kept, long all, double level) {
        requireKept(kept, all);
        CriticalValues.requireLevel(level);
        if (all == 0) {
            return nothing(JEFFREYS);
        }
        double tail = (1 - level) / 2;
        double low = kept == 0 ? 0 : beta(kept + 0.5, all - kept + 0.5, tail);
        double high = kept == all ? 1 : beta(kept + 0.5, all - kept + 0.5, 1 - tail);
        return estimate((double) kept / all, low, high, level, all, JEFFREYS);
    }

    private static Estimate wilson(double p, double n, double level, String method) {
        double z = CriticalValues.normal(level);
        double z2n = z * z / n;
        double centre = (p + z2n / 2) / (1 + z2n);
        double half = z * Math.sqrt(p * (1 - p) / n + z2n / (4 * n)) / (1 + z2n);
        double low = p == 0 ? 0 : centre - half;
        double high = p == 1 ? 1 : centre + half;
        return estimate(p, low, high, level, Math.round(n), method);
    }

    /// The ends are held beside the value, because at its ends a scale ends too and only rounding gets beyond.
    private static Estimate estimate(double p, double low, double high, double level, long n, String method) {
        List<String> warnings = n < FEW ? List.of("Only " + n + " observations: read it as a hint.") : List.of();
        double from = Math.clamp(low, 0, p);
        double to = Math.clamp(high, p, 1);
        return new Estimate(p, from, to, level, n, method, Estimate.Status.OK, warnings);
    }

    private static double beta(double alpha, double beta, double probability) {
        return new BetaDistribution(alpha, beta, ACCURACY).inverseCumulativeProbability(probability);
    }

    private static Estimate nothing(String method) {
        return Estimate.missing(Estimate.Status.INSUFFICIENT, 0, method, "Nothing was observed yet.");
    }

    private static void requireKept(long kept, long all) {
        if (kept < 0 || kept > all) {
            throw new IllegalArgumentException("Expected 0 <= kept <= all, but got " + kept + " of " + all);
        }
    }
}
