package org.touchstone.core.evidence.description;

import java.util.BitSet;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.regression.Soundness;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.survey.Scale;

/// How much room a moment leaves: what customers call important and are not satisfied with scores highest (Ulwick
/// 2002). Above 10 it is worth attention, above 15 the room is extreme.
public final class Opportunity {

    private static final String METHOD = "opportunity score of the upper two fifths of answers";
    private static final double UPPER = 0.4;

    private Opportunity() {}

    /// Importance + max(importance − satisfaction, 0).
    ///
    /// @param importance share of customers who call it important × 10, in [0, 10]
    /// @param satisfaction share of customers who are satisfied with it × 10, in [0, 10]
    /// @return from 0 to 20
    public static double score(double importance, double satisfaction) {
        if (!(importance >= 0 && importance <= 10 && satisfaction >= 0 && satisfaction <= 10)) {
            throw new IllegalArgumentException("Importance and satisfaction run from 0 to 10, but got " + importance
                    + " and " + satisfaction + ".");
        }
        return importance + Math.max(importance - satisfaction, 0);
    }

    /// The score of a rated moment, where customers were also asked how important it is.
    ///
    /// @param rating its number in [Opinions#ratings]
    public static Estimate of(Opinions opinions, int rating, DescriptionRules rules) {
        OptionalInt place = importance(opinions, rating);
        if (place.isEmpty()) {
            return Estimate.missing(
                    Status.INSUFFICIENT, 0, METHOD + "/1", "Nobody was asked how important this moment is.");
        }
        BitSet rated = opinions.given(rating);
        BitSet judged = new BitSet();
        BitSet important = new BitSet();
        BitSet satisfied = new BitSet();
        Answers answers = opinions.answers();
        Scale stated = answers.questions().get(place.getAsInt()).scale();
        for (int row = 0; row < opinions.size(); row++) {
            int respondent = opinions.respondent(row);
            if (answers.presence(respondent, place.getAsInt()) == Presence.GIVEN) {
                judged.set(row);
                important.set(row, isUpper(stated, answers.value(respondent, place.getAsInt())));
            }
            satisfied.set(
                    row,
                    rated.get(row)
                            && isUpper(
                                    opinions.ratings().get(rating).scale(),
                                    answers.value(respondent, opinions.place(rating))));
        }
        int n = Math.min(judged.cardinality(), rated.cardinality());
        if (n < rules.ratedMin()) {
            return Estimate.missing(
                    Status.INSUFFICIENT,
                    n,
                    METHOD + "/1",
                    "Only " + n + " customers answered; " + rules.ratedMin() + " are needed.");
        }
        int[] units = opinions.units();
        int[][] counts = {
            byUnit(judged, units), byUnit(important, units), byUnit(rated, units), byUnit(satisfied, units)
        };
        return Draws.of(counts[0].length, rules, drawn -> figure(counts, drawn), Soundness.GOOD)
                .estimate(0, n, METHOD);
    }

    private static OptionalInt importance(Opinions opinions, int rating) {
        String moment = opinions.ratings().get(rating).moment();
        return opinions.answers()
                .places(Asks.IMPORTANCE)
                .filter(q -> moment != null
                        && moment.equals(opinions.answers().questions().get(q).moment()))
                .findFirst();
    }

    private static boolean isUpper(Scale scale, double answer) {
        return scale.of100(answer) > 100 * (1 - UPPER);
    }

    private static int[] byUnit(BitSet rows, int[] units) {
        int[] counts = new int[IntStream.of(units).max().orElse(0) + 1];
        rows.stream().forEach(row -> counts[units[row]]++);
        return counts;
    }

    private static double[] figure(int[][] counts, int[] drawn) {
        long[] sums = new long[counts.length];
        for (int unit : drawn) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += counts[i][unit];
            }
        }
        return sums[0] == 0 || sums[2] == 0
                ? new double[0]
                : new double[] {score(10.0 * sums[1] / sums[0], 10.0 * sums[3] / sums[2])};
    }
}
