package org.touchstone.core.statistics.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;

/// A straight-line fit of an outcome on several columns, with an intercept, by least squares.
///
/// Solved on centred and scaled columns. Intervals are Student's and assume that rows are independent and their errors
/// of one size; where customers share a branch and a day, resample those instead. Accuracy: 1e-8 relative where no
/// column is determined by the others to more than 1 - 1e-6. Plain numbers throw `IllegalStateException` unless
/// [#soundness] is present. Immutable, safe for many threads.
public final class LinearFit {

    private static final String METHOD = "least squares with intercept, t interval/1";
    private static final double LEVEL = 0.95;

    private final List<String> names;
    private final double[] outcome;
    private final Design design;
    private final Soundness soundness;
    private double[] slopes = {};
    private double[] errors = {};
    private double intercept;
    private double interceptError;
    private double residualSquares;
    private double totalSquares;

    private LinearFit(double[] outcome, Design design) {
        this.outcome = outcome;
        this.design = design;
        names = design.names;
        soundness = fit();
    }

    /// Fits the rows in which the outcome and all predictors are present.
    public static LinearFit of(Observations observations, String outcome, List<String> predictors) {
        var all = new ArrayList<>(predictors);
        all.add(outcome);
        int[] rows = observations.complete(all);
        double[][] columns =
                predictors.stream().map(name -> observations.values(name, rows)).toArray(double[][]::new);
        return of(observations.values(outcome, rows), predictors, columns);
    }

    /// Fits plain columns.
    ///
    /// @param outcome one finite value for each row
    /// @param names one for each column
    /// @param columns predictors, each with one finite value for each row
    /// @return `INSUFFICIENT` when rows do not outnumber coefficients, `NOT_IDENTIFIED` when a column never varies or
    ///     follows from the others
    public static LinearFit of(double[] outcome, List<String> names, double[][] columns) {
        double[] ones = new double[outcome.length];
        Arrays.fill(ones, 1);
        return new LinearFit(outcome.clone(), Design.of(names, columns, ones));
    }

    private Soundness fit() {
        int size = names.size();
        if (design.rows < size + 2) {
            return Soundness.of(
                    Status.INSUFFICIENT, design.rows + " rows are too few for " + (size + 1) + " coefficients.");
        }
        if (design.constant >= 0) {
            return Soundness.of(Status.NOT_IDENTIFIED, design.constantSentence());
        }
        var factors = Cholesky.of(products(design.columns));
        if (!factors.solvable()) {
            return Soundness.of(Status.NOT_IDENTIFIED, design.dependentSentence(factors.dependent()));
        }
        solve(factors);
        return Soundness.GOOD;
    }

    private void solve(Cholesky factors) {
        int size = names.size();
        double mean = Correlation.mean(outcome);
        double[] right = new double[size];
        for (int j = 0; j < size; j++) {
            right[j] = Cholesky.dot(design.columns[j], outcome, design.rows);
        }
        double[] scaled = factors.solve(right);
        residualSquares = 0;
        for (int row = 0; row < design.rows; row++) {
            double deviation = outcome[row] - mean;
            totalSquares += deviation * deviation;
            for (int j = 0; j < size; j++) {
                deviation -= scaled[j] * design.columns[j][row];
            }
            residualSquares += deviation * deviation;
        }
        scaleBack(mean, scaled, factors.inverse());
    }

    private void scaleBack(double mean, double[] scaled, double[][] inverse) {
        int size = names.size();
        double variance = residualSquares / freedom();
        slopes = new double[size];
        errors = new double[size];
        intercept = mean;
        double[] shift = new double[size];
        for (int j = 0; j < size; j++) {
            slopes[j] = scaled[j] / design.scales[j];
            errors[j] = Math.sqrt(variance * inverse[j][j]) / design.scales[j];
            intercept -= slopes[j] * design.means[j];
            shift[j] = design.means[j] / design.scales[j];
        }
        double leverage = 1.0 / design.rows;
        for (int j = 0; j < size; j++) {
            leverage += shift[j] * Cholesky.dot(inverse[j], shift, size);
        }
        interceptError = Math.sqrt(variance * leverage);
    }

    private static double[][] products(double[][] columns) {
        double[][] products = new double[columns.length][columns.length];
        for (int j = 0; j < columns.length; j++) {
            for (int k = 0; k <= j; k++) {
                products[j][k] = Cholesky.dot(columns[j], columns[k], columns[j].length);
                products[k][j] = products[j][k];
            }
        }
        return products;
    }

    /// Names of the predictors.
    public List<String> names() {
        return names;
    }

    /// Rows fitted.
    public int rows() {
        return design.rows;
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

    /// The intercept with its interval.
    public Estimate interceptEstimate() {
        return estimate(intercept, interceptError);
    }

    /// Standard error of the intercept.
    public double interceptError() {
        soundness.requirePresent();
        return interceptError;
    }

    /// Change of the outcome for one unit of this predictor, the others fixed.
    public double slope(String name) {
        return slopes[at(name)];
    }

    /// Standard error of the slope.
    public double slopeError(String name) {
        return errors[at(name)];
    }

    /// The slope with its interval.
    public Estimate slopeEstimate(String name) {
        return soundness.present() ? estimate(slope(name), slopeError(name)) : soundness.missing(design.rows, METHOD);
    }

    /// Share of the outcome's variance explained, in [0, 1]; 0 when the outcome never varies.
    public double rSquared() {
        soundness.requirePresent();
        return Correlation.varies(outcome) ? Math.clamp(1 - residualSquares / totalSquares, 0, 1) : 0;
    }

    /// Standard deviation of what is left unexplained, in units of the outcome.
    public double residualDeviation() {
        soundness.requirePresent();
        return Math.sqrt(residualSquares / freedom());
    }

    /// Rows less coefficients.
    public int freedom() {
        return design.rows - names.size() - 1;
    }

    /// The outcome fitted at these values of the predictors, in the order of the names.
    public double at(double... predictors) {
        soundness.requirePresent();
        return intercept + Cholesky.dot(slopes, predictors, slopes.length);
    }

    private Estimate estimate(double value, double error) {
        if (!soundness.present()) {
            return soundness.missing(design.rows, METHOD);
        }
        double half = error * new TDistribution(freedom()).inverseCumulativeProbability((1 + LEVEL) / 2);
        return soundness.estimate(value, value - half, value + half, LEVEL, design.rows, METHOD);
    }

    private int at(String name) {
        soundness.requirePresent();
        int at = names.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("There is no predictor '" + name + "' among " + names);
        }
        return at;
    }
}
