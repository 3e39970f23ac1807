package org.touchstone.core.statistics.compare;

import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.core.statistics.CriticalValues;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.Proportion;
import org.touchstone.core.statistics.Sample;

/// What a group would score if its customers had a given mix (direct standardisation).
///
/// A stratum of the mix in which the group has nobody is left out, the rest of the mix is scaled up, and a warning says
/// which share of the mix is covered.
public final class Standardised {

    private static final String SHARE = "standardised share, Wilson interval on the effective number/1";
    private static final String MEAN = "standardised mean, t interval/1";

    private Standardised() {}

    /// The standardised share, with Wilson's interval on Kish's effective number 1 / Σ w²/n.
    ///
    /// @param kept those that count, by stratum, in 0 to `all`
    /// @param all observations by stratum
    /// @param mix what each stratum counts, at least 0; only the proportions matter
    /// @param level confidence level in (0, 1)
    /// @throws IllegalArgumentException if lengths differ, a count is outside or the mix is negative or all 0
    public static Estimate share(long[] kept, long[] all, double[] mix, double level) {
        requireLengths(kept.length == all.length && all.length == mix.length);
        double covered = 0;
        double sum = 0;
        double squares = 0;
        for (int h = 0; h < mix.length; h++) {
            ProportionDifference.requireKept(kept[h], all[h]);
            if (all[h] > 0) {
                covered += mix[h];
                sum += mix[h] * kept[h] / all[h];
                squares += mix[h] * mix[h] / all[h];
            }
        }
        double total = total(mix);
        if (covered == 0) {
            return nobody(SHARE);
        }
        Estimate share = Proportion.weighted(Math.min(1, sum / covered), covered * covered / squares, level);
        return covers(share, covered / total);
    }

    /// The standardised mean, with a t interval on the degrees of freedom of Satterthwaite (1946).
    ///
    /// @param strata the group's values by stratum
    /// @param mix what each stratum counts, at least 0; only the proportions matter
    /// @param level confidence level in (0, 1)
    public static Estimate mean(List<Sample> strata, double[] mix, double level) {
        requireLengths(strata.size() == mix.length);
        int[] some = IntStream.range(0, mix.length)
                .filter(h -> mix[h] > 0 && strata.get(h).n() > 0)
                .toArray();
        double total = total(mix);
        double covered = IntStream.of(some).mapToDouble(h -> mix[h]).sum();
        double n = IntStream.of(some).mapToDouble(h -> strata.get(h).n()).sum();
        if (covered == 0) {
            return nobody(MEAN);
        }
        if (IntStream.of(some).anyMatch(h -> !(strata.get(h).n() > 1))) {
            String why = "A stratum with one observation does not tell its spread; join it with a like one.";
            return Estimate.missing(Status.INSUFFICIENT, Math.round(n), MEAN, why);
        }
        double mean = 0;
        double variance = 0;
        double degrees = 0;
        for (int h : some) {
            Sample sample = strata.get(h);
            double weight = mix[h] / covered;
            double part = weight * weight * sample.variance() / sample.n();
            mean += weight * sample.mean();
            variance += part;
            degrees += part * part / (sample.n() - 1);
        }
        double half =
                variance == 0 ? 0 : CriticalValues.student(level, variance * variance / degrees) * Math.sqrt(variance);
        Estimate estimate = Estimate.of(mean, mean - half, mean + half, level, Math.round(n), MEAN);
        return covers(
                variance == 0 ? estimate.warning("All values of a stratum are equal.") : estimate, covered / total);
    }

    private static Estimate covers(Estimate estimate, double share) {
        return share == 1
                ? estimate
                : estimate.warning(
                        "The group has nobody in some strata; it covers " + Math.round(100 * share) + " % of the mix.");
    }

    private static double total(double[] mix) {
        double total = 0;
        for (double part : mix) {
            if (!(part >= 0 && Double.isFinite(part))) {
                throw new IllegalArgumentException("A part of the mix must be finite and at least 0, but got " + part);
            }
            total += part;
        }
        if (total == 0) {
            throw new IllegalArgumentException("A mix needs a part above 0");
        }
        return total;
    }

    private static Estimate nobody(String method) {
        return Estimate.missing(Status.INSUFFICIENT, 0, method, "The group has nobody in any stratum of the mix.");
    }

    private static void requireLengths(boolean equal) {
        if (!equal) {
            throw new IllegalArgumentException("Expected the same number of strata everywhere");
        }
    }
}
