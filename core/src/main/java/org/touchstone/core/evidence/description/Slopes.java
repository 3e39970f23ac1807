package org.touchstone.core.evidence.description;

import org.touchstone.core.statistics.regression.PairTotals;
import org.touchstone.core.statistics.regression.Predictors;

/// Slopes of least squares in units of the columns, from sums over pairs.
final class Slopes {

    private Slopes() {}

    /// Change of the outcome for one unit of each predictor, the others fixed.
    ///
    /// @param predictors with a fit, made of the same sums
    static double[] of(PairTotals sums, Predictors predictors, String outcome) {
        double spread = sums.deviation(outcome);
        return predictors.names().stream()
                .mapToDouble(name -> predictors.beta(name) * spread / sums.deviation(name))
                .toArray();
    }
}
