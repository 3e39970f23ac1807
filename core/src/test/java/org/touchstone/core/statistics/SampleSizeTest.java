package org.touchstone.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Expected numbers were computed with R.
final class SampleSizeTest {

    /// One in a million, as far as the figures were printed.
    private static final Percentage CLOSE = Percentage.withPercentage(1e-4);

    @ParameterizedTest(name = "share {0}, margin {1}")
    @CsvSource({".5, .05, 384.1458821, 385", ".5, .03, 1067.071895, 1068", ".8, .05, 245.8533645, 246"})
    void aShareNeedsSoManyAnswers(double share, double margin, double size, long people) {
        assertThat(SampleSize.ofShare(share, margin, .95)).isCloseTo(size, CLOSE);
        assertThat(SampleSize.people(SampleSize.ofShare(share, margin, .95))).isEqualTo(people);
    }

    @ParameterizedTest(name = "of {0}")
    @CsvSource({
        "100, 79.50929446, 80",
        "500, 217.4872181, 218",
        "1000, 277.7334532, 278",
        "10000, 369.9706105, 370",
        "100000, 382.6796607, 383"
    })
    void fewCustomersNeedFewerAnswers(double population, double size, long people) {
        double needed = SampleSize.inPopulation(SampleSize.ofShare(.5, .05, .95), population);
        assertThat(needed).isCloseTo(size, CLOSE);
        assertThat(SampleSize.people(needed)).isEqualTo(people);
    }

    @Test
    void theMarginShrinksWhenMostWereAsked() {
        assertThat(SampleSize.marginOfShare(80, 200, .5, .95)).isCloseTo(.08508190136, CLOSE);
        assertThat(SampleSize.marginOfShare(200, 200, .5, .95)).isZero();
    }

    @Test
    void twoGroupsNeedSoManyAnswersEach() {
        assertThat(SampleSize.eachOfTwo(.75, .80, .8, .95)).isCloseTo(1093.739046, CLOSE);
        assertThat(SampleSize.eachOfTwoByArcsine(.75, .80, .8, .95)).isCloseTo(1091.896158, CLOSE);
    }

    @Test
    void anNpsIsAMean() {
        assertThat(SampleSize.ofMean(100 * Math.sqrt(.69), 5, .95)).isCloseTo(1060.242651, CLOSE);
    }

    @Test
    void aDifferenceOfDifferencesNeedsFourCells() {
        assertThat(SampleSize.people(SampleSize.eachOfFour(.75, .80, .75, .75, .05, .8, .95)))
                .isEqualTo(2269);
        assertThat(SampleSize.people(SampleSize.eachOfFour(.75, .75, .75, .75, .05, .8, .95)))
                .isEqualTo(2355);
    }

    /// 385 answers of which a quarter come back and each counts half: 3,080 to invite.
    @Test
    void moreAreInvitedThanAnswer() {
        assertThat(SampleSize.toInvite(385, 2, .25)).isEqualTo(3080);
    }

    /// A branch with 60 answers a month waits 1,094 / 60 = 18.2, so 19 months for a change of 5 points.
    @Test
    void fewAnswersAMonthTakeManyMonths() {
        assertThat(SampleSize.periods(SampleSize.eachOfTwo(.75, .80, .8, .95), 60))
                .isEqualTo(19);
    }

    @Test
    void roundingOfTheMachineNeedsNobodyMore() {
        assertThat(SampleSize.people(0.1 * 3 * 10)).isEqualTo(3);
    }

    @Test
    void percentagesAreRefusedAsShares() {
        assertThatThrownBy(() -> SampleSize.ofShare(50, .05, .95)).hasMessageContaining("write 0.8");
        assertThatThrownBy(() -> SampleSize.ofShare(.5, 0, .95)).hasMessageContaining("Margin");
        assertThatThrownBy(() -> SampleSize.eachOfTwo(.5, .5, .8, .95)).hasMessageContaining("equal");
        assertThatThrownBy(() -> SampleSize.toInvite(10, 1, 0)).hasMessageContaining("Response rate");
    }
}
