package org.touchstone.core.survey.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;

/// Expected figures are those of R, package psych.
final class ReliabilityTest {

    private static final double[][] TEN_BY_FOUR = {
        {4, 5, 4, 3}, {5, 5, 5, 4}, {3, 3, 2, 3}, {4, 4, 5, 4}, {2, 3, 2, 1},
        {5, 4, 5, 5}, {3, 2, 3, 3}, {4, 4, 3, 4}, {1, 2, 1, 2}, {5, 5, 4, 5}
    };

    /// Attitudes in 30 departments of a company (Chatterjee and Price), a row a department.
    private static final String ATTITUDE = """
        43 51 30 39 61 92 45; 63 64 51 54 63 73 47; 71 70 68 69 76 86 48; 61 63 45 47 54 84 35; 81 78 56 66 71 83 47;
        43 55 49 44 54 49 34; 58 67 42 56 66 68 35; 71 75 50 55 70 66 41; 72 82 72 67 71 83 31; 67 61 45 47 62 80 41;
        64 53 53 58 58 67 34; 67 60 47 39 59 74 41; 69 62 57 42 55 63 25; 68 83 83 45 59 77 35; 77 77 54 72 79 77 46;
        81 90 50 72 60 54 36; 74 85 64 69 79 79 63; 65 60 65 75 55 80 60; 65 70 46 57 75 85 46; 50 58 68 54 64 78 52;
        50 40 33 34 43 64 33; 64 61 52 62 66 80 41; 53 66 52 50 63 80 37; 40 37 42 58 50 57 49; 63 54 42 48 66 75 33;
        66 77 66 63 88 76 72; 78 75 58 74 80 78 49; 48 57 44 45 51 83 38; 85 85 71 71 77 74 55; 82 82 39 59 64 78 39""";

    @Test
    void alphaIsThatOfCronbach() {
        Reliability four = Reliability.of(ItemTable.of(TEN_BY_FOUR));
        assertThat(four.alpha().value()).isCloseTo(.9382954729, within(1e-10));
        assertThat(four.standardised().value()).isCloseTo(.938522477, within(1e-9));
        assertThat(four.meanCorrelation()).isCloseTo(.7923815181, within(1e-10));
    }

    @Test
    void everyItemIsHeldAgainstTheOthers() {
        Reliability four = Reliability.of(ItemTable.of(TEN_BY_FOUR));
        double[] without = {.8792626728, .9425981873, .9155313351, .9331184529};
        double[] withOthers = {.9719570262, .7795032250, .8709304924, .8090194620};
        assertThat(four.items()).hasSize(4);
        for (int item = 0; item < 4; item++) {
            assertThat(four.items().get(item).alphaWithout().value()).isCloseTo(without[item], within(1e-9));
            assertThat(four.items().get(item).withOthers().value()).isCloseTo(withOthers[item], within(1e-9));
        }
    }

    @Test
    void theIntervalIsThatOfFeldt() {
        double[][] rows = Arrays.stream(ATTITUDE.split(";"))
                .map(row -> Arrays.stream(row.strip().split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
        Reliability seven = Reliability.of(ItemTable.of(rows));
        Estimate alpha = seven.alpha();
        assertThat(rows).hasDimensions(30, 7);
        assertThat(alpha.value()).isCloseTo(.8431427696, within(1e-10));
        assertThat(seven.standardised().value()).isCloseTo(.839083803, within(1e-9));
        assertThat(alpha.low()).isCloseTo(.7393756856, within(1e-8));
        assertThat(alpha.high()).isCloseTo(.9157730722, within(1e-8));
        assertThat(alpha.warnings()).isEmpty();
    }

    /// The third item turned round runs against the other three.
    @Test
    void anItemThatWasNotTurnedRoundIsNamed() {
        double[][] rows = new double[TEN_BY_FOUR.length][];
        Arrays.setAll(rows, r -> {
            double[] row = TEN_BY_FOUR[r].clone();
            row[2] = 6 - row[2];
            return row;
        });
        Reliability turned = Reliability.of(ItemTable.of(rows));
        assertThat(turned.items()).extracting(Reliability.Item::runsAgainst).containsExactly(false, false, true, false);
        assertThat(turned.alpha().warnings()).anyMatch(warning -> warning.startsWith("Item 3 runs against"));
    }

    /// By hand: the items have the variances 2.5 and 1.7, their totals 6 6 6 6 7 that of .2: 2 (1 - 4.2 / .2) = -40.
    @Test
    void itemsThatContradictEachOtherHaveAnAlphaBelowZero() {
        Reliability mirrored = Reliability.of(ItemTable.of(new double[][] {{1, 5}, {2, 4}, {3, 3}, {4, 2}, {5, 2}}));
        assertThat(mirrored.alpha().value()).isCloseTo(-40, within(1e-9));
        assertThat(mirrored.alpha().warnings())
                .anyMatch(warning -> warning.startsWith("Items 1, 2 run against"))
                .anyMatch(warning -> warning.startsWith("Alpha is below 0"));
        assertThat(number(mirrored.alpha().low())).isLessThan(-40);
        assertThat(mirrored.standardised().value()).isLessThan(0);
    }

    private static double number(@org.jspecify.annotations.Nullable Double number) {
        return java.util.Objects.requireNonNull(number);
    }

    @Test
    void itemsThatAreAllTheSameAgreeFully() {
        Reliability same = Reliability.of(ItemTable.of(new double[][] {{1, 1}, {2, 2}, {4, 4}, {5, 5}}));
        assertThat(same.alpha().value()).isCloseTo(1, within(1e-12));
        assertThat(same.alpha().high()).isCloseTo(1, within(1e-12));
    }

    @Test
    void whoLeftAnItemOutDoesNotCount() {
        double[][] rows = Arrays.copyOf(TEN_BY_FOUR, 11);
        rows[10] = new double[] {1, 5, 0, 0};
        boolean[][] given = new boolean[11][4];
        Arrays.stream(given).forEach(row -> Arrays.fill(row, true));
        given[10][2] = false;
        Reliability four = Reliability.of(ItemTable.of(rows, given));
        assertThat(four.alpha().value()).isCloseTo(.9382954729, within(1e-10));
        assertThat(four.alpha().n()).isEqualTo(10);
        assertThat(four.alpha().warnings()).anyMatch(warning -> warning.startsWith("1 of 11"));
    }

    @Test
    void oneItemHasNoAlpha() {
        Reliability one = Reliability.of(ItemTable.of(new double[][] {{1}, {2}, {3}, {4}}));
        assertThat(one.alpha().status()).isEqualTo(Status.INSUFFICIENT);
        assertThat(one.standardised().status()).isEqualTo(Status.INSUFFICIENT);
        assertThat(one.meanCorrelation()).isNull();
        assertThat(one.items()).isEmpty();
    }

    @Test
    void ofTwoItemsNeitherHasAnAlphaWithoutTheOther() {
        Reliability two = Reliability.of(ItemTable.of(new double[][] {{1, 2}, {2, 2}, {4, 5}, {5, 4}}));
        assertThat(two.items().getFirst().alphaWithout().status()).isEqualTo(Status.INSUFFICIENT);
        assertThat(two.items().getFirst().withOthers().present()).isTrue();
    }

    @Test
    void threePeopleTellNothing() {
        Reliability few = Reliability.of(ItemTable.of(new double[][] {{1, 2}, {2, 2}, {4, 5}}));
        assertThat(few.alpha().status()).isEqualTo(Status.INSUFFICIENT);
        assertThat(Reliability.of(ItemTable.of(new double[][] {})).alpha().status())
                .isEqualTo(Status.INSUFFICIENT);
    }

    @Test
    void aTotalThatDoesNotVaryTellsNothing() {
        Reliability flat = Reliability.of(ItemTable.of(new double[][] {{1, 5}, {2, 4}, {3, 3}, {4, 2}}));
        assertThat(flat.alpha().status()).isEqualTo(Status.NOT_IDENTIFIED);
        Reliability still = Reliability.of(ItemTable.of(new double[][] {{3, 3}, {3, 3}, {3, 3}, {3, 3}}));
        assertThat(still.alpha().status()).isEqualTo(Status.NOT_IDENTIFIED);
    }

    @Test
    void anItemThatDoesNotVaryLeavesNoStandardisedAlpha() {
        Reliability one = Reliability.of(ItemTable.of(new double[][] {{1, 1, 3}, {2, 3, 3}, {4, 4, 3}, {5, 5, 3}}));
        assertThat(one.alpha().present()).isTrue();
        assertThat(one.standardised().status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(one.meanCorrelation()).isNull();
    }
}
