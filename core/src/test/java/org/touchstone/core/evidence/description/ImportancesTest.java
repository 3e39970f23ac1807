package org.touchstone.core.evidence.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.touchstone.core.evidence.description.Asked.high;
import static org.touchstone.core.evidence.description.Asked.low;
import static org.touchstone.core.evidence.description.Asked.value;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.survey.Scale;

/// How ratings go with the overall answer: figures known from R, and made-up customers whose truth is known.
final class ImportancesTest {

    private static final DescriptionRules RULES = DescriptionRules.DEFAULT.withResamples(200);

    @Test
    void sharesAndBetasByPairsAreThoseKnown() {
        Importances known = Importances.of(Asked.notVisited(), Asked.FEW);
        assertThat(value(known.explained())).isCloseTo(.9920771583, within(1e-9));
        double[] r = {.9763379898, .9576208593, .7544190840};
        double[] betas = {.553731787, .4158524877, .07054270375};
        double[] lmg = {.4122537511, .3850462331, .1947771741};
        for (int j = 0; j < 3; j++) {
            Importance row = known.ratings().get(j);
            assertThat(value(row.correlation())).isCloseTo(r[j], within(1e-9));
            assertThat(value(row.beta())).isCloseTo(betas[j], within(1e-8));
            assertThat(value(row.share())).isCloseTo(lmg[j], within(1e-9));
        }
        assertThat(known.ratings().get(1).reach()).isEqualTo(11.0 / 16);
    }

    @Test
    void strengthIsThatOfTheVisitedDesign() {
        Importances known = Importances.of(Asked.notVisited(), Asked.FEW);
        assertThat(value(known.ratings().get(0).strength())).isCloseTo(1.4116579266, within(1e-9));
        assertThat(value(known.ratings().get(1).strength())).isCloseTo(.3995562727, within(1e-9));
    }

    /// Four moments with a common mood, of which the last does nothing: it gets a share, and no effect of its own.
    @Test
    void aShareWithoutAnEffectIsTold() {
        double[] effects = {.5, .2, .1, 0};
        Importances made = Importances.of(mood(1, 5_000, effects, 1), RULES);
        Importance nothing = made.ratings().get(3);
        assertThat(low(nothing.share())).isGreaterThan(0.01);
        assertThat(nothing.noOwnEffect()).isTrue();
        for (int j = 0; j < 3; j++) {
            Importance row = made.ratings().get(j);
            assertThat(row.noOwnEffect()).isFalse();
            assertThat(low(row.strength())).isLessThan(effects[j]);
            assertThat(high(row.strength())).isGreaterThan(effects[j]);
        }
        assertThat(value(made.ratings().get(0).topThree())).isEqualTo(1);
    }

    /// Known from R with 5,000 people: LMG .2574 .1003 .0688 .0532 where every pair correlates with .5.
    @Test
    void sharesOfAMoodAreThoseKnown() {
        Importances made = Importances.of(mood(2, 20_000, new double[] {.5, .2, .1, 0}, 1), RULES);
        double[] lmg = {.2574, .1003, .0688, .0532};
        for (int j = 0; j < 4; j++) {
            assertThat(value(made.ratings().get(j).share())).isCloseTo(lmg[j], within(0.025));
        }
    }

    @Test
    void questionsAskedInTurnLeaveTheStrengthUnbiased() {
        Importances made = Importances.of(mood(3, 20_000, new double[] {.5, .3, .3, .3, .3, 0}, 0.5), RULES);
        Importance nothing = made.ratings().get(5);
        assertThat(value(nothing.strength())).isCloseTo(0, within(0.06));
        assertThat(value(made.ratings().get(0).strength())).isCloseTo(.5, within(0.06));
        assertThat(nothing.noOwnEffect()).isTrue();
    }

    @Test
    void totalIsStrengthTimesReachTimesDeviation() {
        var random = new SplittableRandom(4);
        var asked = new Asked(Asked.WIDE, Asked.WIDE, null, "a", "b");
        for (int i = 0; i < 4_000; i++) {
            double a = 2 * random.nextGaussian();
            double b = random.nextGaussian();
            boolean there = i % 4 == 0;
            asked.answer(0.5 * a + (there ? b : 0) + random.nextGaussian(), a, there ? b : Double.NaN);
        }
        Importances made = Importances.of(asked.opinions(), RULES);
        assertThat(value(made.ratings().get(0).total())).isCloseTo(0.5 * 1 * 2, within(0.08));
        assertThat(value(made.ratings().get(1).total())).isCloseTo(1 * 0.25 * 1, within(0.04));
    }

    @Test
    void fewCustomersTellNothing() {
        Importances few = Importances.of(mood(5, 59, new double[] {.5, .2}, 1), RULES);
        assertThat(few.soundness().status()).isEqualTo(Status.INSUFFICIENT);
        assertThat(few.ratings()).hasSize(2).allSatisfy(row -> {
            assertThat(row.share().status()).isEqualTo(Status.INSUFFICIENT);
            assertThat(row.share().warnings()).containsExactly("Only 59 customers gave ratings; 60 are needed.");
        });
    }

    @Test
    void fewerThanTwentyForEachRatingIsWarnedOf() {
        Importances some = Importances.of(mood(6, 100, new double[] {.5, .2, .1, .1, .1, .1}, 1), RULES);
        assertThat(some.soundness().remarks()).containsExactly("Only 100 customers for 6 ratings; 120 are advised.");
        assertThat(some.ratings().get(0).share().warnings()).hasSize(1);
    }

    @Test
    void aThinPairLeavesTheRarerRatingOut() {
        var random = new SplittableRandom(7);
        var asked = new Asked(Asked.WIDE, Asked.WIDE, null, "a", "rare");
        for (int i = 0; i < 400; i++) {
            double a = random.nextGaussian();
            asked.answer(a + random.nextGaussian(), a, i % 10 == 0 ? random.nextGaussian() : Double.NaN);
        }
        Importances made = Importances.of(asked.opinions(), RULES);
        assertThat(made.ratings().get(0).share().present()).isTrue();
        assertThat(made.ratings().get(1).share().status()).isEqualTo(Status.INSUFFICIENT);
        assertThat(made.ratings().get(1).share().warnings()).first().asString().contains("Only 40 customers");
    }

    @Test
    void ratingsThatSayTheSameAreNotIdentifiedAndNamed() {
        var random = new SplittableRandom(8);
        var asked = new Asked(Asked.WIDE, Asked.WIDE, null, "queue", "line", "talk");
        for (int i = 0; i < 200; i++) {
            double a = random.nextGaussian();
            asked.answer(a + random.nextGaussian(), a, 3 * a, random.nextGaussian());
        }
        Importances made = Importances.of(asked.opinions(), RULES);
        assertThat(made.soundness().status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(made.soundness().remarks())
                .first()
                .asString()
                .contains("'queue'")
                .contains("'line'");
    }

    @Test
    void ratingsThatCanHardlyBeToldApartAreNamed() {
        var random = new SplittableRandom(9);
        var asked = new Asked(Asked.WIDE, Asked.WIDE, null, "queue", "line", "talk");
        for (int i = 0; i < 500; i++) {
            double a = random.nextGaussian();
            asked.answer(a + random.nextGaussian(), a, a + 0.2 * random.nextGaussian(), random.nextGaussian());
        }
        Importances made = Importances.of(asked.opinions(), RULES);
        assertThat(made.entangled()).hasSize(1);
        assertThat(made.ratings().get(0).beta().warnings()).first().asString().contains("told apart");
        assertThat(made.ratings().get(2).beta().warnings()).isEmpty();
    }

    @Test
    void oneAnswerFromEverybodyIsNotIdentified() {
        var asked = new Asked(Scale.ONE_TO_FIVE, Scale.ONE_TO_FIVE, null, "a");
        IntStream.range(0, 100).forEach(i -> asked.answer(5, 1 + i % 5));
        Importances made = Importances.of(asked.opinions(), RULES);
        assertThat(made.soundness().status()).isEqualTo(Status.NOT_IDENTIFIED);
    }

    @Test
    void withoutRatingsThereAreNoRows() {
        var asked = new Asked(Scale.ONE_TO_FIVE, Scale.ONE_TO_FIVE, null);
        IntStream.range(0, 100).forEach(i -> asked.answer(1 + i % 5));
        assertThat(Importances.of(asked.opinions(), RULES).ratings()).isEmpty();
    }

    @Test
    void theSameOpinionsGiveTheSameBits() {
        assertThat(Importances.of(mood(10, 300, new double[] {.5, .2}, 1), RULES))
                .isEqualTo(Importances.of(mood(10, 300, new double[] {.5, .2}, 1), RULES));
    }

    @Test
    void twentyMomentsAndAThousandDrawsTakeSeconds() {
        double[] effects = new double[20];
        java.util.Arrays.fill(effects, .1);
        Opinions many = mood(11, 10_000, effects, 0.4);
        long begin = System.nanoTime();
        Importances made = Importances.of(many, DescriptionRules.DEFAULT);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
        assertThat(made.ratings()).allMatch(row -> row.share().method().startsWith("relative weight"));
    }

    /// Ratings with a common mood, correlated with .5, each with an effect of its own on the overall answer.
    ///
    /// @param asked share of ratings that are asked
    private static Opinions mood(long seed, int customers, double[] effects, double asked) {
        var random = new SplittableRandom(seed);
        String[] names =
                IntStream.range(0, effects.length).mapToObj(j -> "m" + j).toArray(String[]::new);
        var made = new Asked(Asked.WIDE, Asked.WIDE, null, names);
        for (int i = 0; i < customers; i++) {
            double mood = random.nextGaussian();
            double[] ratings = new double[effects.length];
            double overall = 0.7 * random.nextGaussian();
            for (int j = 0; j < effects.length; j++) {
                double rating = Math.sqrt(.5) * (mood + random.nextGaussian());
                overall += effects[j] * rating;
                ratings[j] = random.nextDouble() < asked ? rating : Double.POSITIVE_INFINITY;
            }
            made.answer(overall, ratings);
        }
        return made.opinions();
    }

    @Test
    void theLaterHalfIsTold() {
        var random = new SplittableRandom(12);
        var asked = new Asked(Asked.WIDE, Asked.WIDE, null, "worse", "same");
        for (int i = 0; i < 2_000; i++) {
            double worse = random.nextGaussian() - (i < 1_000 ? 0 : 0.5);
            double same = random.nextGaussian();
            asked.answer(worse + same + random.nextGaussian(), worse, same);
        }
        List<Change> changes = Change.of(asked.opinions(), RULES).orElseThrow();
        assertThat(changes.get(0).beyondChance()).isTrue();
        assertThat(value(changes.get(0).later()) - value(changes.get(0).earlier()))
                .isCloseTo(-0.5, within(0.1));
        assertThat(changes.get(1).beyondChance()).isFalse();
        assertThat(changes.get(1).laterImportance()).isCloseTo(0.5, within(0.1));
    }
}
