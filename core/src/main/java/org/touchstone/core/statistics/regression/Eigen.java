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
