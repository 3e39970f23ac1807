package org.touchstone.core.evidence;

import java.util.Arrays;

/// Least squares of the overall answer on what failed, adjusted for stratum (branch and daypart) and month, of a
/// weighted draw of branch-days.
///
/// Strata are eliminated exactly (their block of the normal equations is diagonal), so the work does not grow with
/// their number squared. The rest is solved by Cholesky's method; a column that is within 1e-9 of a combination of
/// earlier ones gets no coefficient. One fit holds its own memory and serves one thread, any number of draws.
final class AdjustedFit {

    private static final double SINGULAR = 1e-9;
    private static final double COMBINED = 1e-4;

    private final BranchDaySums sums;
    private final int columns;
    private final int unknowns;

    // sums of the draw
    private final double[] xx;
    private final double[] xy;
    private final double[] strataN;
    private final double[] strataY;
    /// By stratum: how many cases in each month, then the sums of the columns.
    private final double[] strataZ;

    private final double[] periodN;
    private final double[] periodY;
    /// By month: sums of the columns.
    private final double[] periodX;

    // the equations: the lower triangle row by row, and the right side
    private final double[] matrix;
    private final double[] right;
    private final boolean[] dropped;
    /// Columns that a dropped one is a combination of: nobody can say which of them it is.
    private final boolean[] mixed;

    AdjustedFit(BranchDaySums sums) {
        this.sums = sums;
        columns = sums.columns;
        unknowns = sums.periods + columns;
        xx = new double[BranchDaySums.triangle(columns)];
        xy = new double[columns];
        strataN = new double[sums.strata];
        strataY = new double[sums.strata];
        strataZ = new double[sums.strata * unknowns];
        periodN = new double[sums.periods];
        periodY = new double[sums.periods];
        periodX = new double[sums.periods * columns];
        matrix = new double[BranchDaySums.triangle(unknowns)];
        right = new double[unknowns];
        dropped = new boolean[unknowns];
        mixed = new boolean[unknowns];
    }

    /// Fits a draw.
    ///
    /// @param weights how often each branch-day was drawn
    void fit(int[] weights) {
        addUp(weights);
        setUp();
        eliminateStrata();
        factorise();
        solve();
        mark();
    }

    /// The coefficient of a column in points; NaN, inside this room only, where it is not identified.
    double coefficient(int column) {
        int at = sums.periods + column;
        return dropped[at] || mixed[at] ? Double.NaN : right[at] / BranchDaySums.POINT;
    }

    /// Cases in the draw.
    double cases() {
        return Arrays.stream(strataN).sum();
    }

    /// Cases in the draw in which a column is 1.
    double ones(int column) {
        return xx[BranchDaySums.triangle(column) + column];
    }

    /// Mean answer, in points, of the cases in which a column is 0.
    double meanOfOthers(int column) {
        double answers = Arrays.stream(strataY).sum() - xy[column];
        return answers / (cases() - ones(column)) / BranchDaySums.POINT;
    }

    /// Mean answer of all cases of the draw, in points.
    double mean() {
        return Arrays.stream(strataY).sum() / cases() / BranchDaySums.POINT;
    }

    private void addUp(int[] weights) {
        for (double[] sum : new double[][] {xx, xy, strataN, strataY, strataZ, periodN, periodY, periodX}) {
            Arrays.fill(sum, 0);
        }
        int products = xx.length;
        for (int c = 0; c < sums.clusters; c++) {
            if (weights[c] != 0) {
                addProducts(sums.xx, c * products, weights[c], xx);
                addProducts(sums.xy, c * columns, weights[c], xy);
            }
        }
        for (int b = 0; b < sums.blocks(); b++) {
            if (weights[sums.blockCluster[b]] != 0) {
                addBlock(b, weights[sums.blockCluster[b]]);
            }
        }
    }

    private static void addProducts(double[] from, int at, double weight, double[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] += weight * from[at + i];
        }
    }

    private void addBlock(int block, int weight) {
        int stratum = sums.blockStratum[block];
        int period = sums.blockPeriod[block];
        double cases = (double) weight * sums.n[block];
        double answers = (double) weight * sums.y[block];
        strataN[stratum] += cases;
        strataY[stratum] += answers;
        strataZ[stratum * unknowns + period] += cases;
        periodN[period] += cases;
        periodY[period] += answers;
        int from = block * columns;
        int ofStratum = stratum * unknowns + sums.periods;
        int ofPeriod = period * columns;
        for (int j = 0; j < columns; j++) {
            double ones = (double) weight * sums.x[from + j];
            strataZ[ofStratum + j] += ones;
            periodX[ofPeriod + j] += ones;
        }
    }

    private void setUp() {
        Arrays.fill(matrix, 0);
        for (int t = 0; t < sums.periods; t++) {
            matrix[BranchDaySums.triangle(t) + t] = periodN[t];
            right[t] = periodY[t];
        }
        for (int j = 0; j < columns; j++) {
            int row = BranchDaySums.triangle(sums.periods + j);
            for (int t = 0; t < sums.periods; t++) {
                matrix[row + t] = periodX[t * columns + j];
            }
            System.arraycopy(xx, BranchDaySums.triangle(j), matrix, row + sums.periods, j + 1);
            right[sums.periods + j] = xy[j];
        }
    }

    private void eliminateStrata() {
        for (int s = 0; s < sums.strata; s++) {
            if (strataN[s] > 0) {
                eliminate(s * unknowns, 1 / strataN[s], strataY[s]);
            }
        }
    }

    private void eliminate(int from, double share, double answers) {
        for (int a = 0; a < unknowns; a++) {
            double factor = strataZ[from + a] * share;
            if (factor != 0) {
                int row = BranchDaySums.triangle(a);
                for (int b = 0; b <= a; b++) {
                    matrix[row + b] -= factor * strataZ[from + b];
                }
                right[a] -= factor * answers;
            }
        }
    }

    /// In place; a row whose rest vanishes is dropped.
    private void factorise() {
        for (int a = 0; a < unknowns; a++) {
            int row = BranchDaySums.triangle(a);
            double before = a < sums.periods ? periodN[a] : ones(a - sums.periods);
            for (int b = 0; b <= a; b++) {
                int other = BranchDaySums.triangle(b);
                double sum = matrix[row + b];
                for (int k = 0; k < b; k++) {
                    sum -= matrix[row + k] * matrix[other + k];
                }
                if (b < a) {
                    matrix[row + b] = dropped[b] ? 0 : sum / matrix[other + b];
                } else {
                    dropped[a] = !(sum > SINGULAR * Math.max(1, before));
                    matrix[row + a] = dropped[a] ? 1 : Math.sqrt(sum);
                }
            }
        }
    }

    private void solve() {
        for (int a = 0; a < unknowns; a++) {
            int row = BranchDaySums.triangle(a);
            double sum = right[a];
            for (int k = 0; k < a; k++) {
                sum -= matrix[row + k] * right[k];
            }
            right[a] = dropped[a] ? 0 : sum / matrix[row + a];
        }
        for (int a = unknowns - 1; a >= 0; a--) {
            double sum = right[a];
            for (int k = a + 1; k < unknowns; k++) {
                sum -= dropped[k] ? 0 : matrix[BranchDaySums.triangle(k) + a] * right[k];
            }
            right[a] = dropped[a] ? 0 : sum / matrix[BranchDaySums.triangle(a) + a];
        }
    }

    private void mark() {
        Arrays.fill(mixed, false);
        for (int a = sums.periods; a < sums.periods + sums.tested; a++) {
            if (dropped[a] && ones(a - sums.periods) > 0) {
                markCombined(a);
            }
        }
    }

    /// Solves for the combination of earlier columns that the dropped one is.
    private void markCombined(int droppedRow) {
        int row = BranchDaySums.triangle(droppedRow);
        double[] share = new double[droppedRow];
        for (int b = droppedRow - 1; b >= 0; b--) {
            double sum = matrix[row + b];
            for (int k = b + 1; k < droppedRow; k++) {
                sum -= dropped[k] ? 0 : matrix[BranchDaySums.triangle(k) + b] * share[k];
            }
            share[b] = dropped[b] ? 0 : sum / matrix[BranchDaySums.triangle(b) + b];
            mixed[b] |= Math.abs(share[b]) > COMBINED;
        }
    }
}
