package org.touchstone.core.statistics.regression;

/// A symmetric positive definite matrix as L L', for solving and inverting.
///
/// Each pivot is judged against its own diagonal entry, that is, by the share of a variable that those before it do not
/// explain; so the answer does not depend on units.
final class Cholesky {

    /// A variable of which less than this share is its own cannot be told from the others.
    static final double SINGULAR = 1e-10;

    private final double[][] lower;
    private final int dependent;

    private Cholesky(double[][] lower, int dependent) {
        this.lower = lower;
        this.dependent = dependent;
    }

    static Cholesky of(double[][] matrix) {
        int size = matrix.length;
        double[][] lower = new double[size][size];
        for (int j = 0; j < size; j++) {
            double pivot = matrix[j][j] - dot(lower[j], lower[j], j);
            if (!(pivot > SINGULAR * matrix[j][j])) {
                return new Cholesky(lower, j);
            }
            lower[j][j] = Math.sqrt(pivot);
            for (int i = j + 1; i < size; i++) {
                lower[i][j] = (matrix[i][j] - dot(lower[i], lower[j], j)) / lower[j][j];
            }
        }
        return new Cholesky(lower, -1);
    }

    /// Whether the matrix is positive definite with room to spare.
    boolean solvable() {
        return dependent < 0;
    }

    /// The first variable that those before it explain wholly; -1 when there is none.
    int dependent() {
        return dependent;
    }

    double[] solve(double[] right) {
        int size = lower.length;
        double[] x = right.clone();
        for (int i = 0; i < size; i++) {
            x[i] = (x[i] - dot(lower[i], x, i)) / lower[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            x[i] /= lower[i][i];
            for (int k = 0; k < i; k++) {
                x[k] -= lower[i][k] * x[i];
            }
        }
        return x;
    }

    double[][] inverse() {
        int size = lower.length;
        double[][] inverse = new double[size][];
        for (int i = 0; i < size; i++) {
            double[] unit = new double[size];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }

    /// The logarithm of the determinant.
    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += 2 * Math.log(lower[i][i]);
        }
        return sum;
    }

    static double dot(double[] a, double[] b, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
