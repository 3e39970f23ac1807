package org.touchstone.core.statistics.regression;

import java.util.Arrays;
import java.util.List;
import org.touchstone.core.statistics.Estimate.Status;

/// Least squares with a penalty on the size of the slopes: for predicting where predictors can hardly be told apart.
///
/// Predictors are centred and divided by their population standard deviation, the penalty is added to the diagonal of
/// their sums of products, and the slopes are returned per unit of the predictor (Hoerl & Kennard 1970). The slopes are
/// drawn to 0 on purpose, so they have no honest interval and say nothing about importance. Accuracy: 1e-9 relative.
/// Immutable.
public final class Ridge {

    private final List<String> names;
    private final Soundness soundness;
    private final double[] slopes;
    private final double intercept;

    private Ridge(List<String> names, Soundness soundness, double[] slopes, double intercept) {
        this.names = names;
        this.soundness = soundness;
        this.slopes = slopes;
        this.intercept = intercept;
    }

    /// Fits plain columns.
    ///
    /// @param outcome one finite value for each row
    /// @param names one for each column
    /// @param columns predictors, each with one finite value for each row
    /// @param penalty above 0
    /// @return `INSUFFICIENT` below two rows, `NOT_IDENTIFIED` when a column never varies
    public static Ridge of(double[] outcome, List<String> names, double[][] columns, double penalty) {
        if (!(penalty > 0 && Double.isFinite(penalty))) {
            throw new IllegalArgumentException("The penalty must be above 0, but got " + penalty);
        }
        double[] ones = new double[outcome.length];
        Arrays.fill(ones, 1);
        var design = Design.of(names, columns, ones);
        if (design.rows < 2) {
            return missing(design, Status.INSUFFICIENT, "Fewer than two rows.");
        }
        if (design.constant >= 0) {
            return missing(design, Status.NOT_IDENTIFIED, design.constantSentence());
        }
        return solve(outcome, design, penalty);
    }

    private static Ridge missing(Design design, Status status, String why) {
        return new Ridge(design.names, Soundness.of(status, why), new double[0], 0);
    }

    private static Ridge solve(double[] outcome, Design design, double penalty) {
        int size = design.names.size();
        double[][] products = new double[size][size];
        double[] right = new double[size];
        for (int j = 0; j < size; j++) {
            right[j] = Cholesky.dot(design.columns[j], outcome, design.rows);
            for (int k = 0; k < size; k++) {
                products[j][k] = Cholesky.dot(design.columns[j], design.columns[k], design.rows);
            }
            products[j][j] += penalty;
        }
        var factors = Cholesky.of(products);
        if (!factors.solvable()) {
            return missing(design, Status.NOT_IDENTIFIED, design.dependentSentence(factors.dependent()));
        }
        double[] slopes = factors.solve(right);
        double intercept = Correlation.mean(outcome);
        for (int j = 0; j < size; j++) {
            slopes[j] /= design.scales[j];
            intercept -= slopes[j] * design.means[j];
        }
        return new Ridge(design.names, Soundness.GOOD, slopes, intercept);
    }

    /// Whether there is a fit, and what to know about it.
    public Soundness soundness() {
        return soundness;
    }

    /// The outcome where every predictor is 0.
    public double intercept() {
        soundness.requirePresent();
        return intercept;
    }

    /// Change of the outcome for one unit of this predictor, drawn to 0.
    public double slope(String name) {
        soundness.requirePresent();
        int at = names.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("There is no predictor '" + name + "' among " + names);
        }
        return slopes[at];
    }

    /// The outcome fitted at these values of the predictors, in the order of the names.
    public double at(double... predictors) {
        soundness.requirePresent();
        return intercept + Cholesky.dot(slopes, predictors, slopes.length);
    }
}
