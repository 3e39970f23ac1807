package org.touchstone.core.statistics.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;

/// How the chance of a yes goes with several columns: P(yes) = 1 / (1 + exp(-(b0 + Σ b x))).
///
/// Maximum likelihood by Newton's method, standard errors from the inverse information. Show people the average
/// marginal effect, in percentage points for each unit, not odds ratios. When the answers separate, that is, when some
/// rule of the columns tells every yes from every no, the likelihood has no maximum; then Firth's penalised fit
/// (Biometrika 80, 1993) stands in, as `UNSTABLE`. Accuracy: 1e-8 relative. Plain numbers throw `IllegalStateException`
/// unless [#soundness] is present. Immutable, safe for many threads.
public final class LogisticFit {

    /// Below this many of the rarer answer for each predictor the fit carries a warning.
    public static final int EVENTS_PER_PREDICTOR = 10;

    private static final String ML = "logistic regression, maximum likelihood, Wald interval/1";
    private static final String FIRTH = "logistic regression, Firth penalty, Wald interval/1";
    private static final double LEVEL = 0.95;

    private final List<String> names;
    private final double[][] raw;
    private final double[] weights;
    private final long rows;
    private Soundness soundness;
    private boolean penalised;
    private double logLikelihood;
    private double[] coefficients = {};
    private double[][] covariance = {};

    private LogisticFit(double[] answers, List<String> names, double[][] raw, double[] weights) {
        this.names = List.copyOf(names);
        this.raw = raw;
        this.weights = weights;
        rows = Math.round(Design.sum(weights));
        soundness = Soundness.GOOD;
        fit(answers);
    }

    /// Fits the rows in which the outcome and all predictors are present.
    ///
    /// @param outcome name of a column of ones (yes) and zeros (no)
    public static LogisticFit of(Observations observations, String outcome, List<String> predictors) {
        var all = new ArrayList<>(predictors);
        all.add(outcome);
        int[] chosen = observations.complete(all);
        double[][] columns = predictors.stream()
                .map(name -> observations.values(name, chosen))
                .toArray(double[][]::new);
        return of(observations.values(outcome, chosen), predictors, columns);
    }

    /// Fits plain columns, each row counting once.
    public static LogisticFit of(double[] answers, List<String> names, double[][] columns) {
        double[] ones = new double[answers.length];
        Arrays.fill(ones, 1);
        return of(answers, names, columns, ones);
    }

    /// Fits plain columns.
    ///
    /// @param answers 1 for yes, 0 for no
    /// @param names one for each column
    /// @param columns predictors, each with one finite value for each row
    /// @param weights how often each row counts, above 0
    /// @return `NOT_IDENTIFIED` when everybody gives one answer, a column never varies or follows from the others;
    ///     `UNSTABLE` when the answers separate
    public static LogisticFit of(double[] answers, List<String> names, double[][] columns, double[] weights) {
        for (double answer : answers) {
            if (answer != 0 && answer != 1) {
                throw new IllegalArgumentException("An answer must be 1 (yes) or 0 (no), but got " + answer);
            }
        }
        double[][] copy = Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
        return new LogisticFit(answers.clone(), names, copy, weights.clone());
    }

    private void fit(double[] answers) {
        if (answers.length < names.size() + 2) {
            soundness = Soundness.of(
                    Status.INSUFFICIENT, rows + " rows are too few for " + (names.size() + 1) + " coefficients.");
            return;
        }
        var design = Design.of(names, raw, weights);
        if (!Correlation.varies(answers)) {
            soundness = Soundness.of(Status.NOT_IDENTIFIED, "Everybody gave the same answer.");
        } else if (design.constant >= 0) {
            soundness = Soundness.of(Status.NOT_IDENTIFIED, design.constantSentence());
        } else if (!independent(design)) {
            soundness = Soundness.of(Status.NOT_IDENTIFIED, "Some columns say the same: leave one out.");
        } else {
            warnOfFewEvents(answers);
            climb(answers, design);
        }
    }

    private static boolean independent(Design design) {
        double[][] products = new double[design.columns.length][design.columns.length];
        for (int j = 0; j < products.length; j++) {
            for (int k = 0; k < products.length; k++) {
                products[j][k] = Cholesky.dot(design.columns[j], design.columns[k], design.rows);
            }
        }
        return Cholesky.of(products).solvable();
    }

    private void warnOfFewEvents(double[] answers) {
        double yes = Design.mean(answers, weights) * Design.sum(weights);
        long rarer = Math.round(Math.min(yes, Design.sum(weights) - yes));
        if (rarer < (long) EVENTS_PER_PREDICTOR * names.size()) {
            soundness = soundness.remark("The rarer answer was given only " + rarer + " times for " + names.size()
                    + " predictors; " + EVENTS_PER_PREDICTOR + " for each are advised.");
        }
    }

    private void climb(double[] answers, Design design) {
        var result = LogisticNewton.plain(answers, weights, design);
        if (!result.settled()) {
            penalised = true;
            soundness =
                    soundness.unstable("Some rule of the columns tells every yes from every no, so the effect has no "
                            + "upper bound; a penalty keeps it finite.");
            result = LogisticNewton.firth(answers, weights, design);
        }
        if (!result.settled()) {
            soundness = Soundness.of(Status.NOT_IDENTIFIED, "The fit does not settle.");
            return;
        }
        logLikelihood = result.fit().logLikelihood;
        scaleBack(result.fit(), design);
    }

    /// From centred and scaled columns to the units of the predictors.
    private void scaleBack(LogisticNewton fit, Design design) {
        int size = names.size() + 1;
        double[][] back = new double[size][size];
        back[0][0] = 1;
        for (int j = 1; j < size; j++) {
            back[j][j] = 1 / design.scales[j - 1];
            back[0][j] = -design.means[j - 1] / design.scales[j - 1];
        }
        coefficients = new double[size];
        covariance = new double[size][size];
        for (int j = 0; j < size; j++) {
            coefficients[j] = Cholesky.dot(back[j], fit.coefficients, size);
            double[] half = new double[size];
            for (int k = 0; k < size; k++) {
                half[k] = Cholesky.dot(back[j], fit.inverse[k], size);
            }
            for (int k = 0; k < size; k++) {
                covariance[j][k] = Cholesky.dot(half, back[k], size);
            }
        }
    }

    /// Names of the predictors.
    public List<String> names() {
        return names;
    }

    /// Whether there is a fit, and what to know about it.
    public Soundness soundness() {
        return soundness;
    }

    /// Whether Firth's penalty had to keep the coefficients finite.
    public boolean penalised() {
        return penalised;
    }

    /// The logarithm of the likelihood at the fit, without any penalty.
    public double logLikelihood() {
        soundness.requirePresent();
        return logLikelihood;
    }

    /// b0: the log odds where every predictor is 0.
    public Estimate intercept() {
        return coefficient(0);
    }

    /// The change of the log odds for one unit of this predictor.
    public Estimate coefficient(String name) {
        return coefficient(at(name));
    }

    /// Standard error of a coefficient on the scale of log odds.
    public double error(String name) {
        soundness.requirePresent();
        return Math.sqrt(covariance[at(name)][at(name)]);
    }

    /// Standard error of b0.
    public double interceptError() {
        soundness.requirePresent();
        return Math.sqrt(covariance[0][0]);
    }

    /// By what the odds are multiplied for one unit of this predictor.
    public Estimate oddsRatio(String name) {
        Estimate log = coefficient(name);
        if (log.value() == null || log.low() == null || log.high() == null) {
            return log;
        }
        double high = Math.min(Double.MAX_VALUE, Math.exp(log.high()));
        return soundness.estimate(Math.exp(log.value()), Math.exp(log.low()), high, LEVEL, rows, method());
    }

    /// How much the chance of a yes changes for one unit of this predictor, in 0 to 1 (0.03 is three percentage
    /// points), averaged over the rows; for a column of zeros and ones, from 0 to 1. The interval is by the delta
    /// method.
    public Estimate averageMarginalEffect(String name) {
        if (!soundness.present()) {
            return soundness.missing(rows, method());
        }
        var effect = new MarginalEffect(coefficients, raw, weights, at(name));
        return wald(effect.value(), effect.error(covariance));
    }

    /// The chance of a yes at these values of the predictors, in the order of the names.
    public double chance(double... predictors) {
        soundness.requirePresent();
        return chance(coefficients, predictors);
    }

    /// The chance of a yes by known coefficients, the intercept first.
    public static double chance(double[] coefficients, double... predictors) {
        double linear = coefficients[0];
        for (int j = 0; j < predictors.length; j++) {
            linear += coefficients[j + 1] * predictors[j];
        }
        return 1 / (1 + Math.exp(-linear));
    }

    private Estimate coefficient(int at) {
        return soundness.present()
                ? wald(coefficients[at], Math.sqrt(covariance[at][at]))
                : soundness.missing(rows, method());
    }

    private Estimate wald(double value, double error) {
        double half = error * new NormalDistribution(0, 1).inverseCumulativeProbability((1 + LEVEL) / 2);
        return soundness.estimate(value, value - half, value + half, LEVEL, rows, method());
    }

    private String method() {
        return penalised ? FIRTH : ML;
    }

    /// Where the coefficient of a predictor stands, after the intercept.
    private int at(String name) {
        int at = names.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("There is no predictor '" + name + "' among " + names);
        }
        return at + 1;
    }
}
