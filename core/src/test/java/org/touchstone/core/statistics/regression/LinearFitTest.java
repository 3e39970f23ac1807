package org.touchstone.core.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Estimate.Status;

final class LinearFitTest {

    /// Employment in the United States 1947-1962 (Longley 1967): columns that nearly follow from one another.
    private static final String LONGLEY = """
        60323 83.0 234289 2356 1590 107608 1947
        61122 88.5 259426 2325 1456 108632 1948
        60171 88.2 258054 3682 1616 109773 1949
        61187 89.5 284599 3351 1650 110929 1950
        63221 96.2 328975 2099 3099 112075 1951
        63639 98.1 346999 1932 3594 113270 1952
        64989 99.0 365385 1870 3547 115094 1953
        63761 100.0 363112 3578 3350 116219 1954
        66019 101.2 397469 2904 3048 117388 1955
        67857 104.6 419180 2822 2857 118734 1956
        68169 108.4 442769 2936 2798 120445 1957
        66513 110.8 444546 4681 2637 121950 1958
        68655 112.6 482704 3813 2552 123366 1959
        69564 114.2 502601 3931 2514 125368 1960
        69331 115.7 518173 4806 2572 127852 1961
        70551 116.9 554894 4007 2827 130081 1962""";

    private static LinearFit longley() {
        double[][] rows = LONGLEY.lines().map(KnownData::numbers).toArray(double[][]::new);
        double[][] columns = IntStream.rangeClosed(1, 6)
                .mapToObj(j -> KnownData.column(rows, j))
                .toArray(double[][]::new);
        return LinearFit.of(KnownData.column(rows, 0), List.of("1", "2", "3", "4", "5", "6"), columns);
    }

    /// The certified values of the National Institute of Standards and Technology.
    @Test
    void longleysSlopesAreAsCertified() {
        LinearFit fit = longley();
        double[] certified = {
            15.0618722713733,
            -0.0358191792925910,
            -2.02022980381683,
            -1.03322686717359,
            -0.0511041056535807,
            1829.15146461355
        };
        double[] errors = {
            84.9149257747669,
            0.0334910077722432,
            0.488399681651699,
            0.214274163161675,
            0.226073200069370,
            455.478499142212
        };
        for (int j = 0; j < 6; j++) {
            assertThat(fit.slope("" + (j + 1))).isCloseTo(certified[j], withinPercentage(1e-6));
            assertThat(fit.slopeError("" + (j + 1))).isCloseTo(errors[j], withinPercentage(1e-6));
        }
        assertThat(fit.intercept()).isCloseTo(-3482258.63459582, withinPercentage(1e-6));
        assertThat(fit.interceptError()).isCloseTo(890420.383607373, withinPercentage(1e-6));
        assertThat(fit.rSquared()).isCloseTo(0.995479004577296, within(1e-10));
        assertThat(fit.residualDeviation()).isCloseTo(304.854073561965, withinPercentage(1e-6));
    }

    @Test
    void swissExplainsWhatItsCorrelationsExplain() {
        LinearFit fit = LinearFit.of(KnownData.swiss(), "Fertility", KnownData.SWISS.subList(1, 6));
        assertThat(fit.rSquared()).isCloseTo(0.7067350016, within(1e-9));
        assertThat(fit.freedom()).isEqualTo(41);
    }

    /// One predictor by hand: x 1..5, y 2 4 5 4 5; slope 6/10, residual squares 2.4, so s² = .8 and SE² = .08.
    @Test
    void oneSlopeIsAsByHand() {
        LinearFit fit = LinearFit.of(new double[] {2, 4, 5, 4, 5}, List.of("x"), new double[][] {{1, 2, 3, 4, 5}});
        assertThat(fit.slope("x")).isCloseTo(0.6, within(1e-12));
        assertThat(fit.intercept()).isCloseTo(2.2, within(1e-12));
        assertThat(fit.slopeError("x")).isCloseTo(Math.sqrt(0.08), within(1e-12));
        assertThat(fit.slopeEstimate("x").high()).isCloseTo(0.6 + 3.182446305 * Math.sqrt(0.08), within(1e-8));
        assertThat(fit.at(6)).isCloseTo(5.8, within(1e-12));
    }

    @Test
    void aColumnThatFollowsFromOthersIsNamed() {
        double[] a = {1, 2, 3, 4, 5, 7};
        double[] b = {2, 1, 4, 3, 6, 5};
        double[] sum = {3, 3, 7, 7, 11, 12};
        LinearFit fit =
                LinearFit.of(new double[] {1, 3, 2, 5, 4, 6}, List.of("a", "b", "sum"), new double[][] {a, b, sum});
        assertThat(fit.soundness().status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(fit.soundness().remarks().getFirst()).contains("'sum'");
        assertThat(fit.slopeEstimate("a").status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThatThrownBy(() -> fit.slope("a")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aColumnThatNeverVariesIsNamed() {
        LinearFit fit = LinearFit.of(new double[] {1, 3, 2, 5}, List.of("same"), new double[][] {{.1, .1, .1, .1}});
        assertThat(fit.soundness().status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(fit.soundness().remarks().getFirst()).contains("'same'");
    }

    @Test
    void tooFewRowsAreAStatus() {
        LinearFit fit = LinearFit.of(new double[] {1, 2}, List.of("x"), new double[][] {{1, 2}});
        assertThat(fit.soundness().status()).isEqualTo(Status.INSUFFICIENT);
        assertThat(fit.interceptEstimate().value()).isNull();
    }

    @Test
    void anOutcomeThatNeverVariesIsExplainedByNothing() {
        LinearFit fit = LinearFit.of(new double[] {4, 4, 4, 4}, List.of("x"), new double[][] {{1, 2, 3, 5}});
        assertThat(fit.slope("x")).isCloseTo(0, within(1e-12));
        assertThat(fit.rSquared()).isZero();
    }

    @Test
    void ridgeOnSwissIsAsInR() {
        Observations swiss = KnownData.swiss();
        List<String> names = KnownData.SWISS.subList(1, 6);
        double[][] columns = names.stream().map(swiss::given).toArray(double[][]::new);
        Ridge ridge = Ridge.of(swiss.given("Fertility"), names, columns, 10);
        double[] expected = {-.07084375930, -.34729079412, -.56934882085, .06853852561, 1.05997746407};
        for (int j = 0; j < 5; j++) {
            assertThat(ridge.slope(names.get(j))).isCloseTo(expected[j], within(1e-10));
        }
        assertThat(ridge.intercept()).isCloseTo(61.75020024514, within(1e-8));
    }

    @Test
    void ridgeStandsTwoColumnsThatSayTheSame() {
        double[] x = {1, 2, 3, 4, 5};
        Ridge ridge = Ridge.of(new double[] {1, 2, 3, 4, 5}, List.of("x", "same"), new double[][] {x, x}, 1);
        assertThat(ridge.slope("x")).isCloseTo(ridge.slope("same"), within(1e-12));
        // Σx² of the scaled column is 5, so 2 b (5) + b = 5/sd·... per unit: b = 5 / (2·5 + 1) of the full slope 1.
        assertThat(ridge.slope("x")).isCloseTo(5 / 11.0, within(1e-12));
    }

    @Test
    void ridgeWithoutVariationIsAStatusAndWithoutPenaltyAMistake() {
        double[][] same = {{2, 2, 2}};
        assertThat(Ridge.of(new double[] {1, 2, 3}, List.of("x"), same, 1)
                        .soundness()
                        .status())
                .isEqualTo(Status.NOT_IDENTIFIED);
        assertThatThrownBy(() -> Ridge.of(new double[] {1, 2, 3}, List.of("x"), same, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
