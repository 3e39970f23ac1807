package org.touchstone.core.statistics.chart;

/// Watches rare failures customer by customer: the cumulative sum of log likelihood ratios (Reynolds & Stoumbos 1999).
///
/// Each failure adds ln(p1/p0), each success ln((1−p1)/(1−p0)); below 0 the sum starts anew. Exact to rounding.
///
/// @param usual share of failures while nothing changes, p0, in (0, 1)
/// @param feared share of failures that must be seen soon, p1, in (0, 1); above `usual` to watch for worse
public record BernoulliCusum(double usual, double feared) {

    public BernoulliCusum {
        if (!(usual > 0 && usual < 1 && feared > 0 && feared < 1 && usual != feared)) {
            throw new IllegalArgumentException(
                    "Expected two different shares in (0, 1), but got " + usual + " and " + feared);
        }
    }

    /// Watches for odds that have multiplied by `factor`.
    ///
    /// @param factor above 0, not 1; 2 is usual for rare failures
    public static BernoulliCusum odds(double usual, double factor) {
        return new BernoulliCusum(usual, factor * usual / (1 - usual + factor * usual));
    }

    /// What a failure adds.
    public double failure() {
        return Math.log(feared / usual);
    }

    /// What a success adds.
    public double success() {
        return Math.log((1 - feared) / (1 - usual));
    }

    /// The sum after one more customer.
    public double after(double sum, boolean failed) {
        return Math.max(0, sum + (failed ? failure() : success()));
    }

    /// The sum after a period of which only the counts are known; it may start anew at the end of the period only.
    public double after(double sum, long failures, long units) {
        return Math.max(0, sum + failures * failure() + (units - failures) * success());
    }

    /// The sums after each customer.
    public double[] over(boolean... failed) {
        var sums = new double[failed.length];
        double sum = 0;
        for (int i = 0; i < failed.length; i++) {
            sum = after(sum, failed[i]);
            sums[i] = sum;
        }
        return sums;
    }
}
