package org.touchstone.core.evidence.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.touchstone.core.evidence.description.Asked.high;
import static org.touchstone.core.evidence.description.Asked.low;
import static org.touchstone.core.evidence.description.Asked.value;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.regression.LogisticFit;
import org.touchstone.core.survey.Scale;

/// How the chance to come back goes with answers.
final class ReturnEffectTest {

    /// logit P = −1.2 + .6 × answer, so the true average marginal effect is the mean of .6 p (1 − p) over answers.
    @Test
    void thePlantedMarginalEffectIsInTheInterval() {
        var random = new SplittableRandom(3);
        var asked = new Asked(Scale.ONE_TO_FIVE, Scale.ONE_TO_FIVE, Scale.YES_NO, "a");
        double truth = 0;
        for (int i = 0; i < 5_000; i++) {
            int answer = random.nextInt(1, 6);
            double chance = LogisticFit.chance(new double[] {-1.2, .6}, answer);
            truth += .6 * chance * (1 - chance) / 5_000;
            asked.answer(answer, random.nextInt(1, 6)).back(random.nextDouble() < chance ? 1 : 0);
        }
        ReturnEffect effect =
                ReturnEffect.of(asked.opinions(), DescriptionRules.DEFAULT).orElseThrow();
        Estimate overall = effect.effects().get(0).perPoint();
        assertThat(overall.n()).isEqualTo(5_000);
        assertThat(low(overall)).isLessThan(truth);
        assertThat(high(overall)).isGreaterThan(truth);
        assertThat(value(overall)).isCloseTo(truth, within(0.01));
        Estimate rating = effect.effects().get(1).perPoint();
        assertThat(low(rating)).isNegative();
        assertThat(high(rating)).isPositive();
    }

    @Test
    void anOrderedIntentionGivesTheChanceOfItsUpperPart() {
        var random = new SplittableRandom(4);
        var asked = new Asked(Scale.ONE_TO_FIVE, Scale.ONE_TO_FIVE, Scale.ONE_TO_FIVE, "a");
        double[] above = new double[6];
        double[] count = new double[6];
        for (int i = 0; i < 4_000; i++) {
            int answer = random.nextInt(1, 6);
            double noise = random.nextDouble();
            double leaning = 0.8 * (answer - 3) + Math.log(noise / (1 - noise));
            int intention = leaning < -2 ? 1 : leaning < -.5 ? 2 : leaning < .5 ? 3 : leaning < 2 ? 4 : 5;
            above[answer] += intention >= 4 ? 1 : 0;
            count[answer]++;
            asked.answer(answer, 3).back(intention);
        }
        ReturnEffect effect =
                ReturnEffect.of(asked.opinions(), DescriptionRules.DEFAULT).orElseThrow();
        assertThat(effect.yesFrom()).isEqualTo(4);
        double plain = (above[5] / count[5] - above[1] / count[1]) / 4;
        assertThat(value(effect.effects().get(0).perPoint())).isCloseTo(plain, within(0.02));
    }

    @Test
    void whereTheAnswerTellsForCertainNothingIsIdentified() {
        var asked = new Asked(Scale.ONE_TO_FIVE, Scale.ONE_TO_FIVE, Scale.YES_NO, "a");
        for (int i = 0; i < 100; i++) {
            asked.answer(1 + i % 5, 1 + i % 4).back(i % 5 >= 2 ? 1 : 0);
        }
        Estimate overall = ReturnEffect.of(asked.opinions(), DescriptionRules.DEFAULT)
                .orElseThrow()
                .effects()
                .get(0)
                .perPoint();
        assertThat(overall.status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(overall.warnings()).first().asString().contains("for certain");
    }

    @Test
    void whereNobodyWasAskedThereIsNone() {
        assertThat(ReturnEffect.of(Asked.notVisited(), Asked.FEW)).isEmpty();
    }
}
