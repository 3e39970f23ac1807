package org.touchstone.core.statistics.spread;

import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.touchstone.core.statistics.Estimate;

/// A figure as it would be if every place had the same mix of strata: direct standardisation, Σ w·mean.
///
/// A place with many pensioners, or many noon visits, must not be blamed for its mix; adjusting for it can reverse a
/// ranking (Simpson's paradox). For shares the interval is Wilson's at the effective number of customers, for means
/// normal. Exact to rounding.
public final class MixAdjustment {

    private static final String METHOD = "direct standardisation/1";
    private static final double LEVEL = 0.95;
    private static final double Z = new NormalDistribution(0, 1).inverseCumulativeProbability((1 + LEVEL) / 2);

    /// Most of the common mix that may be missing in a place before its figure cannot be told.
    public static final double MISSING_MIX_MAX = 0.2;

    private MixAdjustment() {}

    /// The mix of all places together: the share of customers in each stratum.
    ///
    /// @param places for each place its strata, as many and in the same order everywhere
    public static double[] pooledMix(List<List<Tally>> places) {
        int strata = places.get(0).size();
        var mix = new double[strata];
        double all = 0;
        for (List<Tally> place : places) {
            requireAsMany(place, strata);
            for (int stratum = 0; stratum < strata; stratum++) {
                mix[stratum] += place.get(stratum).size();
                all += place.get(stratum).size();
            }
        }
        for (int stratum = 0; stratum < strata; stratum++) {
            mix[stratum] = all == 0 ? 1.0 / strata : mix[stratum] / all;
        }
        return mix;
    }

    /// The adjusted figure of one place with its 95 % interval.
    ///
    /// A stratum nobody visited is left out and said; when more than a fifth of the mix is missing the figure is
    /// `NOT_IDENTIFIED`.
    ///
    /// @param strata what was seen in each stratum of the place
    /// @param mix share of each stratum, see [#pooledMix]; need not sum to 1
    public static Estimate of(List<Tally> strata, double... mix) {
        double[] weights = weights(strata, mix);
        double missing = missing(strata, mix);
        long n = Math.round(strata.stream().mapToDouble(Tally::size).sum());
        if (n == 0) {
            return Estimate.missing(Estimate.Status.INSUFFICIENT, 0, METHOD, "Nothing was observed yet.");
        }
        if (missing > MISSING_MIX_MAX) {
            return Estimate.missing(
                    Estimate.Status.NOT_IDENTIFIED,
                    n,
                    METHOD,
                    Math.round(100 * missing) + " % of the common mix never occurs here, so it cannot be compared.");
        }
        double value = mean(strata, weights);
        Estimate adjusted = strata.get(0) instanceof Tally.Counts
                ? share(strata, weights, value, n)
                : measured(strata, weights, value, n);
        return missing == 0
                ? adjusted
                : adjusted.warning(
                        Math.round(100 * missing) + " % of the common mix never occurs here and is left out.");
    }

    /// Weights that sum to 1 over the strata that occur.
    static double[] weights(List<Tally> strata, double[] mix) {
        requireAsMany(strata, mix.length);
        double sum = 0;
        for (int i = 0; i < mix.length; i++) {
            sum += strata.get(i).isEmpty() ? 0 : mix[i];
        }
        var weights = new double[mix.length];
        for (int i = 0; i < mix.length; i++) {
            weights[i] = strata.get(i).isEmpty() || sum == 0 ? 0 : mix[i] / sum;
        }
        return weights;
    }

    static double missing(List<Tally> strata, double[] mix) {
        double all = 0;
        double missing = 0;
        for (int i = 0; i < mix.length; i++) {
            all += mix[i];
            missing += strata.get(i).isEmpty() ? mix[i] : 0;
        }
        return all == 0 ? 0 : missing / all;
    }

    static double mean(List<Tally> strata, double[] weights) {
        double mean = 0;
        for (int i = 0; i < weights.length; i++) {
            mean += weights[i] == 0 ? 0 : weights[i] * strata.get(i).mean();
        }
        return mean;
    }

    private static Estimate share(List<Tally> strata, double[] weights, double value, long n) {
        double size = effectiveSize(strata, weights, value);
        double z2n = Z * Z / size;
        double centre = (value + z2n / 2) / (1 + z2n);
        double half = Z * Math.sqrt(value * (1 - value) / size + z2n / (4 * size)) / (1 + z2n);
        double low = value == 0 ? 0 : Math.clamp(centre - half, 0, value);
        double high = value == 1 ? 1 : Math.clamp(centre + half, value, 1);
        return Estimate.of(value, low, high, LEVEL, n, "direct standardisation, Wilson interval/1");
    }

    /// The customers that one sample without strata would need for the same certainty.
    private static double effectiveSize(List<Tally> strata, double[] weights, double value) {
        double variance = 0;
        double even = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                Tally stratum = strata.get(i);
                variance += weights[i] * weights[i] * stratum.variance(stratum.mean()) / stratum.size();
                even += weights[i] * weights[i] / stratum.size();
            }
        }
        return variance > 0 ? value * (1 - value) / variance : 1 / even;
    }

    private static Estimate measured(List<Tally> strata, double[] weights, double value, long n) {
        double variance = 0;
        for (int i = 0; i < weights.length; i++) {
            Tally stratum = strata.get(i);
            variance +=
                    weights[i] == 0 ? 0 : weights[i] * weights[i] * stratum.variance(stratum.mean()) / stratum.size();
        }
        double half = Z * Math.sqrt(variance);
        return Estimate.of(value, value - half, value + half, LEVEL, n, "direct standardisation, normal interval/1");
    }

    private static void requireAsMany(List<Tally> strata, int expected) {
        if (strata.size() != expected) {
            throw new IllegalArgumentException(
                    "Expected " + expected + " strata in every place, but one has " + strata.size());
        }
    }
}
