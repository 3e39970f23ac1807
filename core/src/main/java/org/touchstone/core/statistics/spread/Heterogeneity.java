package org.touchstone.core.statistics.spread;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.touchstone.core.statistics.Estimate;

/// How much the true figures of places differ: the variance between them, τ², when each is seen with its own error.
///
/// Each place has a figure and the standard error of chance alone. With few places τ² is very unsure, so it is never
/// shown without its Q-profile interval (Viechtbauer 2007). Accuracy: closed forms to rounding, fits 1e-9. Immutable.
public final class Heterogeneity {

    /// Fewest places from which a variance between them is told.
    public static final int MINIMUM_PLACES = 6;

    private static final double LEVEL = 0.95;
    private static final double HUGE = 1e24;

    private final double[] values;
    private final double[] variances;

    private Heterogeneity(double[] values, double[] variances) {
        this.values = values;
        this.variances = variances;
    }

    /// Places with their figures and errors.
    ///
    /// @param values figure of each place, in any one unit; two or more
    /// @param variances squared standard error of each, above 0
    public static Heterogeneity of(double[] values, double[] variances) {
        if (values.length < 2 || variances.length != values.length) {
            throw new IllegalArgumentException("Expected two places or more with as many variances, but got "
                    + values.length + " and " + variances.length);
        }
        for (double variance : variances) {
            if (!(variance > 0 && Double.isFinite(variance))) {
                throw new IllegalArgumentException("Expected variances above 0, but got " + variance
                        + ". A share of 0 or 1 needs the variance under the common share.");
            }
        }
        return new Heterogeneity(values.clone(), variances.clone());
    }

    /// Cochran's Q: squared distances from the weighted mean, in squared standard errors.
    public double q() {
        return q(0);
    }

    /// I²: share of the variation seen that is not chance, in [0, 1).
    public double realShare() {
        double q = q();
        return q > 0 ? Math.max(0, (q - (values.length - 1)) / q) : 0;
    }

    /// τ² of DerSimonian and Laird (1986), in closed form.
    public double derSimonianLaird() {
        double sum = 0;
        double squares = 0;
        for (double variance : variances) {
            sum += 1 / variance;
            squares += 1 / (variance * variance);
        }
        return Math.max(0, (q() - (values.length - 1)) / (sum - squares / sum));
    }

    /// τ² of Paule and Mandel (1982): where Q equals its expectation.
    public double pauleMandel() {
        return whereQ(values.length - 1.0);
    }

    /// τ² by restricted maximum likelihood.
    public double restrictedLikelihood() {
        double top = upper(tau -> score(tau) < 0);
        if (score(0) <= 0) {
            return 0;
        }
        return new BrentSolver(1e-12, 1e-15).solve(500, this::score, 0, top);
    }

    /// The mean of the places when they differ by τ².
    public double mean(double between) {
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < values.length; i++) {
            double weight = 1 / (variances[i] + between);
            sum += weight;
            weighted += weight * values[i];
        }
        return weighted / sum;
    }

    /// Variance of that mean.
    public double meanVariance(double between) {
        return 1
                / Arrays.stream(variances)
                        .map(variance -> 1 / (variance + between))
                        .sum();
    }

    /// The places pulled to the mean as far as their doubt demands: B·μ + (1−B)·y with B = σ²/(σ²+τ²).
    public double[] shrunken(double between) {
        double mean = mean(between);
        var shrunken = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double pull = variances[i] / (variances[i] + between);
            shrunken[i] = pull * mean + (1 - pull) * values[i];
        }
        return shrunken;
    }

    /// One place pulled to the mean, with its 95 % interval; the doubt about the mean is in it, that about τ² is not.
    ///
    /// `INSUFFICIENT` below six places.
    ///
    /// @param place which, counted from 0
    /// @param between τ²
    /// @param n customers behind the place
    public Estimate shrunken(int place, double between, long n) {
        String method = "normal shrinkage/1";
        if (values.length < MINIMUM_PLACES) {
            return tooFew(method);
        }
        double value = shrunken(between)[place];
        double pull = variances[place] / (variances[place] + between);
        double variance = (1 - pull) * variances[place] + pull * pull * meanVariance(between);
        double half = 1.959963984540054 * Math.sqrt(variance);
        return Estimate.of(value, value - half, value + half, LEVEL, n, method);
    }

    /// The standard deviation between places, τ, by restricted likelihood, with the Q-profile interval.
    ///
    /// `INSUFFICIENT` below six places. The interval holds every τ under which Q is not extreme (95 %).
    public Estimate between() {
        String method = "between places, REML, Q-profile interval/1";
        if (values.length < MINIMUM_PLACES) {
            return tooFew(method);
        }
        double tau = Math.sqrt(restrictedLikelihood());
        double low = Math.sqrt(betweenLow());
        double high = Math.sqrt(betweenHigh());
        return Estimate.of(tau, Math.min(low, tau), Math.max(high, tau), LEVEL, values.length, method);
    }

    /// Lower end of the 95 % Q-profile interval of τ².
    public double betweenLow() {
        return whereQ(chiSquared((1 + LEVEL) / 2));
    }

    /// Upper end of the 95 % Q-profile interval of τ².
    public double betweenHigh() {
        return whereQ(chiSquared((1 - LEVEL) / 2));
    }

    private Estimate tooFew(String method) {
        return Estimate.missing(
                Estimate.Status.INSUFFICIENT,
                values.length,
                method,
                "How much places differ needs " + MINIMUM_PLACES + " places, there are " + values.length + ".");
    }

    private double chiSquared(double probability) {
        return new ChiSquaredDistribution(values.length - 1.0).inverseCumulativeProbability(probability);
    }

    private double q(double between) {
        double mean = mean(between);
        double q = 0;
        for (int i = 0; i < values.length; i++) {
            q += (values[i] - mean) * (values[i] - mean) / (variances[i] + between);
        }
        return q;
    }

    /// The τ² at which Q is as given, 0 when it is smaller already; Q falls as τ² grows.
    private double whereQ(double wanted) {
        if (q(0) <= wanted) {
            return 0;
        }
        double top = upper(tau -> q(tau) < wanted);
        return new BrentSolver(1e-12, 1e-15).solve(500, between -> q(between) - wanted, 0, top);
    }

    private double upper(DoublePredicate passed) {
        double top = Arrays.stream(variances).max().orElseThrow();
        while (!passed.test(top) && top < HUGE) {
            top *= 4;
        }
        return top;
    }

    /// Derivative of the restricted log likelihood, twice.
    private double score(double between) {
        double mean = mean(between);
        double weights = 0;
        double squares = 0;
        double distance = 0;
        for (int i = 0; i < values.length; i++) {
            double weight = 1 / (variances[i] + between);
            weights += weight;
            squares += weight * weight;
            distance += weight * weight * (values[i] - mean) * (values[i] - mean);
        }
        return distance - weights + squares / weights;
    }
}
