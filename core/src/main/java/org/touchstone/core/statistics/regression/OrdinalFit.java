package org.touchstone.core.statistics.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;

/// How an answer on an ordered scale goes with several columns, by proportional odds.
///
/// logit P(Y <= k) = threshold k - Σ b x, so a positive coefficient means a higher answer (McCullagh 1980; the sign of
/// R's `polr`). Maximum likelihood by Newton's method, standard errors from the observed information. Accuracy: 1e-8
/// relative. Plain numbers throw `IllegalStateException` unless [#soundness] is present. Immutable, safe for many
/// threads.
public final class OrdinalFit {

    private static final String METHOD = "ordinal regression, proportional odds, maximum likelihood, Wald interval/1";
    private static final double LEVEL = 0.95;

    private final List<String> names;
    private final double[] weights;
    private final double[][] raw;
    private final List<Integer> categories;
    private final long rows;
    private Soundness soundness;
    private double logLikelihood;
    private double[] thresholds = {};
    private double[] slopes = {};
    private double[][] covariance = {};

    private OrdinalFit(int[] answers, List<String> names, double[][] raw, double[] weights) {
        this.names = List.copyOf(names);
        this.raw = raw;
        this.weights = weights;
        categories = Arrays.stream(answers).sorted().distinct().boxed().toList();
        rows = Math.round(Design.sum(weights));
        soundness = Soundness.GOOD;
        fit(answers);
    }

    /// Fits the rows in which the outcome and all predictors are present.
    ///
    /// @param outcome name of a column of whole numbers
    public static OrdinalFit of(Observations observations, String outcome, List<String> predictors) {
        var all = new ArrayList<>(predictors);
        all.add(outcome);
        int[] chosen = observations.complete(all);
        double[][] columns = predictors.stream()
                .map(name -> observations.values(name, chosen))
                .toArray(double[][]::new);
        int[] answers = Arrays.stream(observations.values(outcome, chosen))
                .mapToInt(value -> (int) Math.rint(value))
                .toArray();
        double[] ones = new double[chosen.length];
        Arrays.fill(ones, 1);
        return of(answers, predictors, columns, ones);
    }

    /// Fits plain columns.
    ///
    /// @param answers the answer of each row; only the order of the numbers counts
    /// @param names one for each column
    /// @param columns predictors, each with one finite value for each row
    /// @param weights how often each row counts, above 0
    /// @return `NOT_IDENTIFIED` when everybody gives one answer, a column never varies or follows from the others, or
    ///     the answers separate
    public static OrdinalFit of(int[] answers, List<String> names, double[][] columns, double[] weights) {
        double[][] copy = Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
        return new OrdinalFit(answers.clone(), names, copy, weights.clone());
    }

    private void fit(int[] answers) {
        if (answers.length < names.size() + categories.size() + 1) {
            soundness = Soundness.of(Status.INSUFFICIENT, rows + " rows are too few for so many coefficients.");
            return;
        }
        var design = Design.of(names, raw, weights);
        if (categories.size() < 2) {
            soundness = Soundness.of(Status.NOT_IDENTIFIED, "Everybody gave the same answer.");
        } else if (design.constant >= 0) {
            soundness = Soundness.of(Status.NOT_IDENTIFIED, design.constantSentence());
        } else {
            int[] ranks = Arrays.stream(answers).map(categories::indexOf).toArray();
            var newton = new OrdinalNewton(ranks, categories.size(), weights, design);
            if (newton.climb()) {
                logLikelihood = newton.logLikelihood;
                scaleBack(newton, design);
            } else {
                soundness = Soundness.of(
                        Status.NOT_IDENTIFIED,
                        "The fit does not settle: some columns say the same, or tell the answers apart for certain.");
            }
        }
    }

    /// From centred and scaled columns to the units of the predictors.
    private void scaleBack(OrdinalNewton newton, Design design) {
        int cuts = categories.size() - 1;
        int size = cuts + names.size();
        double[][] back = new double[size][size];
        for (int k = 0; k < cuts; k++) {
            back[k][k] = 1;
            for (int j = 0; j < names.size(); j++) {
                back[k][cuts + j] = design.means[j] / design.scales[j];
            }
        }
        for (int j = 0; j < names.size(); j++) {
            back[cuts + j][cuts + j] = 1 / design.scales[j];
        }
        double[] all = new double[size];
        covariance = new double[size][size];
        for (int j = 0; j < size; j++) {
            all[j] = Cholesky.dot(back[j], newton.parameters, size);
            double[] half = new double[size];
            for (int k = 0; k < size; k++) {
                half[k] = Cholesky.dot(back[j], newton.inverse[k], size);
            }
            for (int k = 0; k < size; k++) {
                covariance[j][k] = Cholesky.dot(half, back[k], size);
            }
        }
        thresholds = Arrays.copyOf(all, cuts);
        slopes = Arrays.copyOfRange(all, cuts, size);
    }

    /// Names of the predictors.
    public List<String> names() {
        return names;
    }

    /// The answers that were given, increasing.
    public List<Integer> categories() {
        return categories;
    }

    /// Whether there is a fit, and what to know about it.
    public Soundness soundness() {
        return soundness;
    }

    /// Minus twice the logarithm of the likelihood at the fit.
    public double deviance() {
        soundness.requirePresent();
        return -2 * logLikelihood;
    }

    /// The threshold between an answer and the next higher one, on the scale of log odds.
    ///
    /// @param category any answer given but the highest
    public double threshold(int category) {
        soundness.requirePresent();
        return thresholds[requireCut(category)];
    }

    /// The change of the log odds of a higher answer for one unit of this predictor.
    public Estimate coefficient(String name) {
        return soundness.present() ? wald(slopes[at(name)], error(name)) : soundness.missing(rows, METHOD);
    }

    /// Standard error of a coefficient.
    public double error(String name) {
        soundness.requirePresent();
        int at = thresholds.length + at(name);
        return Math.sqrt(covariance[at][at]);
    }

    /// The chance of each answer, in the order of [#categories], at these values of the predictors.
    public double[] chances(double... predictors) {
        soundness.requirePresent();
        double linear = Cholesky.dot(slopes, predictors, slopes.length);
        double[] chances = new double[categories.size()];
        double below = 0;
        for (int k = 0; k < chances.length; k++) {
            double upTo = k < thresholds.length ? 1 / (1 + Math.exp(linear - thresholds[k])) : 1;
            chances[k] = upTo - below;
            below = upTo;
        }
        return chances;
    }

    /// How much the chance of an answer *above* `category` changes for one unit of this predictor, in 0 to 1, averaged
    /// over the rows; for a column of zeros and ones, from 0 to 1. The interval is by the delta method.
    ///
    /// @param category any answer given but the highest
    public Estimate averageMarginalEffect(String name, int category) {
        if (!soundness.present()) {
            return soundness.missing(rows, METHOD);
        }
        int cut = requireCut(category);
        // Being above one threshold is a yes-or-no question with intercept -threshold.
        int size = slopes.length + 1;
        double[] coefficients = new double[size];
        double[][] among = new double[size][size];
        coefficients[0] = -thresholds[cut];
        System.arraycopy(slopes, 0, coefficients, 1, slopes.length);
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < size; k++) {
                int sign = (j == 0) == (k == 0) ? 1 : -1;
                among[j][k] = sign * covariance[place(j, cut)][place(k, cut)];
            }
        }
        var effect = new MarginalEffect(coefficients, raw, weights, at(name) + 1);
        return wald(effect.value(), effect.error(among));
    }

    private int place(int coefficient, int cut) {
        return coefficient == 0 ? cut : thresholds.length + coefficient - 1;
    }

    private int requireCut(int category) {
        int cut = categories.indexOf(category);
        if (cut < 0 || cut == categories.size() - 1) {
            throw new IllegalArgumentException(
                    "Expected an answer among " + categories + " that is not the highest, but got " + category);
        }
        return cut;
    }

    private Estimate wald(double value, double error) {
        double half = error * new NormalDistribution(0, 1).inverseCumulativeProbability((1 + LEVEL) / 2);
        return soundness.estimate(value, value - half, value + half, LEVEL, rows, METHOD);
    }

    private int at(String name) {
        int at = names.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("There is no predictor '" + name + "' among " + names);
        }
        return at;
    }
}
