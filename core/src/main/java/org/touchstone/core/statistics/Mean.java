package org.touchstone.core.statistics;

import java.util.List;
import org.touchstone.core.statistics.Estimate.Status;

/// Estimates of a mean, with Student's t interval (1908).
///
/// Fewer than two values have no spread and give no number. Values that are all equal give an interval without width,
/// which is not to be believed: the status is then `UNSTABLE`.
public final class Mean {

    /// Name and version of the method, as printed beside each number.
    public static final String METHOD = "mean, t interval/1";

    private static final double LEVEL = 0.95;

    /// Below this many values a mean is shown with a warning.
    private static final double FEW = 30;

    private Mean() {}

    /// The mean of the values with its 95 % interval.
    public static Estimate of(double... values) {
        return of(Sample.of(values), LEVEL);
    }

    /// The mean of a sample, weighted or not, with an interval of the given level.
    ///
    /// @param level confidence level in (0, 1)
    public static Estimate of(Sample sample, double level) {
        CriticalValues.requireLevel(level);
        long n = Math.round(sample.n());
        if (sample.n() == 0) {
            return Estimate.missing(Status.INSUFFICIENT, 0, METHOD, "Nothing was observed yet.");
        }
        if (!(sample.n() > 1)) {
            return Estimate.missing(Status.INSUFFICIENT, n, METHOD, "One observation alone does not tell the spread.");
        }
        double error = Math.sqrt(sample.variance() / sample.n());
        double half = CriticalValues.student(level, sample.n() - 1) * error;
        double mean = sample.mean();
        boolean flat = error == 0;
        List<String> warnings = flat
                ? List.of("All " + n + " observations are equal, so their spread and the interval are not known.")
                : sample.n() < FEW ? List.of("Only " + n + " observations: read it as a hint.") : List.of();
        Status status = flat ? Status.UNSTABLE : Status.OK;
        return new Estimate(mean, mean - half, mean + half, level, n, METHOD, status, warnings);
    }

    /// The weighted mean of the values with its 95 % interval by Kish's effective number.
    ///
    /// @param weights one for each value, at least 0; only their proportions matter
    public static Estimate weighted(double[] values, double[] weights) {
        return of(Sample.weighted(values, weights), LEVEL);
    }
}
