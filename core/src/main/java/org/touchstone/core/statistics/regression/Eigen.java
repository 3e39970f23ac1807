package org.touchstone.core.statistics.regression;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/// Eigenvalues of correlation matrices, and when they are too small.
final class Eigen {

    /// Below this smallest eigenvalue a correlation matrix is singular, or no correlation matrix at all.
    static final double SINGULAR = 1e-8;

    /// What a mended matrix has as its smallest eigenvalue.
    static final double MENDED = 1e-4;

    private Eigen() {}

    static EigenDecompositionSymmetric of(double[][] symmetric) {
        return new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(symmetric));
    }

    /// Whether all eigenvalues are above a bound: by Cholesky's method, which takes a fraction of the time, and only
    /// where that is in doubt by the eigenvalues themselves.
    static boolean above(double[][] symmetric, double bound) {
        var shifted = new double[symmetric.length][];
        for (int j = 0; j < shifted.length; j++) {
            shifted[j] = symmetric[j].clone();
            shifted[j][j] -= bound;
        }
        return Cholesky.of(shifted).solvable() || smallest(symmetric) >= bound;
    }

    static double smallest(double[][] symmetric) {
        double smallest = Double.POSITIVE_INFINITY;
        if (symmetric.length > 0) {
            for (double value : of(symmetric).getEigenvalues()) {
                smallest = Math.min(smallest, value);
            }
        }
        return smallest;
    }
}
