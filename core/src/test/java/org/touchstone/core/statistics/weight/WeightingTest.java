package org.touchstone.core.statistics.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.core.statistics.Estimate.Status;

final class WeightingTest {

    private static final double[][] SAMPLE = {{40, 60, 100}, {30, 20, 50}};

    /// Expected figures are those of R's loglin and of an independent loop.
    @Test
    void rakingMeetsBothMargins() {
        Weighting raked = Raking.ofTable(SAMPLE, new double[] {180, 120}, new double[] {100, 90, 110});
        Weights weights = raked.found().orElseThrow();
        assertThat(raked.status()).isEqualTo(Status.OK);
        assertThat(raked.warnings()).isEmpty();
        assertThat(fitted(weights, new double[] {40, 60, 100, 30, 20, 50}))
                .containsExactly(
                        new double[] {50.60078989, 62.76629697, 66.63291314, 49.39921011, 27.23370303, 43.36708686},
                        within(1e-7));
        assertThat(weights.toArray())
                .containsExactly(
                        new double[] {1.2650197, 1.0461049, .66632913, 1.6466403, 1.3616852, .86734174}, within(1e-7));
        assertThat(weights.effective()).isCloseTo(272.6354615, within(1e-6));
        assertThat(weights.designEffect()).isCloseTo(1.10037043, within(1e-8));
    }

    @Test
    void weightsMoveAShare() {
        Weights weights = Raking.ofTable(SAMPLE, new double[] {180, 120}, new double[] {100, 90, 110})
                .found()
                .orElseThrow();
        double[] fitted = fitted(weights, new double[] {40, 60, 100, 30, 20, 50});
        double[] shares = {.8, .7, .6, .9, .75, .5};
        double satisfied = 0;
        for (int i = 0; i < shares.length; i++) {
            satisfied += shares[i] * fitted[i];
        }
        assertThat(satisfied / weights.total()).isCloseTo(.7032163249, within(1e-8));
    }

    @Test
    void aMarginOfAnotherTotalIsScaledAloud() {
        Weighting raked = Raking.ofTable(SAMPLE, new double[] {180, 120}, new double[] {10, 9, 11});
        assertThat(raked.warnings())
                .singleElement()
                .asString()
                .contains("columns")
                .contains("scaled");
        assertThat(raked.found().orElseThrow().weight(0)).isCloseTo(1.2650197, within(1e-7));
    }

    @Test
    void aPartInWhichNobodyAnsweredMustBeJoined() {
        double[][] noneInFirstRow = {{0, 0}, {5, 5}};
        Weighting raked = Raking.ofTable(noneInFirstRow, new double[] {5, 5}, new double[] {5, 5});
        assertThat(raked.status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(raked.found()).isEmpty();
        assertThat(raked.warnings())
                .singleElement()
                .asString()
                .contains("part 1 of 'rows'")
                .contains("join");
    }

    @Test
    void aPartWithoutCustomersDoesNotCount() {
        Weighting raked = Raking.ofTable(SAMPLE, new double[] {300, 0}, new double[] {100, 90, 110});
        assertThat(raked.found().orElseThrow().toArray())
                .containsExactly(new double[] {2.5, 1.5, 1.1, 0, 0, 0}, within(1e-9));
        assertThat(raked.warnings()).anyMatch(warning -> warning.startsWith("Part 2 of 'rows'"));
    }

    /// Only the diagonal has answers, so both margins would have to be equal.
    @Test
    void emptyCellsCanContradictTheMargins() {
        double[][] diagonal = {{50, 0}, {0, 50}};
        Weighting raked = Raking.ofTable(diagonal, new double[] {70, 30}, new double[] {40, 60});
        assertThat(raked.status()).isEqualTo(Status.UNSTABLE);
        assertThat(raked.warnings()).anyMatch(warning -> warning.contains("30.00 %"));
    }

    @Test
    void withoutAnswersThereAreNoWeights() {
        assertThat(Raking.ofTable(new double[][] {{0}}, new double[] {1}, new double[] {1})
                        .status())
                .isEqualTo(Status.INSUFFICIENT);
        assertThat(PostStratification.of(new long[] {0, 0}, new double[] {1, 1}).status())
                .isEqualTo(Status.INSUFFICIENT);
    }

    @Test
    void cellsCountAsTheirCustomers() {
        Weighting cells = PostStratification.of(new long[] {50, 50}, new double[] {900, 100});
        Weights weights = cells.found().orElseThrow();
        assertThat(weights.toArray()).containsExactly(18, 2);
        assertThat(weights.effective()).isCloseTo(1000 * 1000 / (50 * 324.0 + 50 * 4.0), within(1e-9));
    }

    @Test
    void anEmptyCellMustBeJoined() {
        Weighting cells = PostStratification.of(new long[] {0, 50}, new double[] {900, 100});
        assertThat(cells.status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(cells.warnings())
                .singleElement()
                .asString()
                .contains("cell 1")
                .contains("join");
        assertThat(PostStratification.of(new long[] {0, 50}, new double[] {0, 100})
                        .status())
                .isEqualTo(Status.OK);
        assertThat(PostStratification.of(new long[] {5, 50}, new double[] {0, 100})
                        .warnings())
                .hasSize(1);
    }

    /// By hand: 19 answers of weight 1 and one of 81 have the mean 5; at most 25 each; 56 are spread over the 19.
    @Test
    void greatWeightsAreCutDownAndSpread() {
        double[] weights = new double[20];
        Arrays.fill(weights, 1);
        weights[19] = 81;
        Weighting cut = Weighting.of(Weights.of(weights), Status.OK, 0, List.of());
        assertThat(cut.warnings()).singleElement().asString().contains("16.2 times");
        Weights trimmed = cut.trimmed().found().orElseThrow();
        assertThat(trimmed.weight(19)).isCloseTo(25, within(1e-12));
        assertThat(trimmed.weight(0)).isCloseTo(75 / 19.0, within(1e-12));
        assertThat(trimmed.total()).isCloseTo(100, within(1e-12));
        assertThat(trimmed.trimmedCells()).isEqualTo(1);
        assertThat(cut.trimmed().warnings()).hasSize(2);
    }

    /// Law: trimming keeps the total, lets nothing beyond the limit, and never lowers the effective number.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void trimmingKeepsTheTotal(long seed) {
        var random = new Random(seed);
        double[] skewed =
                random.doubles(200).map(u -> Math.exp(3 * u * u * u * u * 3)).toArray();
        Weights before = Weights.of(skewed);
        Weights after = before.trimmed(3);
        assertThat(after.total()).isCloseTo(before.total(), within(1e-6));
        assertThat(after.greatestOverMean()).isLessThanOrEqualTo(3 + 1e-9);
        assertThat(after.effective()).isGreaterThanOrEqualTo(before.effective());
        assertThat(after.trimmedCells()).isPositive();
    }

    /// Law: raked answers meet three margins taken from a population, whatever the sample.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void threeMarginsAreMetAtOnce(long seed) {
        var random = new Random(seed);
        int n = 400;
        int[][] parts = new int[3][];
        for (int margin = 0; margin < 3; margin++) {
            parts[margin] = random.ints(n, 0, margin + 2).toArray();
        }
        List<Margin> margins = List.of(
                Margin.of("two", parts[0], 30, 70),
                Margin.of("three", parts[1], 20, 50, 30),
                Margin.of("four", parts[2], 10, 20, 30, 40));
        Weights weights = Raking.of(margins).found().orElseThrow();
        double second = 0;
        double fourth = 0;
        for (int i = 0; i < n; i++) {
            second += parts[1][i] == 1 ? weights.weight(i) : 0;
            fourth += parts[2][i] == 3 ? weights.weight(i) : 0;
        }
        assertThat(second).isCloseTo(50, within(1e-6));
        assertThat(fourth).isCloseTo(40, within(1e-6));
        assertThat(weights.total()).isCloseTo(100, within(1e-6));
    }

    @Test
    void marginsAreOverTheSameAnswers() {
        assertThatThrownBy(() -> Raking.of(new double[] {1, 2}, List.of(Margin.of("branch", new int[] {0}, 1))))
                .hasMessageContaining("branch");
        assertThatThrownBy(() -> Margin.of("branch", new int[] {2}, 1, 1)).hasMessageContaining("part 2");
        assertThatThrownBy(() -> Margin.of("branch", new int[] {0}, 0)).hasMessageContaining("above 0");
    }

    private static double[] fitted(Weights weights, double[] answers) {
        double[] fitted = weights.toArray();
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] *= answers[i];
        }
        return fitted;
    }
}
