package org.touchstone.core.survey.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.Mean;
import org.touchstone.core.statistics.compare.Comparison;
import org.touchstone.core.statistics.compare.Significance;

/// Expected figures were computed with R from the definitions of Reichheld (2003) and Rocks (2016).
final class NetPromoterTest {

    private static AnswerCounts counts(long promoters, long passives, long detractors) {
        return AnswerCounts.of(0, 0, 0, 0, 0, 0, 0, detractors, passives, 0, promoters, 0);
    }

    @ParameterizedTest(name = "{0} promoters, {1} passive, {2} detractors")
    @CsvSource({"120, 50, 30, 45, 10.25475184", "95, 60, 45, 25, 11.06555466"})
    void manyAnswersHaveTheNormalInterval(long promoters, long passives, long detractors, double nps, double margin) {
        Estimate score = NetPromoter.of(counts(promoters, passives, detractors)).score();
        assertThat(score.value()).isCloseTo(nps, within(1e-9));
        assertThat(score.low()).isCloseTo(nps - margin, within(1e-8));
        assertThat(score.high()).isCloseTo(nps + margin, within(1e-8));
    }

    @ParameterizedTest(name = "{0} promoters, {1} passive, {2} detractors")
    @CsvSource({
        "120, 50, 30, 45, 34.13541918, 54.53453156",
        "3, 2, 1, 33.33333333, -26.74325879, 71.18770324",
        "10, 0, 0, 100, 47.50355154, 100"
    })
    void theAdjustedIntervalIsThatOfRocks(
            long promoters, long passives, long detractors, double nps, double low, double high) {
        Estimate score = NetPromoter.adjusted(counts(promoters, passives, detractors), .95);
        assertThat(score.value()).isCloseTo(nps, within(1e-8));
        assertThat(score.low()).isCloseTo(low, within(1e-7));
        assertThat(score.high()).isCloseTo(high, within(1e-7));
    }

    @Test
    void fewAnswersOrAnEmptyClassHaveTheAdjustedInterval() {
        assertThat(NetPromoter.of(counts(3, 2, 1)).score()).isEqualTo(NetPromoter.adjusted(counts(3, 2, 1), .95));
        assertThat(NetPromoter.of(counts(99, 0, 1)).score()).isEqualTo(NetPromoter.adjusted(counts(99, 0, 1), .95));
        assertThat(NetPromoter.of(counts(60, 30, 9)).score().method()).contains("adjusted");
        assertThat(NetPromoter.of(counts(60, 30, 10)).score().method()).contains("normal");
    }

    @Test
    void allAnswersInOneClassLeaveDoubt() {
        Estimate score = NetPromoter.of(counts(10, 0, 0)).score();
        assertThat(score.value()).isEqualTo(100);
        assertThat(score.low()).isLessThan(50);
        assertThat(NetPromoter.of(counts(0, 0, 10)).score().low()).isEqualTo(-100);
    }

    /// The score is the mean of 100, 0 and -100: R's t.test of these is the ordinary interval, a little wider.
    @Test
    void theScoreIsAMeanOfThreeValues() {
        double[] values = new double[200];
        Arrays.fill(values, 0, 120, 100);
        Arrays.fill(values, 170, 200, -100);
        Estimate mean = Mean.of(values);
        assertThat(mean.value())
                .isEqualTo(NetPromoter.of(counts(120, 50, 30)).score().value());
        assertThat(mean.low()).isCloseTo(34.65661087, within(1e-7));
        assertThat(mean.high()).isCloseTo(55.34338913, within(1e-7));
    }

    @Test
    void twoScoresAreComparedByTheirDifference() {
        Comparison two = NetPromoter.of(counts(120, 50, 30)).minus(NetPromoter.of(counts(95, 60, 45)), .95);
        assertThat(two.difference().value()).isCloseTo(20, within(1e-9));
        assertThat(two.difference().low()).isCloseTo(4.913368875, within(1e-6));
        assertThat(two.difference().high()).isCloseTo(35.08663113, within(1e-6));
        Significance test = two.tested().orElseThrow();
        assertThat(test.findStatistic()).hasValueCloseTo(2.59827921, within(1e-8));
        assertThat(test.p()).isCloseTo(.009369227634, within(1e-10));
    }

    @Test
    void aScoreOfNobodyIsNoScore() {
        NetPromoter none = NetPromoter.of(counts(0, 0, 0));
        assertThat(none.score().status()).isEqualTo(Status.INSUFFICIENT);
        Comparison two = none.minus(NetPromoter.of(counts(3, 2, 1)), .95);
        assertThat(two.difference().status()).isEqualTo(Status.INSUFFICIENT);
        assertThat(two.tested()).isEmpty();
    }

    @Test
    void theEdgesOfTheClassesAreSixAndNine() {
        NetPromoter all = NetPromoter.of(AnswerCounts.of(0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
        assertThat(all.detractors().value()).isCloseTo(7 / 11.0, within(1e-12));
        assertThat(all.passives().value()).isCloseTo(2 / 11.0, within(1e-12));
        assertThat(all.promoters().value()).isCloseTo(2 / 11.0, within(1e-12));
        assertThat(all.score().value()).isCloseTo(-500 / 11.0, within(1e-12));
        assertThat(all.mean().value()).isCloseTo(5, within(1e-12));
    }

    @Test
    void everyScoreWarnsThatLowAnswersAreOneClass() {
        assertThat(NetPromoter.of(counts(120, 50, 30)).score().warnings())
                .singleElement()
                .asString()
                .contains("does not show");
    }

    @Test
    void anotherScaleIsRefused() {
        assertThatThrownBy(() -> NetPromoter.of(AnswerCounts.of(1, 1, 2, 3, 4, 5)))
                .hasMessageContaining("0 to 10");
    }

    @Test
    void weightsThatAreAllEqualChangeNothing() {
        int[] answers = new int[120];
        Arrays.fill(answers, 0, 60, 10);
        Arrays.fill(answers, 60, 100, 7);
        double[] twos = new double[120];
        Arrays.fill(twos, 2);
        Estimate weighted =
                NetPromoter.of(AnswerCounts.weighted(0, 10, answers, twos)).score();
        Estimate plain = NetPromoter.of(AnswerCounts.ofAnswers(0, 10, answers)).score();
        assertThat(weighted.value()).isEqualTo(plain.value());
        assertThat(weighted.low()).isEqualTo(plain.low());
    }
}
