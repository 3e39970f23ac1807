package org.touchstone.core.evidence.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Mean;

/// Where a rating stood in the earlier half of the answers, and in the later.
///
/// @param earlier mean rating of the earlier half
/// @param later mean rating of the later half
/// @param earlierImportance part of what the ratings explain that fell to it in the earlier half, in [0, 1]
/// @param laterImportance the same in the later half
/// @param beyondChance whether the two mean ratings differ by more than chance, among all ratings looked at together
public record Change(
        Estimate earlier, Estimate later, double earlierImportance, double laterImportance, boolean beyondChance) {

    /// The changes of all ratings, in their order; empty where the days are not known, or a half has too few answers
    /// for any of them.
    public static Optional<List<Change>> of(Opinions opinions, DescriptionRules rules) {
        if (!opinions.halved() || opinions.ratings().isEmpty()) {
            return Optional.empty();
        }
        Opinions before = opinions.half(false);
        Opinions after = opinions.half(true);
        double[] first = new ImportanceFit(before, rules).sharesOfExplained();
        double[] second = new ImportanceFit(after, rules).sharesOfExplained();
        if (first.length == 0 || second.length == 0) {
            return Optional.empty();
        }
        var changes = new ArrayList<Change>();
        for (int rating = 0; rating < first.length; rating++) {
            Estimate earlier = mean(before, rating);
            Estimate later = mean(after, rating);
            boolean beyond = beyondChance(earlier, later, first.length);
            changes.add(new Change(earlier, later, first[rating], second[rating], beyond));
        }
        return Optional.of(List.copyOf(changes));
    }

    private static Estimate mean(Opinions half, int rating) {
        double[] column = half.column(rating);
        return Mean.of(
                half.given(rating).stream().mapToDouble(row -> column[row]).toArray());
    }

    /// Bonferroni over the ratings; the intervals of both halves give the errors.
    private static boolean beyondChance(Estimate earlier, Estimate later, int looks) {
        if (earlier.value() == null || later.value() == null || earlier.low() == null || later.low() == null) {
            return false;
        }
        double error = Math.hypot(earlier.value() - earlier.low(), later.value() - later.low()) / 1.959963984540054;
        double critical = new org.hipparchus.distribution.continuous.NormalDistribution(0, 1)
                .inverseCumulativeProbability(1 - 0.025 / looks);
        return Math.abs(later.value() - earlier.value()) > critical * error;
    }
}
