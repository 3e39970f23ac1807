package org.touchstone.core.statistics.compare;

/// Fisher's exact test of two shares (1935), for counts too small for the normal approximation.
///
/// Two-sided: the probability of all tables with the same margins that are no more likely than the one seen. Accuracy:
/// 1e-12 relative.
public final class FisherExact {

    /// Name and version of the test, as printed beside its p.
    public static final String METHOD = "Fisher's exact test, two-sided/1";

    private FisherExact() {}

    /// The p of `kept` of `all` in the first group against those in the second; 1 when a group is empty.
    ///
    /// @throws IllegalArgumentException unless 0 <= kept <= all in both
    public static double p(long keptFirst, long allFirst, long keptSecond, long allSecond) {
        ProportionDifference.requireKept(keptFirst, allFirst);
        ProportionDifference.requireKept(keptSecond, allSecond);
        long kept = keptFirst + keptSecond;
        long low = Math.max(0, kept - allSecond);
        long high = Math.min(kept, allFirst);
        double mode = (kept + 1.0) * (allFirst + 1.0) / (allFirst + allSecond + 2.0);
        long likeliest = Math.clamp((long) Math.floor(mode), low, high);
        return ExactTail.of(
                low,
                high,
                likeliest,
                keptFirst,
                k -> (double) (allFirst - k) / (k + 1) * ((double) (kept - k) / (allSecond - kept + k + 1)));
    }
}
