package org.touchstone.core.statistics.spread;

import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/// Whether two places differ once strata are compared like with like: Mantel and Haenszel (1959).
///
/// The test has no continuity correction. Exact to rounding.
///
/// @param oddsRatio common ratio of the odds of the first place to those of the second, above 0
/// @param chiSquared statistic with one degree of freedom
/// @param pValue probability of such a statistic when no stratum differs
public record MantelHaenszel(double oddsRatio, double chiSquared, double pValue) {

    /// Compares two places stratum by stratum; empty when no stratum holds both places and both outcomes.
    public static Optional<MantelHaenszel> of(List<Tally.Counts> first, List<Tally.Counts> second) {
        if (first.size() != second.size()) {
            throw new IllegalArgumentException(
                    "Expected as many strata in both places, but got " + first.size() + " and " + second.size());
        }
        double up = 0;
        double down = 0;
        double excess = 0;
        double variance = 0;
        for (int i = 0; i < first.size(); i++) {
            double a = first.get(i).failures();
            double b = first.get(i).units() - a;
            double c = second.get(i).failures();
            double d = second.get(i).units() - c;
            double n = a + b + c + d;
            if (n > 1) {
                up += a * d / n;
                down += b * c / n;
                excess += a - (a + b) * (a + c) / n;
                variance += (a + b) * (c + d) * (a + c) * (b + d) / (n * n * (n - 1));
            }
        }
        if (variance == 0 || up == 0 || down == 0) {
            return Optional.empty();
        }
        double statistic = excess * excess / variance;
        double p = 1 - new ChiSquaredDistribution(1).cumulativeProbability(statistic);
        return Optional.of(new MantelHaenszel(up / down, statistic, p));
    }
}
