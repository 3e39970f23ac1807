package org.touchstone.core.statistics.regression;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/// Johnson's relative weights: R² shared out through the orthogonal columns nearest to the predictors.
///
/// Nearly the same as [Lmg] at the cost of one eigenvalue problem, so the usual choice above a dozen predictors.
/// Source: Johnson, Multivariate Behavioral Research 35 (2000). Accuracy: 1e-9 absolute.
public final class RelativeWeights {

    /// Name and version of the method.
    public static final String METHOD = "relative weights (Johnson 2000)/1";

    private RelativeWeights() {}

    /// The weights of all predictors.
    public static Shares of(Predictors predictors) {
        if (!predictors.soundness().present()) {
            return Shares.missing(predictors, METHOD);
        }
        EigenDecompositionSymmetric eigen = Eigen.of(predictors.among());
        RealMatrix loadings = eigen.getSquareRoot();
        double[] orthogonal = eigen.getSolver().solve(loadings).operate(predictors.withOutcome());
        int size = orthogonal.length;
        double[] weights = new double[size];
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < size; k++) {
                double part = loadings.getEntry(j, k) * orthogonal[k];
                weights[j] += part * part;
            }
        }
        return Shares.exact(predictors, weights, METHOD);
    }
}
