package org.touchstone.core.statistics.compare;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.PValues;
import org.touchstone.core.statistics.Proportion;

/// The difference of two shares: waves, branches, before and after.
///
/// The interval is Newcombe's hybrid of the two Wilson intervals (1998, method 10). The test is the pooled z, whose
/// square is the chi-square without correction; where fewer than 5 are expected in a cell, Fisher's exact test.
public final class ProportionDifference {

    /// Name and version of the method, as printed beside each number.
    public static final String METHOD = "difference of shares, Newcombe hybrid score interval/1";

    private static final String POOLED = "pooled z test of two shares, two-sided/1";
    private static final double LEVEL = 0.95;

    /// Where fewer are expected in a cell, the normal approximation of the test is poor.
    private static final double EXPECTED_MIN = 5;

    private ProportionDifference() {}

    /// First share minus second share, with its 95 % interval and the test of "no difference".
    ///
    /// @throws IllegalArgumentException unless 0 <= kept <= all in both
    public static Comparison of(long keptFirst, long allFirst, long keptSecond, long allSecond) {
        return of(keptFirst, allFirst, keptSecond, allSecond, LEVEL);
    }

    /// The same with an interval of the given level.
    ///
    /// @param level confidence level in (0, 1)
    public static Comparison of(long keptFirst, long allFirst, long keptSecond, long allSecond, double level) {
        requireKept(keptFirst, allFirst);
        requireKept(keptSecond, allSecond);
        if (allFirst == 0 || allSecond == 0) {
            return nothing();
        }
        Estimate difference =
                newcombe(Proportion.of(keptFirst, allFirst, level), Proportion.of(keptSecond, allSecond, level), level);
        double n1 = allFirst;
        double n2 = allSecond;
        boolean few = expectedMin((keptFirst + keptSecond) / (n1 + n2), n1, n2) < EXPECTED_MIN;
        Significance test = few
                ? Significance.exact(FisherExact.METHOD, FisherExact.p(keptFirst, allFirst, keptSecond, allSecond))
                : pooledTest(keptFirst / n1, n1, keptSecond / n2, n2);
        return new Comparison(difference, test);
    }

    /// The difference of two weighted shares on their effective numbers. Where fewer than 5 are expected in a cell
    /// there is no test, for weights allow no exact one.
    ///
    /// @param first weighted share of the first group, in [0, 1]
    /// @param effectiveFirst Kish's effective number, at least 0
    public static Comparison weighted(
            double first, double effectiveFirst, double second, double effectiveSecond, double level) {
        Estimate one = Proportion.weighted(first, effectiveFirst, level);
        Estimate other = Proportion.weighted(second, effectiveSecond, level);
        if (!one.present() || !other.present()) {
            return nothing();
        }
        double pooled = (first * effectiveFirst + second * effectiveSecond) / (effectiveFirst + effectiveSecond);
        boolean few = expectedMin(pooled, effectiveFirst, effectiveSecond) < EXPECTED_MIN;
        return new Comparison(
                newcombe(one, other, level), few ? null : pooledTest(first, effectiveFirst, second, effectiveSecond));
    }

    /// The difference of two shares of which the intervals are known.
    static Estimate newcombe(Estimate first, Estimate second, double level) {
        double p1 = number(first.value());
        double p2 = number(second.value());
        double difference = p1 - p2;
        double low = difference - Math.hypot(p1 - number(first.low()), number(second.high()) - p2);
        double high = difference + Math.hypot(number(first.high()) - p1, p2 - number(second.low()));
        Estimate estimate =
                Estimate.of(difference, Math.max(-1, low), Math.min(1, high), level, first.n() + second.n(), METHOD);
        for (String warning : first.warnings()) {
            estimate = estimate.warning("First group: " + warning);
        }
        for (String warning : second.warnings()) {
            estimate = estimate.warning("Second group: " + warning);
        }
        return estimate;
    }

    static Significance pooledTest(double first, double allFirst, double second, double allSecond) {
        double pooled = (first * allFirst + second * allSecond) / (allFirst + allSecond);
        double z = (first - second) / Math.sqrt(pooled * (1 - pooled) * (1 / allFirst + 1 / allSecond));
        return Significance.of(POOLED, z, PValues.normal(z));
    }

    static void requireKept(long kept, long all) {
        if (kept < 0 || kept > all) {
            throw new IllegalArgumentException("Expected 0 <= kept <= all, but got " + kept + " of " + all);
        }
    }

    static double expectedMin(double pooled, double allFirst, double allSecond) {
        return Math.min(pooled, 1 - pooled) * Math.min(allFirst, allSecond);
    }

    private static Comparison nothing() {
        return new Comparison(
                Estimate.missing(
                        Status.INSUFFICIENT, 0, METHOD, "One of the two groups is empty, so there is no difference."),
                null);
    }

    private static double number(@Nullable Double value) {
        return Objects.requireNonNull(value);
    }
}
