package org.touchstone.core.statistics.regression;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;

/// How closely two columns of numbers go together, from -1 to 1.
///
/// Pearson's product-moment correlation is the usual one; Spearman's, the same of the ranks, suits short and skewed
/// scales. The interval is Fisher's (1915): tanh(atanh r ± z/√(n-3)). Accuracy: 1e-12 relative.
public final class Correlation {

    private static final double LEVEL = 0.95;

    /// Fisher's interval needs more than three rows.
    private static final int ROWS_MIN = 4;

    private Correlation() {}

    /// Pearson's correlation of two columns of equal length.
    ///
    /// @return `INSUFFICIENT` below four rows, `NOT_IDENTIFIED` when a column never varies
    public static Estimate pearson(double[] x, double[] y) {
        return estimate(x, y, "Pearson correlation, Fisher interval/1");
    }

    /// Spearman's correlation: Pearson's of the ranks, equal values sharing the mean of their ranks.
    ///
    /// @return `INSUFFICIENT` below four rows, `NOT_IDENTIFIED` when a column never varies
    public static Estimate spearman(double[] x, double[] y) {
        requireEqualLength(x, y);
        return estimate(midranks(x), midranks(y), "Spearman correlation, midranks, Fisher interval/1");
    }

    /// Fisher's interval around a correlation.
    ///
    /// @param r correlation in [-1, 1]
    /// @param n rows behind it; fewer than 4 gives `INSUFFICIENT`
    /// @param level confidence level in (0, 1)
    public static Estimate fisher(double r, long n, double level, String method) {
        if (n < ROWS_MIN) {
            return Estimate.missing(Status.INSUFFICIENT, n, method, "Fewer than four rows have both.");
        }
        if (Math.abs(r) >= 1) {
            return Estimate.of(r, r, r, level, n, method);
        }
        double spread = new NormalDistribution(0, 1).inverseCumulativeProbability((1 + level) / 2) / Math.sqrt(n - 3.0);
        double centre = Math.log((1 + r) / (1 - r)) / 2;
        double low = Math.min(r, Math.tanh(centre - spread));
        double high = Math.max(r, Math.tanh(centre + spread));
        return Estimate.of(r, low, high, level, n, method);
    }

    /// The ranks of the values from 1 up, equal values sharing the mean of their ranks.
    public static double[] midranks(double[] values) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Double.compare(values[a], values[b]));
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to + 1 < order.length && values[order[to + 1]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i <= to; i++) {
                ranks[order[i]] = 1 + (from + to) / 2.0;
            }
            from = to + 1;
        }
        return ranks;
    }

    /// Pearson's correlation as a plain number; empty when a column never varies.
    static OptionalDouble of(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        return varies(x) && varies(y) ? OptionalDouble.of(ratio(xx, yy, xy)) : OptionalDouble.empty();
    }

    /// The correlation of centred sums of squares and products.
    static double ratio(double xx, double yy, double xy) {
        return Math.clamp(xy / Math.sqrt(xx) / Math.sqrt(yy), -1, 1);
    }

    /// Whether two of the values differ.
    static boolean varies(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return true;
            }
        }
        return false;
    }

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static Estimate estimate(double[] x, double[] y, String method) {
        requireEqualLength(x, y);
        OptionalDouble r = of(x, y);
        if (x.length >= ROWS_MIN && r.isEmpty()) {
            return Estimate.missing(Status.NOT_IDENTIFIED, x.length, method, "One of the two never varies.");
        }
        return fisher(r.orElse(0), x.length, LEVEL, method);
    }

    private static void requireEqualLength(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "Expected two columns of one length, but got " + x.length + " and " + y.length);
        }
    }
}
