package org.touchstone.core.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

final class LmgTest {

    static final List<Long> seeds = LongStream.rangeClosed(1, 8).boxed().toList();

    /// Law: LMG is the mean, over all orders of entering, of what a predictor adds to R².
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("seeds")
    void lmgIsTheMeanOverAllOrders(long seed) {
        Predictors predictors = random(seed, 5, 40);
        double[] slow = new double[5];
        List<List<Integer>> orders = orders(List.of(0, 1, 2, 3, 4));
        for (List<Integer> order : orders) {
            for (int i = 0; i < 5; i++) {
                double with = rSquared(predictors, order.subList(0, i + 1));
                slow[order.get(i)] += (with - rSquared(predictors, order.subList(0, i))) / orders.size();
            }
        }
        assertThat(Lmg.of(predictors).toArray()).containsExactly(slow, within(1e-10));
    }

    /// Law: the Owen value is the mean over the orders in which every group enters without a break.
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("seeds")
    void groupsShareTheMeanOverOrdersThatKeepThemTogether(long seed) {
        Predictors predictors = random(seed, 5, 40);
        double[] slow = new double[5];
        List<List<Integer>> orders = orders(List.of(0, 1, 2, 3, 4)).stream()
                .filter(order -> Math.abs(order.indexOf(1) - order.indexOf(3)) == 1)
                .toList();
        for (List<Integer> order : orders) {
            for (int i = 0; i < 5; i++) {
                double with = rSquared(predictors, order.subList(0, i + 1));
                slow[order.get(i)] += (with - rSquared(predictors, order.subList(0, i))) / orders.size();
            }
        }
        Shares owen = Lmg.ofGroups(predictors, List.of(List.of("x1", "x3")));
        assertThat(owen.toArray()).containsExactly(slow, within(1e-10));
        assertThat(owen.total()).isCloseTo(predictors.rSquared(), within(1e-10));
    }

    /// Law: LMG, relative weights and LMG over groups sum to R², and none is negative.
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("seeds")
    void sharesSumToWhatIsExplained(long seed) {
        Predictors predictors = random(seed, 9, 60);
        double all = predictors.rSquared();
        assertThat(Lmg.of(predictors).total()).isCloseTo(all, within(1e-10));
        assertThat(RelativeWeights.of(predictors).total()).isCloseTo(all, within(1e-10));
        assertThat(Arrays.stream(Lmg.of(predictors).toArray()).min().orElseThrow())
                .isNotNegative();
        double pratt =
                predictors.names().stream().mapToDouble(predictors::pratt).sum();
        assertThat(pratt).isCloseTo(all, within(1e-10));
    }

    @Test
    void groupsOfOneChangeNothing() {
        Predictors predictors = random(3, 6, 50);
        double[] alone =
                Lmg.ofGroups(predictors, List.of(List.of("x0"), List.of("x4"))).toArray();
        assertThat(alone).containsExactly(Lmg.of(predictors).toArray(), within(1e-12));
        double[] none = Lmg.ofGroups(predictors, List.of()).toArray();
        assertThat(none).containsExactly(Lmg.of(predictors).toArray(), within(1e-12));
    }

    @Test
    void aGroupOfTwoThatSayTheSameCountsOnce() {
        // Told and shown are one thing measured twice; beside cash, which matters as much, they must not count double.
        double[][] matrix = {{1, .98, 0, .5}, {.98, 1, 0, .5}, {0, 0, 1, .5}, {.5, .5, .5, 1}};
        Predictors predictors = Correlations.of(List.of("told", "shown", "cash", "y"), matrix, 500)
                .predicting("y");
        Shares owen = Lmg.ofGroups(predictors, List.of(List.of("told", "shown")));
        assertThat(owen.of("told")).isCloseTo(owen.of("shown"), within(1e-12));
        assertThat(owen.of("told") + owen.of("shown"))
                .isCloseTo(predictors.rSquared() - .25, within(1e-12)); // cash adds .25 whenever it enters
    }

    @Test
    void groupsMustNotOverlapNorNameStrangers() {
        Predictors predictors = random(1, 4, 30);
        assertThatThrownBy(() -> Lmg.ofGroups(predictors, List.of(List.of("x0", "x1"), List.of("x1", "x2"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Lmg.ofGroups(predictors, List.of(List.of("x0", "y"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Law: a moment that is noise gets next to nothing and leaves the others as they were.
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("seeds")
    void anIndependentNoiseMomentChangesNoOtherShare(long seed) {
        Observations four = moments(seed, 5_000);
        var random = new SplittableRandom(seed + 99);
        double[] noise = IntStream.range(0, 5_000)
                .mapToDouble(i -> random.nextGaussian())
                .toArray();
        Predictors before = Correlations.complete(four).predicting("y");
        Predictors after = Correlations.complete(four.with("noise", noise)).predicting("y");
        for (String name : before.names()) {
            assertThat(Lmg.of(after).of(name)).isCloseTo(Lmg.of(before).of(name), within(0.02));
            assertThat(RelativeWeights.of(after).of(name))
                    .isCloseTo(RelativeWeights.of(before).of(name), within(0.02));
        }
        assertThat(Lmg.of(after).of("noise")).isLessThan(0.005);
    }

    /// Law: two moments that are one thing up to small noise of one size share equally.
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("seeds")
    void twoMomentsThatSayTheSameShareEqually(long seed) {
        var random = new SplittableRandom(seed);
        int n = 5_000;
        double[][] columns = new double[4][n];
        for (int i = 0; i < n; i++) {
            double thing = random.nextGaussian();
            columns[0][i] = thing + 0.1 * random.nextGaussian();
            columns[1][i] = thing + 0.1 * random.nextGaussian();
            columns[2][i] = random.nextGaussian();
            columns[3][i] = thing + columns[2][i] + random.nextGaussian();
        }
        Predictors predictors = Correlations.complete(Observations.of(n)
                        .with("one", columns[0])
                        .with("same", columns[1])
                        .with("other", columns[2])
                        .with("y", columns[3]))
                .predicting("y");
        assertThat(Lmg.of(predictors).of("one")).isCloseTo(Lmg.of(predictors).of("same"), within(0.01));
        Shares weights = RelativeWeights.of(predictors);
        assertThat(weights.of("one")).isCloseTo(weights.of("same"), within(0.01));
        assertThat(predictors.entangled()).hasSize(1);
    }

    /// A moment without an effect of its own still gets a share, in the simulation known from R: .2574 .1003 .0688
    /// .0532.
    @Test
    void lmgRanksButDoesNotCertify() {
        Predictors predictors = Correlations.complete(moments(20, 200_000)).predicting("y");
        assertThat(Lmg.of(predictors).of("x3")).isGreaterThan(0.04);
        assertThat(predictors.last("x3")).isLessThan(0.001);
        assertThat(predictors.lastEstimate("x0").low()).isPositive();
    }

    @Test
    void twentyPredictorsTakeSecondsAtMost() {
        Predictors predictors = random(5, 20, 200);
        Shares lmg = Assertions.assertTimeout(Duration.ofSeconds(10), () -> Lmg.of(predictors));
        assertThat(lmg.total()).isCloseTo(predictors.rSquared(), within(1e-9));
    }

    @Test
    void randomOrdersComeWithinTheirErrorOfAllOrders() {
        Predictors predictors = random(6, 12, 80);
        Shares exact = Lmg.of(predictors);
        Shares drawn = Lmg.drawn(predictors, 4_000, 17);
        for (String name : predictors.names()) {
            assertThat(drawn.drawingError(name)).isBetween(0.0, 0.005);
            assertThat(drawn.of(name)).isCloseTo(exact.of(name), within(4.5 * drawn.drawingError(name) + 1e-12));
        }
        assertThat(drawn.total()).isCloseTo(predictors.rSquared(), within(1e-10));
        assertThat(Lmg.drawn(predictors, 4_000, 17).toArray()).containsExactly(drawn.toArray());
    }

    @Test
    void moreThanTwentyPredictorsAreDrawn() {
        Predictors predictors = random(7, 24, 300);
        assertThatThrownBy(() -> Lmg.of(predictors)).isInstanceOf(IllegalArgumentException.class);
        Shares drawn = Lmg.of(predictors, 3);
        assertThat(drawn.method()).contains("random orders");
        assertThat(drawn.total()).isCloseTo(predictors.rSquared(), within(1e-9));
        assertThat(drawn.drawingError("x0")).isPositive();
    }

    /// Four moments with pairwise correlation .5 and effects .5, .2, .1 and none.
    private static Observations moments(long seed, int n) {
        var random = new SplittableRandom(seed);
        double[][] columns = new double[5][n];
        double[] effects = {.5, .2, .1, 0};
        for (int i = 0; i < n; i++) {
            double mood = random.nextGaussian();
            columns[4][i] = 0.7 * random.nextGaussian();
            for (int j = 0; j < 4; j++) {
                columns[j][i] = Math.sqrt(.5) * (mood + random.nextGaussian());
                columns[4][i] += effects[j] * columns[j][i];
            }
        }
        Observations moments = Observations.of(n);
        for (int j = 0; j < 4; j++) {
            moments = moments.with("x" + j, columns[j]);
        }
        return moments.with("y", columns[4]);
    }

    private static Predictors random(long seed, int size, int n) {
        var random = new SplittableRandom(seed);
        double[] mood =
                IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray();
        Observations observations = Observations.of(n);
        double[] outcome = new double[n];
        for (int j = 0; j < size; j++) {
            double effect = random.nextDouble() - 0.3;
            double[] column =
                    Arrays.stream(mood).map(m -> m + random.nextGaussian()).toArray();
            for (int i = 0; i < n; i++) {
                outcome[i] += effect * column[i] + random.nextGaussian();
            }
            observations = observations.with("x" + j, column);
        }
        return Correlations.complete(observations.with("y", outcome)).predicting("y");
    }

    private static double rSquared(Predictors predictors, List<Integer> subset) {
        if (subset.isEmpty()) {
            return 0;
        }
        int[] at = subset.stream().mapToInt(Integer::intValue).toArray();
        var among = new Array2DRowRealMatrix(at.length, at.length);
        double[] with = new double[at.length];
        for (int j = 0; j < at.length; j++) {
            with[j] = predictors.withOutcome()[at[j]];
            for (int k = 0; k < at.length; k++) {
                among.setEntry(j, k, predictors.among()[at[j]][at[k]]);
            }
        }
        double[] betas = new LUDecomposition(among).getSolver().getInverse().operate(with);
        return IntStream.range(0, at.length)
                .mapToDouble(j -> betas[j] * with[j])
                .sum();
    }

    private static List<List<Integer>> orders(List<Integer> things) {
        if (things.isEmpty()) {
            return List.of(List.of());
        }
        return things.stream()
                .flatMap(first -> orders(
                                things.stream().filter(t -> !t.equals(first)).toList())
                        .stream()
                        .map(rest ->
                                Stream.concat(Stream.of(first), rest.stream()).toList()))
                .toList();
    }
}
