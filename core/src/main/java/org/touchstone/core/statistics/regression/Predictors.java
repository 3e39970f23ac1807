package org.touchstone.core.statistics.regression;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;

/// Columns that predict one outcome, known by their correlations: standardised betas, R² and their inflation.
///
/// Betas of columns that go together flip their sign and are no measure of importance; show them with their inflation,
/// if at all. Shares of R² are [RelativeWeights] and [Lmg]. Start at [Correlations#predicting]. Accuracy: 1e-9 relative
/// where no predictor is inflated above 1,000. Plain numbers throw `IllegalStateException` unless [#soundness] is
/// present. Immutable, safe for many threads.
public final class Predictors {

    /// Above this variance inflation factor a predictor is [Entangled] with another.
    public static final double INFLATION_MAX = 5;

    private static final String BETA = "standardised beta from correlations, t interval/1";
    private static final String LAST = "R2 lost without it, bounds from the t interval of beta/1";
    private static final double LEVEL = 0.95;

    private final List<String> names;
    private final double[][] rxx;
    private final double[] rxy;
    private final long rows;
    private final Soundness soundness;
    private final double[][] inverse;
    private final double[] betas;
    private final double explained;

    private Predictors(
            List<String> names, double[][] rxx, double[] rxy, long rows, Soundness soundness, double[][] inverse) {
        this.names = List.copyOf(names);
        this.rxx = rxx;
        this.rxy = rxy;
        this.rows = rows;
        this.soundness = soundness;
        this.inverse = inverse;
        betas = new double[inverse.length];
        for (int j = 0; j < betas.length; j++) {
            betas[j] = Cholesky.dot(inverse[j], rxy, rxy.length);
        }
        explained = Cholesky.dot(betas, rxy, betas.length);
    }

    static Predictors of(List<String> names, double[][] rxx, double[] rxy, long rows, Soundness correlations) {
        if (!correlations.present()) {
            return new Predictors(names, rxx, rxy, rows, correlations, new double[0][]);
        }
        if (!Eigen.above(rxx, Eigen.SINGULAR)) {
            return new Predictors(names, rxx, rxy, rows, singular(names, rxx), new double[0][]);
        }
        var factors = Cholesky.of(rxx);
        if (!factors.solvable()) {
            return new Predictors(names, rxx, rxy, rows, singular(names, rxx), new double[0][]);
        }
        var all = new Predictors(names, rxx, rxy, rows, correlations, factors.inverse());
        return all.explained > 1 + Eigen.SINGULAR ? contradictory(all) : all;
    }

    private static Predictors contradictory(Predictors all) {
        var why = Soundness.of(
                Status.NOT_IDENTIFIED,
                "The correlations contradict one another: together they would explain more than all.");
        return new Predictors(all.names, all.rxx, all.rxy, all.rows, why, new double[0][]);
    }

    private static Soundness singular(List<String> names, double[][] rxx) {
        int one = 0;
        int other = 0;
        for (int j = 0; j < rxx.length; j++) {
            for (int k = 0; k < j; k++) {
                if (other == one || Math.abs(rxx[j][k]) > Math.abs(rxx[one][other])) {
                    one = j;
                    other = k;
                }
            }
        }
        return Soundness.of(
                Status.NOT_IDENTIFIED,
                "Some predictors say the same, most of all '" + names.get(other) + "' and '" + names.get(one)
                        + "' (r = " + Math.round(rxx[one][other] * 1000) / 1000.0 + "): leave one out.");
    }

    /// Names of the predictors.
    public List<String> names() {
        return names;
    }

    /// Fewest rows behind any correlation used.
    public long rows() {
        return rows;
    }

    /// Whether there are numbers, and what to know about them.
    public Soundness soundness() {
        return soundness;
    }

    /// Share of the outcome's variance that all explain together, in [0, 1].
    public double rSquared() {
        soundness.requirePresent();
        return Math.clamp(explained, 0, 1);
    }

    /// Change of the outcome, in its standard deviations, for one standard deviation of this predictor, the others
    /// fixed.
    public double beta(String name) {
        return betas[at(name)];
    }

    /// The standardised beta with its t interval; the error takes the correlations of the sample as standardised by it.
    public Estimate betaEstimate(String name) {
        if (!soundness.present()) {
            return soundness.missing(rows, BETA);
        }
        int j = at(name);
        if (freedom() < 1) {
            return Estimate.missing(Status.INSUFFICIENT, rows, BETA, "There are too few rows for so many predictors.");
        }
        double half = margin(j);
        return soundness.estimate(betas[j], betas[j] - half, betas[j] + half, LEVEL, rows, BETA);
    }

    /// Variance inflation factor: 1 when the others say nothing about this predictor, without bound when they say all.
    public double inflation(String name) {
        int j = at(name);
        return inverse[j][j];
    }

    /// Predictors inflated above [#INFLATION_MAX], each with the one it is most alike; each pair once.
    public List<Entangled> entangled() {
        soundness.requirePresent();
        var pairs = new ArrayList<Entangled>();
        for (int j = 0; j < inverse.length; j++) {
            if (inverse[j][j] > INFLATION_MAX) {
                String other = names.get(nearest(j));
                String one = names.get(j);
                if (pairs.stream()
                        .noneMatch(p -> p.one().equals(other) && p.other().equals(one))) {
                    pairs.add(new Entangled(one, other, inverse[j][j]));
                }
            }
        }
        return List.copyOf(pairs);
    }

    /// The predictor with the largest partial correlation.
    private int nearest(int j) {
        int nearest = j == 0 ? 1 : 0;
        for (int k = 0; k < inverse.length; k++) {
            if (k != j && partial(j, k) > partial(j, nearest)) {
                nearest = k;
            }
        }
        return nearest;
    }

    private double partial(int j, int k) {
        return Math.abs(inverse[j][k]) / Math.sqrt(inverse[j][j] * inverse[k][k]);
    }

    /// R² of this predictor alone.
    public double first(String name) {
        double r = rxy[at(name)];
        return r * r;
    }

    /// R² that is lost when this predictor alone is left out; what it says that no other says.
    public double last(String name) {
        int j = at(name);
        return betas[j] * betas[j] / inverse[j][j];
    }

    /// R² that is lost when this predictor is left out, with the bounds that the interval of its beta gives. The lower
    /// bound is 0 exactly when that interval covers 0: then no effect of its own is detected.
    public Estimate lastEstimate(String name) {
        if (!betaEstimate(name).present()) {
            Estimate beta = betaEstimate(name);
            return Estimate.missing(beta.status(), rows, LAST, beta.warnings().getFirst());
        }
        int j = at(name);
        double size = Math.abs(betas[j]);
        double nearest = Math.max(0, size - margin(j));
        double farthest = size + margin(j);
        double low = nearest * nearest / inverse[j][j];
        double high = farthest * farthest / inverse[j][j];
        return soundness.estimate(last(name), low, Math.min(1, high), LEVEL, rows, LAST);
    }

    /// Pratt's share, beta times correlation. Sums to R², but may be negative: no measure of importance.
    public double pratt(String name) {
        int j = at(name);
        return betas[j] * rxy[j];
    }

    private long freedom() {
        return rows - betas.length - 1;
    }

    private double margin(int j) {
        double error = Math.sqrt(Math.max(0, 1 - explained) * inverse[j][j] / freedom());
        return error * new TDistribution(freedom()).inverseCumulativeProbability((1 + LEVEL) / 2);
    }

    /// Correlations among the predictors; not to be written to.
    double[][] among() {
        return rxx;
    }

    /// Correlations with the outcome; not to be written to.
    double[] withOutcome() {
        return rxy;
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
