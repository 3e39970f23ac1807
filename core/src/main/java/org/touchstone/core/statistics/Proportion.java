package org.touchstone.core.statistics;

import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// Estimates of a share, such as the share of customers served in time.
///
/// The interval is Wilson's score interval (Wilson 1927), which behaves at 0 % and 100 % where the usual
/// plus-minus has no width. Accuracy: 1e-9 relative to the closed form.
public final class Proportion {

    /// Name and version of the method, as printed beside each number.
    public static final String METHOD = "share, Wilson score interval/1";

    private static final double LEVEL = 0.95;

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
        if (kept < 0 || kept > all) {
            throw new IllegalArgumentException("Expected 0 <= kept <= all, but got " + kept + " of " + all);
        }
        if (all == 0) {
            return Estimate.missing(Estimate.Status.INSUFFICIENT, 0, METHOD, "Nothing was observed yet.");
        }
        double z = new NormalDistribution(0, 1).inverseCumulativeProbability((1 + level) / 2);
        double n = all;
        double p = kept / n;
        double z2n = z * z / n;
        double centre = (p + z2n / 2) / (1 + z2n);
        double half = z * Math.sqrt(p * (1 - p) / n + z2n / (4 * n)) / (1 + z2n);
        double low = kept == 0 ? 0 : Math.clamp(centre - half, 0, p);
        double high = kept == all ? 1 : Math.clamp(centre + half, p, 1);
        return new Estimate(p, low, high, level, all, METHOD, Estimate.Status.OK, warnings(all));
    }

    private static List<String> warnings(long all) {
        return all < FEW ? List.of("Only " + all + " observations: read it as a hint.") : List.of();
    }
}
