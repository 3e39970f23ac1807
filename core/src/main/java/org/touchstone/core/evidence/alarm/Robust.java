package org.touchstone.core.evidence.alarm;

import java.util.Arrays;
import java.util.Collection;

/// What is usual, and how far something is from it, in ways that a few wild values do not spoil.
final class Robust {

    /// Makes the median absolute deviation the standard deviation of a normal distribution.
    private static final double NORMAL = 1.4826;

    /// Variance of weekly counts against chance alone: customers of a day share its weather, its staff and its rush.
    private static final double SHARED_DAYS = 2;

    private Robust() {}

    /// The middle value; 0 of none.
    static double median(double... values) {
        if (values.length == 0) {
            return 0;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    static double median(Collection<Double> values) {
        return median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// 1.4826 times the median distance from the median; 0 of none.
    static double spread(double... values) {
        double middle = median(values);
        return NORMAL
                * median(Arrays.stream(values)
                        .map(value -> Math.abs(value - middle))
                        .toArray());
    }

    /// How many standard deviations a count lies above its usual share, with the spread that shared days add.
    static double excess(long some, long all, double usualShare) {
        if (all == 0) {
            return 0;
        }
        double usual = Math.clamp(usualShare, 0.5 / all, 1 - 0.5 / all);
        return (some - all * usual) / Math.sqrt(SHARED_DAYS * all * usual * (1 - usual));
    }

    /// How many standard deviations a count lies above its expectation, by Anscombe's square root (Anscombe 1948).
    static double rareness(long count, double expected) {
        return 2 * (Math.sqrt(count + 0.375) - Math.sqrt(expected + 0.375)) / Math.sqrt(SHARED_DAYS);
    }

    /// At most this is the probability of so many or more, when `mean` are expected (Chernoff's bound of the Poisson
    /// tail); 1 where no more than expected came.
    static double tail(long atLeast, double mean) {
        if (atLeast <= mean) {
            return 1;
        }
        return mean <= 0 ? 0 : Math.exp(atLeast - mean - atLeast * Math.log(atLeast / mean));
    }

    /// At most this is the probability of so many or fewer, when `mean` are expected (the same bound); 1 where no fewer
    /// than expected came.
    static double lowerTail(long atMost, double mean) {
        if (atMost >= mean) {
            return 1;
        }
        return Math.exp(atMost - mean - (atMost == 0 ? 0 : atMost * Math.log(atMost / mean)));
    }
}
