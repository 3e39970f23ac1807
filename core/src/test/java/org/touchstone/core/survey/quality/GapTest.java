package org.touchstone.core.survey.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.Mean;

/// SERVQUAL and SERVPERF. The figures of the five dimensions were computed by hand and with R.
final class GapTest {

    private static final double[] FOUND = {5.6, 5.2, 5.0, 5.9, 5.1};
    private static final double[] EXPECTED = {5.2, 6.5, 6.3, 6.2, 5.9};
    private static final PointSplit POINTS = PointSplit.of(11, 32, 22, 19, 16);

    /// One item for each dimension.
    private static final List<Dimension> FIVE = IntStream.range(0, 5)
            .mapToObj(d -> Dimension.ofRange("dimension " + d, d, d + 1))
            .toList();

    /// Three people whose answers average to these, and who differ.
    private static ItemTable around(double[] means) {
        return ItemTable.of(new double[][] {shifted(means, -.3), shifted(means, .1), shifted(means, .2)});
    }

    private static double[] shifted(double[] means, double by) {
        return DoubleStream.of(means).map(mean -> mean + by).toArray();
    }

    @Test
    void theGapOfADimensionIsFoundLessExpected() {
        DimensionScores gaps = Servqual.of(around(FOUND), around(EXPECTED), FIVE, POINTS);
        double[] expected = {.4, -1.3, -1.3, -.3, -.8};
        for (int d = 0; d < 5; d++) {
            assertThat(gaps.dimensions().get(d).value()).isCloseTo(expected[d], within(1e-12));
        }
        assertThat(gaps.unweighted().value()).isCloseTo(-.66, within(1e-12));
        assertThat(gaps.weighted().value()).isCloseTo(-.843, within(1e-12));
    }

    /// By hand: (5.6 + 5.2 + 5 + 5.9 + 5.1) / 5 = 5.36.
    @Test
    void servperfTakesWhatWasFoundAlone() {
        DimensionScores scores = Servperf.of(around(FOUND), FIVE, null);
        assertThat(scores.unweighted().value()).isCloseTo(5.36, within(1e-12));
        assertThat(scores.weighted()).isEqualTo(scores.unweighted());
    }

    @Test
    void withCompleteAnswersTheIntervalIsThatOfThePeoplesOwnTotals() {
        double[][] found = {{5, 6, 7, 5, 4}, {3, 4, 4, 5, 6}, {6, 6, 5, 7, 7}, {2, 4, 3, 3, 5}};
        DimensionScores scores = Servperf.of(ItemTable.of(found), FIVE, POINTS);
        Estimate totals = Mean.of(DoubleStream.of(
                        5 * .11 + 6 * .32 + 7 * .22 + 5 * .19 + 4 * .16,
                        3 * .11 + 4 * .32 + 4 * .22 + 5 * .19 + 6 * .16,
                        6 * .11 + 6 * .32 + 5 * .22 + 7 * .19 + 7 * .16,
                        2 * .11 + 4 * .32 + 3 * .22 + 3 * .19 + 5 * .16)
                .toArray());
        assertThat(scores.weighted().value()).isCloseTo(number(totals.value()), within(1e-12));
        assertThat(scores.weighted().low()).isCloseTo(number(totals.low()), within(1e-9));
        assertThat(scores.weighted().high()).isCloseTo(number(totals.high()), within(1e-9));
    }

    private static double number(@org.jspecify.annotations.Nullable Double number) {
        return java.util.Objects.requireNonNull(number);
    }

    /// Of four items two are enough and one is not: the third person does not count.
    @Test
    void whoAnsweredHalfOfTheItemsCounts() {
        ItemTable answers = ItemTable.of(
                new double[][] {{1, 1, 1, 1}, {3, 3, 0, 0}, {7, 0, 0, 0}},
                new boolean[][] {{true, true, true, true}, {true, true, false, false}, {true, false, false, false}});
        DimensionScores scores = Servperf.of(answers, List.of(Dimension.ofRange("all", 0, 4)), null);
        assertThat(scores.dimensions().getFirst().value()).isEqualTo(2);
        assertThat(scores.dimensions().getFirst().n()).isEqualTo(2);
        assertThat(scores.items().getFirst().n()).isEqualTo(3);
    }

    /// The crowd that said what it expected is not the crowd that said what it found: only the second person said both.
    @Test
    void gapsAreTakenWithinAPerson() {
        ItemTable found = ItemTable.of(new double[][] {{7}, {4}, {0}}, new boolean[][] {{true}, {true}, {false}});
        ItemTable expected = ItemTable.of(new double[][] {{0}, {5}, {1}}, new boolean[][] {{false}, {true}, {true}});
        ItemTable gaps = found.minus(expected);
        assertThat(gaps.column(0)).containsExactly(-1);
        assertThat(gaps.given(0, 0)).isFalse();
    }

    @Test
    void pointsThatDoNotAddUpAreScaledAloud() {
        PointSplit half = PointSplit.of(5.5, 16, 11, 9.5, 8);
        DimensionScores gaps = Servqual.of(around(FOUND), around(EXPECTED), FIVE, half);
        assertThat(gaps.weighted().value()).isCloseTo(-.843, within(1e-12));
        assertThat(gaps.weighted().warnings()).anyMatch(warning -> warning.contains("50.0, not to 100"));
    }

    @Test
    void aCrowdsPointsAreTheMeanOfEachScaledToAHundred() {
        PointSplit crowd = PointSplit.ofPeople(new double[][] {{60, 40}, {10, 10}, {0, 0}, {-1, 101}});
        assertThat(crowd.points().get(0)).isCloseTo(55, within(1e-12));
        assertThat(crowd.points().get(1)).isCloseTo(45, within(1e-12));
        assertThat(crowd.warnings()).hasSize(2);
        assertThat(crowd.warnings().get(0)).startsWith("The points of 1 of 2");
        assertThat(crowd.warnings().get(1)).startsWith("2 of 4 people split no points");
    }

    @Test
    void pointsMustSayWhatMatters() {
        assertThatThrownBy(() -> PointSplit.of(0, 0)).hasMessageContaining("all 0");
        assertThatThrownBy(() -> PointSplit.of(-1, 101)).hasMessageContaining("at least 0");
        assertThatThrownBy(() -> PointSplit.ofPeople(new double[][] {{0, 0}})).hasMessageContaining("Nobody");
        assertThatThrownBy(() -> Servperf.of(around(FOUND), FIVE, PointSplit.of(50, 50)))
                .hasMessageContaining("5 dimensions");
    }

    @Test
    void theTwentyTwoItemsFallIntoFiveDimensions() {
        assertThat(Dimension.SERVQUAL)
                .extracting(dimension -> dimension.items().size())
                .containsExactly(4, 5, 4, 4, 5);
        assertThat(Dimension.SERVQUAL.stream().flatMap(dimension -> dimension.items().stream()))
                .containsExactlyElementsOf(IntStream.range(0, 22).boxed().toList());
    }

    @Test
    void aDimensionThatNobodyAnsweredLeavesNoTotal() {
        ItemTable answers = ItemTable.of(
                new double[][] {{5, 0}, {4, 0}, {3, 0}}, new boolean[][] {{true, false}, {true, false}, {true, false}});
        DimensionScores scores =
                Servperf.of(answers, List.of(Dimension.ofRange("a", 0, 1), Dimension.ofRange("b", 1, 2)), null);
        assertThat(scores.dimensions().get(1).status()).isEqualTo(Status.INSUFFICIENT);
        assertThat(scores.unweighted().status()).isEqualTo(Status.INSUFFICIENT);
    }

    @Test
    void withoutPeopleThereIsNoScore() {
        DimensionScores nobody = Servperf.of(ItemTable.of(new double[][] {}), FIVE, null);
        assertThat(nobody.unweighted().status()).isEqualTo(Status.INSUFFICIENT);
    }

    /// An interval without width is not to be believed.
    @Test
    void equalPeopleTellNothingOfTheSpread() {
        DimensionScores scores = Servperf.of(ItemTable.of(new double[][] {{5, 6}, {5, 6}}), FIVE.subList(0, 2), null);
        assertThat(scores.unweighted().status()).isEqualTo(Status.UNSTABLE);
        assertThat(scores.unweighted().value()).isCloseTo(5.5, within(1e-12));
    }

    @Test
    void itemsOutsideTheTableAreAMistakeOfTheProgrammer() {
        assertThatThrownBy(() -> Servperf.of(around(FOUND), List.of(Dimension.ofRange("a", 4, 6)), null))
                .hasMessageContaining("the table has 5");
        assertThatThrownBy(() -> ItemTable.of(new double[][] {{1, 2}, {1}})).hasMessageContaining("2 items");
        assertThatThrownBy(() -> ItemTable.of(new double[][] {{Double.NaN}})).hasMessageContaining("NaN");
        assertThatThrownBy(() -> around(FOUND).minus(ItemTable.of(new double[][] {{1}})))
                .hasMessageContaining("same people");
    }
}
