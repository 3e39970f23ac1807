package org.touchstone.core.statistics.spread;

import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;
import org.touchstone.core.statistics.Estimate;

/// True shares of places that differ as a Beta(α, β) does; each place is pulled to their mean by the customers that are
/// missing to it (empirical Bayes).
///
/// α and β by maximum likelihood. Intervals are those of Beta(α+x, β+n−x) and leave out the doubt about α and β.
/// Accuracy: 1e-5 relative in α and β. Immutable.
public final class BetaBinomial {

    /// Fewest places for a fit.
    public static final int MINIMUM_PLACES = Heterogeneity.MINIMUM_PLACES;

    private static final String METHOD = "beta-binomial, empirical Bayes/1";
    private static final double LEVEL = 0.95;

    /// Least correlation of two customers of one place that is fitted; below it places are taken as equal.
    private static final double LEAST = 1e-6;

    private final double[] failures;
    private final double[] units;
    private final double mean;
    private final double correlation;

    private BetaBinomial(double[] failures, double[] units, double mean, double correlation) {
        this.failures = failures;
        this.units = units;
        this.mean = mean;
        this.correlation = correlation;
    }

    /// Fits the places.
    ///
    /// @param failures customers that count in each place; effective counts need not be whole
    /// @param units all customers of each place, above 0
    public static BetaBinomial of(double[] failures, double[] units) {
        if (failures.length < 2 || failures.length != units.length) {
            throw new IllegalArgumentException("Expected two places or more with as many counts, but got "
                    + failures.length + " and " + units.length);
        }
        for (int i = 0; i < units.length; i++) {
            if (!(units[i] > 0 && failures[i] >= 0 && failures[i] <= units[i])) {
                throw new IllegalArgumentException(
                        "Place " + i + ": expected 0 <= failures <= units and units > 0, but got " + failures[i]
                                + " of " + units[i]);
            }
        }
        var start = new BetaBinomial(failures.clone(), units.clone(), 0.5, 0.5);
        return start.fitted();
    }

    /// α of the shares of all places.
    public double alpha() {
        return mean * (1 / correlation - 1);
    }

    /// β of the shares of all places.
    public double beta() {
        return (1 - mean) * (1 / correlation - 1);
    }

    /// Mean share of the places, α/(α+β).
    public double mean() {
        return mean;
    }

    /// Correlation of two customers of the same place, 1/(α+β+1): the share of the variance that is between places.
    public double correlation() {
        return correlation;
    }

    /// Standard deviation of the true shares between places.
    public double between() {
        return Math.sqrt(mean * (1 - mean) * correlation);
    }

    /// Logarithm of the likelihood of the counts, binomial coefficients included.
    public double logLikelihood() {
        double sum = 0;
        for (int i = 0; i < units.length; i++) {
            sum += Gamma.logGamma(units[i] + 1)
                    - Gamma.logGamma(failures[i] + 1)
                    - Gamma.logGamma(units[i] - failures[i] + 1);
        }
        return sum + kernel(mean, correlation);
    }

    /// The true share of a place, with its 95 % interval; `INSUFFICIENT` below six places.
    ///
    /// @param place which, counted from 0
    public Estimate share(int place) {
        long n = Math.round(units[place]);
        if (units.length < MINIMUM_PLACES) {
            return Estimate.missing(
                    Estimate.Status.INSUFFICIENT,
                    n,
                    METHOD,
                    "Shrinking needs " + MINIMUM_PLACES + " places, there are " + units.length + ".");
        }
        BetaDistribution truth = truth(place);
        double value = truth.getNumericalMean();
        return Estimate.of(
                value,
                Math.min(value, truth.inverseCumulativeProbability((1 - LEVEL) / 2)),
                Math.max(value, truth.inverseCumulativeProbability((1 + LEVEL) / 2)),
                LEVEL,
                n,
                METHOD);
    }

    /// Probability that the true share of a place is above `share`.
    public double chanceAbove(int place, double share) {
        return 1 - truth(place).cumulativeProbability(share);
    }

    private BetaDistribution truth(int place) {
        return new BetaDistribution(alpha() + failures[place], beta() + units[place] - failures[place]);
    }

    /// Climbs the likelihood along the mean and the correlation in turn, each on the scale of its log odds.
    private BetaBinomial fitted() {
        double meanOdds = 0;
        double correlationOdds = -3;
        double last = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < 500; round++) {
            double atCorrelation = correlationOdds;
            meanOdds = Peak.of(odds -> kernel(share(odds), share(atCorrelation)), -14, 14);
            double atMean = meanOdds;
            correlationOdds = Peak.of(odds -> kernel(share(atMean), share(odds)), Math.log(LEAST), 6);
            double reached = kernel(share(meanOdds), share(correlationOdds));
            if (reached - last < 1e-13) {
                break;
            }
            last = reached;
        }
        return new BetaBinomial(failures, units, share(meanOdds), share(correlationOdds));
    }

    private static double share(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    private double kernel(double at, double correlated) {
        double sum = 1 / correlated - 1;
        double alpha = at * sum;
        double beta = (1 - at) * sum;
        double log = 0;
        for (int i = 0; i < units.length; i++) {
            log += Beta.logBeta(alpha + failures[i], beta + units[i] - failures[i]) - Beta.logBeta(alpha, beta);
        }
        return log;
    }
}
