package org.touchstone.core.statistics.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.touchstone.core.statistics.CriticalValues;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.Sample;

/// Krippendorff's alpha: one minus the disagreement seen over the disagreement expected by chance (Krippendorff 2004).
///
/// Takes any number of judges, who need not all have judged everything. Accuracy of the value: 1e-12 relative. The
/// interval is that of the jackknife over the things judged, with Student's t: an approximation, good enough to see
/// that few things tell little.
public final class KrippendorffAlpha {

    /// How far apart two ratings are.
    public enum Metric {
        /// Names: equal or not.
        NOMINAL,
        /// Ranks or grades: by how many ratings lie between.
        ORDINAL,
        /// Points on a scale with equal steps.
        INTERVAL,
        /// Amounts with a true zero, not negative.
        RATIO
    }

    /// Below so many things judged by two or more the figure is not robust.
    private static final int UNITS_MIN = 30;

    private static final double LEVEL = 0.95;

    private KrippendorffAlpha() {}

    /// The agreement of the ratings.
    ///
    /// Fewer than two things with two ratings give `INSUFFICIENT`; ratings that are all equal give `NOT_IDENTIFIED`,
    /// for they do not show that the judges would tell a difference; fewer than 30 things give `UNSTABLE`.
    ///
    /// @param units for each thing judged the ratings it was given, by whomever, in any order; missing ones left out
    /// @throws IllegalArgumentException if a rating is not finite, or negative for `RATIO`
    public static Estimate of(List<double[]> units, Metric metric) {
        requireRatings(units, metric);
        String method = "Krippendorff's alpha, " + metric.name().toLowerCase(Locale.ROOT) + ", jackknife interval/1";
        int[][] table = counts(units);
        double[] values = values(units);
        int n = table.length;
        if (n < 2) {
            return Estimate.missing(
                    Status.INSUFFICIENT, n, method, "Fewer than two things were judged by two people or more.");
        }
        OptionalDouble alpha = alpha(table, values, metric, -1);
        if (alpha.isEmpty()) {
            return Estimate.missing(
                    Status.NOT_IDENTIFIED,
                    n,
                    method,
                    "All ratings are equal, so it cannot be told whether the judges would see a difference.");
        }
        double value = alpha.getAsDouble();
        double half = jackknife(table, values, metric);
        boolean few = n < UNITS_MIN;
        return new Estimate(
                value,
                value - half,
                Math.max(value, Math.min(1, value + half)),
                LEVEL,
                n,
                method,
                few ? Status.UNSTABLE : Status.OK,
                few
                        ? List.of("Only " + n + " things were judged by two people or more: read it as a hint.")
                        : List.of());
    }

    /// Half the width of the interval; where leaving out one thing leaves no differences, that thing alone tells, and
    /// its place is taken by an alpha of 0.
    private static double jackknife(int[][] table, double[] values, Metric metric) {
        int n = table.length;
        double[] without = new double[n];
        for (int u = 0; u < n; u++) {
            without[u] = alpha(table, values, metric, u).orElse(0);
        }
        double error = Math.sqrt(Sample.of(without).squares() * (n - 1) / n);
        return CriticalValues.student(LEVEL, n - 1) * error;
    }

    /// Alpha of all units but one; empty without differences.
    private static OptionalDouble alpha(int[][] table, double[] values, Metric metric, int leftOut) {
        double[] totals = new double[values.length];
        for (int u = 0; u < table.length; u++) {
            for (int c = 0; u != leftOut && c < totals.length; c++) {
                totals[c] += table[u][c];
            }
        }
        double n = Arrays.stream(totals).sum();
        double seen = 0;
        double expected = 0;
        for (int c = 0; c < totals.length; c++) {
            for (int k = c + 1; k < totals.length; k++) {
                double distance = distance(c, k, values, totals, metric);
                expected += totals[c] * totals[k] * distance;
                seen += coincidences(table, c, k, leftOut) * distance;
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (n - 1) * seen / expected);
    }

    private static double coincidences(int[][] table, int c, int k, int leftOut) {
        double sum = 0;
        for (int u = 0; u < table.length; u++) {
            if (u != leftOut && table[u][c] > 0 && table[u][k] > 0) {
                sum += table[u][c]
                        * (double) table[u][k]
                        / (Arrays.stream(table[u]).sum() - 1);
            }
        }
        return sum;
    }

    private static double distance(int c, int k, double[] values, double[] totals, Metric metric) {
        double root = switch (metric) {
            case NOMINAL -> 1;
            case ORDINAL -> Arrays.stream(totals, c, k + 1).sum() - (totals[c] + totals[k]) / 2;
            case INTERVAL -> values[c] - values[k];
            case RATIO -> (values[c] - values[k]) / (values[c] + values[k]);
        };
        return root * root;
    }

    /// The different values of all units that can be compared, increasing.
    private static double[] values(List<double[]> units) {
        return units.stream()
                .filter(unit -> unit.length > 1)
                .flatMapToDouble(Arrays::stream)
                .distinct()
                .sorted()
                .toArray();
    }

    /// How often each value was given, for each unit with two ratings or more.
    private static int[][] counts(List<double[]> units) {
        double[] values = values(units);
        var places = new TreeMap<Double, Integer>();
        for (double value : values) {
            places.put(value, places.size());
        }
        return units.stream()
                .filter(unit -> unit.length > 1)
                .map(unit -> {
                    int[] counts = new int[values.length];
                    for (double rating : unit) {
                        counts[places.getOrDefault(rating, 0)]++;
                    }
                    return counts;
                })
                .toArray(int[][]::new);
    }

    private static void requireRatings(List<double[]> units, Metric metric) {
        for (double[] unit : units) {
            for (double rating : unit) {
                if (!Double.isFinite(rating) || (metric == Metric.RATIO && rating < 0)) {
                    throw new IllegalArgumentException("A rating must be finite and, as an amount, at least 0, but got "
                            + rating + ". Leave missing ratings out.");
                }
            }
        }
    }
}
