package org.touchstone.core.evidence.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.touchstone.core.evidence.description.ReturnEffect.Effect;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.regression.LogisticFit;
import org.touchstone.core.statistics.regression.OrdinalFit;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.survey.Question;
import org.touchstone.core.survey.Scale;

/// Fits the intention to come back to one answer at a time.
///
/// Customers with the same answer and intention are one row that counts as often as there are of them.
final class ReturnFit {

    private static final String METHOD = "average marginal effect on the chance to come back/1";
    private static final List<String> ANSWER = List.of("answer");
    /// The upper two fifths of the scale are a yes: 4 and 5 of five.
    private static final double YES = 0.4;

    private record Pair(double answer, double intention) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int byAnswer = Double.compare(answer, other.answer);
            return byAnswer != 0 ? byAnswer : Double.compare(intention, other.intention);
        }
    }

    private final Opinions opinions;
    private final Answers answers;
    private final int place;
    private final Question asked;
    private final double yesFrom;
    private final DescriptionRules rules;

    ReturnFit(Opinions opinions, int place, DescriptionRules rules) {
        this.opinions = opinions;
        this.place = place;
        this.rules = rules;
        answers = opinions.answers();
        asked = answers.questions().get(place);
        Scale scale = asked.scale();
        yesFrom = scale.max() - Math.max(1, Math.round(YES * (scale.max() - scale.min() + 1))) + 1;
    }

    ReturnEffect read() {
        var effects = new ArrayList<Effect>();
        effects.add(new Effect(null, effect(row -> true, opinions::overall)));
        for (int rating = 0; rating < opinions.ratings().size(); rating++) {
            int one = rating;
            effects.add(new Effect(
                    opinions.ratings().get(rating),
                    effect(row -> opinions.presence(row, one) == Presence.GIVEN, row -> opinions.rating(row, one))));
        }
        return new ReturnEffect(asked, yesFrom, effects);
    }

    private Estimate effect(IntPredicate given, IntToDoubleFunction answer) {
        var pairs = new TreeMap<Pair, Integer>();
        long n = 0;
        for (int row = 0; row < opinions.size(); row++) {
            if (given.test(row) && answers.presence(opinions.respondent(row), place) == Presence.GIVEN) {
                double intention = RatedColumn.upwards(asked.scale(), answers.value(opinions.respondent(row), place));
                pairs.merge(new Pair(answer.applyAsDouble(row), intention), 1, Integer::sum);
                n++;
            }
        }
        if (n < rules.respondentsMin()) {
            return Estimate.missing(
                    Status.INSUFFICIENT,
                    n,
                    METHOD,
                    "Only " + n + " customers gave both answers; " + rules.respondentsMin() + " are needed.");
        }
        long yes = pairs.keySet().stream()
                .filter(pair -> pair.intention() >= yesFrom)
                .count();
        if (yes == 0 || yes == pairs.size()) {
            return Estimate.missing(Status.NOT_IDENTIFIED, n, METHOD, "Everybody gave the same answer.");
        }
        return ordered(pairs) ? ordinal(pairs) : logistic(pairs, n);
    }

    private static boolean ordered(Map<Pair, Integer> pairs) {
        return pairs.keySet().stream().mapToDouble(Pair::intention).distinct().count() > 2;
    }

    private Estimate ordinal(Map<Pair, Integer> pairs) {
        int[] intentions = pairs.keySet().stream()
                .mapToInt(pair -> (int) Math.rint(pair.intention()))
                .toArray();
        OrdinalFit fit = OrdinalFit.of(intentions, ANSWER, column(pairs), weights(pairs));
        int below = fit.categories().stream()
                .mapToInt(category -> category)
                .filter(category -> category < yesFrom)
                .max()
                .orElseThrow();
        return fit.averageMarginalEffect("answer", below);
    }

    private Estimate logistic(Map<Pair, Integer> pairs, long n) {
        double[] yes = pairs.keySet().stream()
                .mapToDouble(pair -> pair.intention() >= yesFrom ? 1 : 0)
                .toArray();
        LogisticFit fit = LogisticFit.of(yes, ANSWER, column(pairs), weights(pairs));
        return fit.penalised()
                ? Estimate.missing(
                        Status.NOT_IDENTIFIED,
                        n,
                        METHOD,
                        "The answer tells for certain who would come back, so the effect has no upper bound.")
                : fit.averageMarginalEffect("answer");
    }

    private static double[][] column(Map<Pair, Integer> pairs) {
        return new double[][] {pairs.keySet().stream().mapToDouble(Pair::answer).toArray()};
    }

    private static double[] weights(Map<Pair, Integer> pairs) {
        return pairs.values().stream().mapToDouble(times -> times).toArray();
    }
}
