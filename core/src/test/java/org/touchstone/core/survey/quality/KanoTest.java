package org.touchstone.core.survey.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.core.statistics.Estimate.Status;

final class KanoTest {

    private static Kano kano(
            long attractive, long oneDimensional, long mustBe, long indifferent, long reverse, long questionable) {
        return new Kano(Map.of(
                KanoClass.ATTRACTIVE, attractive,
                KanoClass.ONE_DIMENSIONAL, oneDimensional,
                KanoClass.MUST_BE, mustBe,
                KanoClass.INDIFFERENT, indifferent,
                KanoClass.REVERSE, reverse,
                KanoClass.QUESTIONABLE, questionable));
    }

    /// All 25 cells of the evaluation table of Berger et al. (1993).
    @ParameterizedTest(name = "present {0}, absent {1}: {2}")
    @CsvSource({
        "LIKE, LIKE, Q",
        "LIKE, MUST_BE, A",
        "LIKE, NEUTRAL, A",
        "LIKE, LIVE_WITH, A",
        "LIKE, DISLIKE, O",
        "MUST_BE, LIKE, R",
        "MUST_BE, MUST_BE, I",
        "MUST_BE, NEUTRAL, I",
        "MUST_BE, LIVE_WITH, I",
        "MUST_BE, DISLIKE, M",
        "NEUTRAL, LIKE, R",
        "NEUTRAL, MUST_BE, I",
        "NEUTRAL, NEUTRAL, I",
        "NEUTRAL, LIVE_WITH, I",
        "NEUTRAL, DISLIKE, M",
        "LIVE_WITH, LIKE, R",
        "LIVE_WITH, MUST_BE, I",
        "LIVE_WITH, NEUTRAL, I",
        "LIVE_WITH, LIVE_WITH, I",
        "LIVE_WITH, DISLIKE, M",
        "DISLIKE, LIKE, R",
        "DISLIKE, MUST_BE, R",
        "DISLIKE, NEUTRAL, R",
        "DISLIKE, LIVE_WITH, R",
        "DISLIKE, DISLIKE, Q"
    })
    void twoAnswersMakeAClass(KanoAnswer present, KanoAnswer absent, char letter) {
        assertThat(KanoClass.of(present, absent).letter()).isEqualTo(letter);
    }

    /// By hand: (30 + 25) / 95 and (25 + 20) / 95; 1.65 √(55 · 145 / 200) = 10.42 is more than the 5 between A and O.
    @Test
    void aFeatureCanBeAMixture() {
        Kano feature = kano(30, 25, 20, 20, 3, 2);
        assertThat(feature.people()).isEqualTo(100);
        assertThat(feature.better().value()).isCloseTo(.5789473684, within(1e-10));
        assertThat(feature.worse().value()).isCloseTo(-.4736842105, within(1e-10));
        assertThat(feature.fongThreshold()).isCloseTo(10.41919803, within(1e-8));
        assertThat(feature.leading()).contains(KanoClass.ATTRACTIVE);
        assertThat(feature.mixedWith()).contains(KanoClass.ONE_DIMENSIONAL);
        assertThat(feature.warnings()).isEmpty();
    }

    @Test
    void aClearMajorityIsNoMixture() {
        assertThat(kano(60, 20, 10, 10, 0, 0).mixedWith()).isEmpty();
    }

    @Test
    void onATieTheGraverClassLeads() {
        assertThat(kano(10, 10, 10, 10, 0, 0).leading()).contains(KanoClass.MUST_BE);
        assertThat(kano(10, 10, 5, 10, 0, 0).leading()).contains(KanoClass.ONE_DIMENSIONAL);
        assertThat(kano(10, 5, 5, 10, 0, 0).leading()).contains(KanoClass.ATTRACTIVE);
        assertThat(kano(5, 5, 5, 10, 10, 0).leading()).contains(KanoClass.INDIFFERENT);
    }

    @Test
    void moreThanATenthOfContradictionsMeansTheQuestionWasNotUnderstood() {
        assertThat(kano(50, 20, 10, 10, 0, 10).warnings()).isEmpty();
        assertThat(kano(49, 20, 10, 10, 0, 11).warnings())
                .singleElement()
                .asString()
                .contains("11 of 100")
                .contains("not understood");
        assertThat(kano(50, 20, 10, 10, 0, 10).questionable().value()).isEqualTo(.1);
    }

    @Test
    void aFeatureNobodyWantsIsAskedForTheOtherWayRound() {
        assertThat(kano(5, 5, 5, 10, 75, 0).warnings())
                .singleElement()
                .asString()
                .contains("opposite");
    }

    @Test
    void theIntervalOfWorseIsThatOfTheShareTurnedRound() {
        Kano feature = kano(0, 4, 4, 2, 0, 0);
        assertThat(feature.worse().value()).isEqualTo(-.8);
        assertThat(feature.worse().low()).isCloseTo(-.9433178485, within(1e-9));
        assertThat(feature.worse().high()).isCloseTo(-.4901624715, within(1e-9));
    }

    @Test
    void withoutAnswersThereIsNoClass() {
        Kano nobody = Kano.of(Stream.of());
        assertThat(nobody.leading()).isEmpty();
        assertThat(nobody.mixedWith()).isEmpty();
        assertThat(nobody.better().status()).isEqualTo(Status.INSUFFICIENT);
        assertThat(nobody.warnings()).isEmpty();
    }

    @Test
    void whereEverybodyIsAgainstItTheCoefficientsAreNotKnown() {
        assertThat(kano(0, 0, 0, 0, 8, 2).better().status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(kano(0, 0, 0, 0, 8, 2).worse().status()).isEqualTo(Status.NOT_IDENTIFIED);
    }

    @Test
    void oneClassAloneIsNoMixture() {
        assertThat(Kano.of(Stream.of(KanoClass.MUST_BE)).mixedWith()).isEmpty();
    }

    @Test
    void countsBelowNothingAreRefused() {
        assertThatThrownBy(() -> kano(-1, 0, 0, 0, 0, 0)).hasMessageContaining("negative");
    }
}
