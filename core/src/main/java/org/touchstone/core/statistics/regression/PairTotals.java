package org.touchstone.core.statistics.regression;

import java.util.BitSet;
import java.util.List;
import org.touchstone.core.statistics.Estimate.Status;

/// The sums behind the correlations of every pair of columns, over the rows that have both.
///
/// From these come means, deviations and correlations without another look at the rows. Start at [#of], or draw them
/// from [UnitTotals]. Immutable, safe for many threads.
public final class PairTotals {

    /// For each pair: rows, the two sums, the two sums of squares, the sum of products.
    static final int SUMS = 6;

    /// Less of the sum of squares than this is rounding: the column does not vary in the rows of this pair.
    private static final double ROUNDING = 1e-12;

    private final List<String> names;
    /// What was taken off each column before summing, so that large offsets cost no accuracy.
    private final double[] offsets;
    private final double[] sums;

    PairTotals(List<String> names, double[] offsets, double[] sums) {
        this.names = names;
        this.offsets = offsets;
        this.sums = sums;
    }

    /// The sums over all rows.
    public static PairTotals of(Observations observations) {
        return UnitTotals.of(observations, new int[observations.rows()]).all();
    }

    /// Rows in which the column is present.
    public long count(String name) {
        return rows(index(name), index(name));
    }

    /// Mean of the column where it is present.
    ///
    /// @throws IllegalStateException if it is present nowhere
    public double mean(String name) {
        int j = index(name);
        requireRows(j, 1);
        return offsets[j] + sums[at(j, j) + 1] / rows(j, j);
    }

    /// Standard deviation of the column where it is present, estimated with n - 1.
    ///
    /// @throws IllegalStateException if it is present in fewer than two rows
    public double deviation(String name) {
        int j = index(name);
        requireRows(j, 2);
        double n = rows(j, j);
        double sum = sums[at(j, j) + 1];
        return Math.sqrt(Math.max(0, sums[at(j, j) + 3] - sum * sum / n) / (n - 1));
    }

    /// The correlations of all pairs, as they are: they may contradict one another, see [Correlations#mended].
    ///
    /// @param rowsMin fewest rows a pair must share, at least 4; below it the whole matrix is `INSUFFICIENT`
    public Correlations correlations(int rowsMin) {
        if (rowsMin < 4) {
            throw new IllegalArgumentException("A pair needs at least 4 rows, but got a minimum of " + rowsMin);
        }
        int size = names.size();
        var matrix = new double[size][size];
        long[][] pairs = pairs();
        for (int j = 0; j < size; j++) {
            for (int k = 0; k <= j; k++) {
                if (pairs[j][k] < rowsMin) {
                    String why = "Only " + pairs[j][k] + " rows have " + pair(j, k) + "; " + rowsMin + " are needed.";
                    return Correlations.missing(names, pairs, Status.INSUFFICIENT, why);
                }
            }
        }
        for (int j = 0; j < size; j++) {
            matrix[j][j] = 1;
            for (int k = 0; k < j; k++) {
                double r = correlation(j, k);
                if (Double.isNaN(r)) {
                    String why = "In the rows that have " + pair(j, k) + ", one of them never varies.";
                    return Correlations.missing(names, pairs, Status.NOT_IDENTIFIED, why);
                }
                matrix[j][k] = r;
                matrix[k][j] = r;
            }
        }
        return new Correlations(names, matrix, pairs, 0, Soundness.GOOD);
    }

    private long[][] pairs() {
        int size = names.size();
        var pairs = new long[size][size];
        for (int j = 0; j < size; j++) {
            for (int k = 0; k <= j; k++) {
                pairs[j][k] = rows(j, k);
                pairs[k][j] = pairs[j][k];
            }
        }
        return pairs;
    }

    /// NaN when one of the two never varies in the rows that have both.
    private double correlation(int j, int k) {
        int at = at(j, k);
        double n = sums[at];
        double squaresA = sums[at + 3] - sums[at + 1] * sums[at + 1] / n;
        double squaresB = sums[at + 4] - sums[at + 2] * sums[at + 2] / n;
        if (!(squaresA > ROUNDING * sums[at + 3] && squaresB > ROUNDING * sums[at + 4])) {
            return Double.NaN;
        }
        return Correlation.ratio(squaresA, squaresB, sums[at + 5] - sums[at + 1] * sums[at + 2] / n);
    }

    private long rows(int j, int k) {
        return Math.round(sums[at(j, k)]);
    }

    /// Where the sums of a pair begin, `k` at most `j`.
    static int at(int j, int k) {
        return SUMS * (j * (j + 1) / 2 + k);
    }

    private String pair(int j, int k) {
        return j == k ? "'" + names.get(j) + "'" : "'" + names.get(k) + "' and '" + names.get(j) + "'";
    }

    private void requireRows(int j, int least) {
        if (rows(j, j) < least) {
            throw new IllegalStateException(
                    "'" + names.get(j) + "' is present in " + rows(j, j) + " rows; " + least + " are needed");
        }
    }

    private int index(String name) {
        int at = names.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("There is no column '" + name + "' among " + names);
        }
        return at;
    }

    /// The mean of a column where it is present; 0 where it is present nowhere.
    static double mean(double[] cells, BitSet given) {
        return given.stream().mapToDouble(row -> cells[row]).sum() / Math.max(1, given.cardinality());
    }
}
