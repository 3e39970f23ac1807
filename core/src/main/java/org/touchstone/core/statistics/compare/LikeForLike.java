package org.touchstone.core.statistics.compare;

import java.util.List;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;

/// Two groups compared as if both had the same mix of customers, channels and hours.
///
/// The mix can reverse a ranking (Simpson 1951): a branch may be better with every kind of customer and look worse
/// because it has more of the difficult kind. Each group's shares are weighted with the mix of both together (direct
/// standardisation); a stratum that only one group has cannot be compared, and is left out with a warning. The interval
/// of a standardised share is Wilson's on Kish's effective number 1 / Σ w²/n.
///
/// @param crude first minus second share without regard to the mix
/// @param first share of the first group in the pooled mix
/// @param second share of the second group in the pooled mix
/// @param standardised first minus second share in the pooled mix (Newcombe), with the test of Mantel and Haenszel
///   (1959), without continuity correction
/// @param oddsRatio odds of the first over those of the second within strata (Mantel and Haenszel), with the interval
///   of Robins, Breslow and Greenland (1986)
public record LikeForLike(
        Comparison crude, Estimate first, Estimate second, Comparison standardised, Estimate oddsRatio) {

    private static final String METHOD = "share in the pooled mix, direct standardisation/1";

    /// Compares two groups over strata that are alike within.
    ///
    /// @param level confidence level in (0, 1)
    public static LikeForLike of(List<Stratum> strata, double level) {
        List<Stratum> common = strata.stream().filter(Stratum::hasBoth).toList();
        Stratum sum = strata.stream().reduce(new Stratum(0, 0, 0, 0), Stratum::plus);
        Comparison crude =
                ProportionDifference.of(sum.keptFirst(), sum.allFirst(), sum.keptSecond(), sum.allSecond(), level);
        if (common.isEmpty()) {
            Estimate none = Estimate.missing(
                    Status.NOT_IDENTIFIED, sum.all(), METHOD, "No stratum has observations of both groups.");
            return new LikeForLike(crude, none, none, new Comparison(none, null), none);
        }
        double[] mix = common.stream().mapToDouble(Stratum::all).toArray();
        Estimate first = Standardised.share(
                common.stream().mapToLong(Stratum::keptFirst).toArray(),
                common.stream().mapToLong(Stratum::allFirst).toArray(),
                mix,
                level);
        Estimate second = Standardised.share(
                common.stream().mapToLong(Stratum::keptSecond).toArray(),
                common.stream().mapToLong(Stratum::allSecond).toArray(),
                mix,
                level);
        Estimate difference = leftOut(ProportionDifference.newcombe(first, second, level), strata, common);
        var test = MantelHaenszel.test(common);
        return new LikeForLike(
                crude, first, second, new Comparison(difference, test), MantelHaenszel.oddsRatio(common, level));
    }

    private static Estimate leftOut(Estimate difference, List<Stratum> strata, List<Stratum> common) {
        long all = strata.stream().mapToLong(Stratum::all).sum();
        long compared = common.stream().mapToLong(Stratum::all).sum();
        return all == compared
                ? difference
                : difference.warning((all - compared) + " of " + all
                        + " observations are left out, because only one group has such customers.");
    }
}
