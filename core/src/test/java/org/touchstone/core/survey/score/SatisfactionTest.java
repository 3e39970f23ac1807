package org.touchstone.core.survey.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.weight.Raking;
import org.touchstone.core.statistics.weight.Weights;

final class SatisfactionTest {

    /// 412 of 500; the interval is that of R's prop.test without correction.
    @Test
    void csatIsTheShareOfTheSatisfiedWithWilsonsInterval() {
        Estimate csat = Satisfaction.csat(AnswerCounts.of(1, 8, 20, 60, 180, 232));
        assertThat(csat.value()).isEqualTo(412 / 500.0);
        assertThat(csat.low()).isCloseTo(.7881858287, within(1e-9));
        assertThat(csat.high()).isCloseTo(.8548735987, within(1e-9));
        assertThat(csat.n()).isEqualTo(500);
    }

    @Test
    void ofSevenPointsTheTwoHighestAreSatisfied() {
        assertThat(Satisfaction.csat(AnswerCounts.of(1, 1, 1, 1, 1, 1, 2, 3)).value())
                .isEqualTo(.5);
        assertThatThrownBy(() -> Satisfaction.csat(AnswerCounts.of(1, 1, 1, 1, 1)))
                .hasMessageContaining("from which point on");
    }

    @Test
    void boxesLieAtTheEndsOfTheScale() {
        AnswerCounts counts = AnswerCounts.of(1, 1, 2, 3, 4, 10);
        assertThat(Satisfaction.topBoxes(counts, 1).value()).isEqualTo(.5);
        assertThat(Satisfaction.topBoxes(counts, 2).value()).isEqualTo(.7);
        assertThat(Satisfaction.bottomBoxes(counts, 2).value()).isEqualTo(.15);
        assertThat(Satisfaction.from(counts, 3).value()).isEqualTo(.85);
        assertThatThrownBy(() -> Satisfaction.topBoxes(counts, 5)).hasMessageContaining("1 to 4");
        assertThatThrownBy(() -> Satisfaction.bottomBoxes(counts, 0)).hasMessageContaining("1 to 4");
    }

    @Test
    void nobodySatisfiedHasAnIntervalThatBeginsAtZero() {
        Estimate none = Satisfaction.csat(AnswerCounts.of(1, 20, 0, 0, 0, 0));
        assertThat(none.low()).isEqualTo(0);
        assertThat(none.high()).isCloseTo(.1611251581, within(1e-9));
        Estimate all = Satisfaction.csat(AnswerCounts.of(1, 0, 0, 0, 0, 29));
        assertThat(all.low()).isCloseTo(.8830302015, within(1e-9));
        assertThat(all.high()).isEqualTo(1);
    }

    @Test
    void withoutAnswersThereIsNoScore() {
        AnswerCounts none = AnswerCounts.of(1, 0, 0, 0, 0, 0);
        assertThat(Satisfaction.csat(none).status()).isEqualTo(Status.INSUFFICIENT);
        assertThat(Satisfaction.mean(none).status()).isEqualTo(Status.INSUFFICIENT);
        assertThat(Satisfaction.meanOfHundred(none).status()).isEqualTo(Status.INSUFFICIENT);
    }

    @Test
    void ofAHundredTheMeanRunsFromTheLowestToTheHighestPoint() {
        AnswerCounts counts = AnswerCounts.of(1, 2, 3, 5, 7, 3);
        Estimate plain = Satisfaction.mean(counts);
        Estimate hundred = Satisfaction.meanOfHundred(counts);
        assertThat(plain.value()).isCloseTo(3.3, within(1e-12));
        assertThat(hundred.value()).isCloseTo(57.5, within(1e-12));
        assertThat(numberOf(hundred.high()) - numberOf(hundred.low()))
                .isCloseTo(25 * (numberOf(plain.high()) - numberOf(plain.low())), within(1e-9));
    }

    private static double numberOf(@org.jspecify.annotations.Nullable Double number) {
        return java.util.Objects.requireNonNull(number);
    }

    /// 300 answers in six cells, raked to known margins (R's loglin): unweighted 67 % are satisfied, weighted 70.32 %.
    @Test
    void weightsMoveTheShareAndCostAnswers() {
        long[][] cells = {{40, 60, 100}, {30, 20, 50}};
        long[][] satisfied = {{32, 42, 60}, {27, 15, 25}};
        Weights weights = Raking.ofTable(
                        new double[][] {{40, 60, 100}, {30, 20, 50}},
                        new double[] {180, 120},
                        new double[] {100, 90, 110})
                .found()
                .orElseThrow();
        List<Integer> answers = new ArrayList<>();
        List<Double> weightOf = new ArrayList<>();
        for (int cell = 0; cell < 6; cell++) {
            for (int i = 0; i < cells[cell / 3][cell % 3]; i++) {
                answers.add(i < satisfied[cell / 3][cell % 3] ? 5 : 2);
                weightOf.add(weights.weight(cell));
            }
        }
        int[] points = answers.stream().mapToInt(Integer::intValue).toArray();
        Estimate plain = Satisfaction.csat(AnswerCounts.ofAnswers(1, 5, points));
        Estimate weighted = Satisfaction.csat(AnswerCounts.weighted(
                1, 5, points, weightOf.stream().mapToDouble(Double::doubleValue).toArray()));
        assertThat(plain.value()).isCloseTo(.67, within(1e-12));
        assertThat(weighted.value()).isCloseTo(.7032163249, within(1e-8));
        assertThat(weighted.n()).isEqualTo(273); // worth 272.6 of 300
    }
}
