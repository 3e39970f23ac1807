package org.touchstone.core.statistics.compare;

import java.util.List;
import org.touchstone.core.statistics.CriticalValues;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.PValues;
import org.touchstone.core.statistics.Sample;

/// The difference of two means without the assumption that both spread alike (Welch 1947).
public final class MeanDifference {

    /// Name and version of the method, as printed beside each number.
    public static final String METHOD = "difference of means, Welch t interval/1";

    private static final String TEST = "Welch t test, two-sided/1";
    private static final double LEVEL = 0.95;

    private MeanDifference() {}

    /// Mean of the first minus mean of the second, with its 95 % interval and the test of "no difference".
    public static Comparison of(Sample first, Sample second) {
        return of(first, second, LEVEL);
    }

    /// The same with an interval of the given level. Groups of fewer than two give no number; groups without any spread
    /// give status `UNSTABLE` and no test.
    ///
    /// @param level confidence level in (0, 1)
    public static Comparison of(Sample first, Sample second, double level) {
        long n = Math.round(first.n() + second.n());
        if (!(first.n() > 1 && second.n() > 1)) {
            String why = "Each group needs two observations or more, but they have " + Math.round(first.n()) + " and "
                    + Math.round(second.n()) + ".";
            return new Comparison(Estimate.missing(Status.INSUFFICIENT, n, METHOD, why), null);
        }
        double difference = first.mean() - second.mean();
        double ofFirst = first.variance() / first.n();
        double ofSecond = second.variance() / second.n();
        double variance = ofFirst + ofSecond;
        if (variance == 0) {
            return new Comparison(flat(difference, level, n), null);
        }
        double degrees =
                variance * variance / (ofFirst * ofFirst / (first.n() - 1) + ofSecond * ofSecond / (second.n() - 1));
        double error = Math.sqrt(variance);
        double half = CriticalValues.student(level, degrees) * error;
        double t = difference / error;
        return new Comparison(
                Estimate.of(difference, difference - half, difference + half, level, n, METHOD),
                new Significance(TEST, t, degrees, PValues.student(t, degrees)));
    }

    private static Estimate flat(double difference, double level, long n) {
        String why = "Within each group all observations are equal, so the spread and the interval are not known.";
        return new Estimate(difference, difference, difference, level, n, METHOD, Status.UNSTABLE, List.of(why));
    }
}
