package org.touchstone.core.statistics.compare;

import java.util.Objects;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.Proportion;

/// Two rates of events, such as incidents in so many visits, compared exactly.
///
/// Given how many events there were in all, those of the first group are binomial (Przyborowski and Wilenski 1940); the
/// interval of the ratio follows from that of Clopper and Pearson. Events are taken to be independent (Poisson).
public final class RateComparison {

    /// Name and version of the method, as printed beside each number.
    public static final String METHOD = "ratio of rates, exact conditional interval/1";

    private static final String TEST = "exact conditional test of two rates, two-sided/1";

    private RateComparison() {}

    /// First rate over second rate, with its interval and the test of "no difference". Without any event in the second
    /// group the ratio has no upper end and is `NOT_IDENTIFIED`; the test stands all the same.
    ///
    /// @param eventsFirst counted in the first group, at least 0
    /// @param exposureFirst visits or hours in which they were counted, above 0, in one unit for both groups
    /// @param level confidence level in (0, 1)
    /// @throws IllegalArgumentException if one of them is outside
    public static Comparison of(
            long eventsFirst, double exposureFirst, long eventsSecond, double exposureSecond, double level) {
        requireGroup(eventsFirst, exposureFirst);
        requireGroup(eventsSecond, exposureSecond);
        long all = eventsFirst + eventsSecond;
        if (all == 0) {
            String why = "No event was counted in either group.";
            return new Comparison(Estimate.missing(Status.INSUFFICIENT, 0, METHOD, why), null);
        }
        double odds = exposureFirst / exposureSecond;
        var test = Significance.exact(TEST, p(eventsFirst, all, odds));
        if (eventsSecond == 0) {
            String why = "No event was counted in the second group, so the ratio has no upper end.";
            return new Comparison(Estimate.missing(Status.NOT_IDENTIFIED, all, METHOD, why), test);
        }
        Estimate share = Proportion.exact(eventsFirst, all, level);
        double low = oddsOf(Objects.requireNonNull(share.low())) / odds;
        double high = oddsOf(Objects.requireNonNull(share.high())) / odds;
        double ratio = (double) eventsFirst / eventsSecond / odds;
        return new Comparison(Estimate.of(ratio, low, high, level, all, METHOD), test);
    }

    private static double p(long first, long all, double odds) {
        long likeliest = Math.clamp((long) Math.floor((all + 1) * (odds / (1 + odds))), 0, all);
        return ExactTail.of(0, all, likeliest, first, k -> (double) (all - k) / (k + 1) * odds);
    }

    private static double oddsOf(double share) {
        return share / (1 - share);
    }

    private static void requireGroup(long events, double exposure) {
        if (events < 0 || !(exposure > 0 && Double.isFinite(exposure))) {
            throw new IllegalArgumentException(
                    "Expected events of at least 0 in an exposure above 0, but got " + events + " in " + exposure);
        }
    }
}
