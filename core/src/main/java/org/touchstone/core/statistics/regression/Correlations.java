package org.touchstone.core.statistics.regression;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;

/// The correlations of several columns, each pair with the number of rows behind it.
///
/// Three ways to them, by how answers are absent:
///
/// - [#complete]: rows in which nothing is absent. With optional moments hardly any row is complete, so never the
///   default.
/// - [#pairwise]: each pair from the rows that have both. Right for moments not visited. The matrix may contradict
///   itself; then it is mended, and [#shrinkage] says by how much.
/// - [#planned]: the EM algorithm for a multivariate normal. Right where a rotated questionnaire left the gaps.
///
/// Immutable, safe for many threads.
public final class Correlations {

    /// Fewest rows a pair must share, unless told otherwise.
    public static final int PAIR_ROWS_MIN = 50;

    private static final String METHOD = "Pearson correlation, Fisher interval/1";
    private static final double LEVEL = 0.95;

    private final List<String> names;
    private final double[][] matrix;
    private final long[][] pairs;
    private final double shrinkage;
    private final Soundness soundness;

    Correlations(List<String> names, double[][] matrix, long[][] pairs, double shrinkage, Soundness soundness) {
        this.names = List.copyOf(names);
        this.matrix = matrix;
        this.pairs = pairs;
        this.shrinkage = shrinkage;
        this.soundness = soundness;
    }

    /// Correlations known from elsewhere.
    ///
    /// @param names one for each column
    /// @param matrix symmetric, ones on the diagonal
    /// @param rows rows behind every pair
    /// @throws IllegalArgumentException if the matrix is no such matrix
    public static Correlations of(List<String> names, double[][] matrix, long rows) {
        int size = names.size();
        double[][] copy = new double[size][size];
        long[][] pairs = new long[size][size];
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < size; k++) {
                if (!(Math.abs(matrix[j][k]) <= 1) || matrix[j][k] != matrix[k][j] || matrix[j][j] != 1) {
                    throw new IllegalArgumentException("Expected a symmetric matrix with ones on its diagonal, but at "
                            + names.get(j) + " and " + names.get(k) + " it has " + matrix[j][k]);
                }
                copy[j][k] = matrix[j][k];
                pairs[j][k] = rows;
            }
        }
        return new Correlations(names, copy, pairs, 0, Soundness.GOOD);
    }

    /// From the rows in which no column is absent; `INSUFFICIENT` below four of them.
    public static Correlations complete(Observations observations) {
        int[] rows = observations.complete(observations.names());
        return PairTotals.of(observations.rows(rows)).correlations(4);
    }

    /// Each pair from the rows that have both, at least [#PAIR_ROWS_MIN] of them.
    public static Correlations pairwise(Observations observations) {
        return pairwise(observations, PAIR_ROWS_MIN);
    }

    /// Each pair from the rows that have both.
    ///
    /// @param rowsMin fewest rows a pair must share, at least 4; below it the whole matrix is `INSUFFICIENT`
    public static Correlations pairwise(Observations observations, int rowsMin) {
        return PairTotals.of(observations).correlations(rowsMin).mended();
    }

    /// By the EM algorithm for a multivariate normal, each pair having been asked together at least [#PAIR_ROWS_MIN]
    /// times.
    ///
    /// For gaps left by design, such as a questionnaire that asks three of eight moments in turn. The rows behind a
    /// pair are those that have both, which understates what is known. Deterministic.
    public static Correlations planned(Observations observations) {
        return planned(observations, PAIR_ROWS_MIN);
    }

    /// By the EM algorithm for a multivariate normal (Dempster, Laird & Rubin 1977).
    ///
    /// @param rowsMin fewest rows in which a pair must have been asked together, at least 4
    /// @return `INSUFFICIENT` below that, `NOT_IDENTIFIED` when a column never varies or the columns determine one
    ///     another, `UNSTABLE` when it does not settle in 5,000 rounds; settled means within 1e-9 in every correlation
    public static Correlations planned(Observations observations, int rowsMin) {
        return NormalEm.fit(observations, PairTotals.of(observations).correlations(rowsMin));
    }

    /// Names of the columns.
    public List<String> names() {
        return names;
    }

    /// Whether there are correlations, and what to know about them.
    public Soundness soundness() {
        return soundness;
    }

    /// The correlation of two columns with Fisher's interval.
    public Estimate between(String one, String other) {
        int j = index(one);
        int k = index(other);
        if (!soundness.present()) {
            return soundness.missing(pairs[j][k], METHOD);
        }
        Estimate r = Correlation.fisher(matrix[j][k], pairs[j][k], LEVEL, METHOD);
        for (String remark : soundness.remarks()) {
            r = r.warning(remark);
        }
        return r;
    }

    /// Rows behind the correlation of two columns.
    public long rows(String one, String other) {
        return pairs[index(one)][index(other)];
    }

    /// The share `a` by which the matrix R had to be drawn to independence, (1-a) R + a I, to stop contradicting
    /// itself; 0 when it did not.
    public double shrinkage() {
        return shrinkage;
    }

    /// All other columns as predictors of one.
    public Predictors predicting(String outcome) {
        return predicting(
                outcome, names.stream().filter(name -> !name.equals(outcome)).toList());
    }

    /// Some columns as predictors of one.
    public Predictors predicting(String outcome, List<String> predictors) {
        int y = index(outcome);
        int[] at = predictors.stream().mapToInt(this::index).toArray();
        double[][] rxx = new double[at.length][at.length];
        double[] rxy = new double[at.length];
        long fewest = Long.MAX_VALUE;
        for (int j = 0; j < at.length; j++) {
            rxy[j] = matrix[at[j]][y];
            fewest = Math.min(fewest, pairs[at[j]][y]);
            for (int k = 0; k < at.length; k++) {
                rxx[j][k] = matrix[at[j]][at[k]];
                fewest = Math.min(fewest, pairs[at[j]][at[k]]);
            }
        }
        return Predictors.of(predictors, rxx, rxy, at.length == 0 ? 0 : fewest, soundness);
    }

    /// The same, drawn to independence by the smallest share that makes the matrix positive definite, where the pairs
    /// contradict one another.
    ///
    /// Unchanged, with a [#shrinkage] of 0, where they do not. Columns that determine one another exactly are no
    /// contradiction: mending would only hide that nobody can tell them apart.
    public Correlations mended() {
        if (!soundness.present() || Eigen.above(matrix, -Eigen.SINGULAR)) {
            return this;
        }
        double smallest = Eigen.smallest(matrix);
        double a = (Eigen.MENDED - smallest) / (1 - smallest);
        double[][] mended = new double[matrix.length][matrix.length];
        for (int j = 0; j < matrix.length; j++) {
            for (int k = 0; k < matrix.length; k++) {
                mended[j][k] = j == k ? 1 : (1 - a) * matrix[j][k];
            }
        }
        String why =
                "The pairs contradict one another, because each comes from other people; all correlations were drawn "
                        + "to 0 by " + Math.ceil(a * 1000) / 10 + " %.";
        return new Correlations(names, mended, pairs, a, soundness.unstable(why));
    }

    /// The correlation as a plain number.
    double plain(int j, int k) {
        return matrix[j][k];
    }

    /// The rows behind every pair; not to be written to.
    long[][] pairRows() {
        return pairs;
    }

    private int index(String name) {
        int at = names.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("There is no column '" + name + "' among " + names);
        }
        return at;
    }

    /// No correlations, for a reason.
    static Correlations missing(List<String> names, long[][] pairs, Status status, String why) {
        int size = names.size();
        return new Correlations(new ArrayList<>(names), new double[size][size], pairs, 0, Soundness.of(status, why));
    }
}
