package org.touchstone.core.statistics.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Estimate;

/// Expected values are Montgomery's, recomputed in R.
final class ControlChartTest {

    private static final Offset<Double> EXACT = within(1e-9);

    @Test
    void theChartOfSharesFindsTheTwoBadSamplesOfOrangeJuice() {
        ShareChart chart = ShareChart.plain(ChartData.orangeJuice(), ChartData.alike(50, 30));
        assertThat(chart.centre()).isCloseTo(.2313333333, within(1e-10));
        Limits limits = chart.limits(50);
        assertThat(limits.lower()).isCloseTo(.05242754807, within(1e-10));
        assertThat(limits.upper()).isCloseTo(.4102391186, within(1e-10));
        assertThat(IntStream.range(0, 30).filter(i -> limits.outside(ChartData.orangeJuice()[i] / 50.0)))
                .containsExactly(14, 22);
    }

    @Test
    void laneyWidensTheLimitsBySigmaZ() {
        ShareChart chart = ShareChart.laney(ChartData.satisfied(), ChartData.answered());
        assertThat(chart.centre()).isCloseTo(.7961309524, within(1e-9));
        assertThat(chart.dispersion()).isCloseTo(3.480575723, within(1e-8));
        ShareChart plain = ShareChart.plain(ChartData.satisfied(), ChartData.answered());
        assertThat(chart.standardised(.5, 50) * chart.dispersion()).isCloseTo(plain.standardised(.5, 50), EXACT);
        assertThat(chart.limits(100).lower())
                .isCloseTo(.7961309524 - 3 * 3.480575723 * Math.sqrt(.7961309524 * .2038690476 / 100), within(1e-8));
    }

    @Test
    void laneyIsChosenOnlyWhereSharesVaryMoreThanChance() {
        assertThat(frozen(ShareChart.freeze(ChartData.orangeJuice(), ChartData.alike(50, 30)))
                        .method())
                .isEqualTo("Laney p' chart/1"); // σ_z of the orange juice, two bad samples included, is 1.43 by hand
        long[] calm = new long[24];
        for (int i = 0; i < calm.length; i++) {
            calm[i] = i % 3 + 10L;
        }
        assertThat(frozen(ShareChart.freeze(calm, ChartData.alike(50, 24))).dispersion())
                .isEqualTo(1);
    }

    @Test
    void limitsNeverLeaveZeroAndOne() {
        var chart = new ShareChart(.98, 1);
        assertThat(chart.limits(20).upper()).isEqualTo(1);
        assertThat(chart.limits(20).lower()).isCloseTo(.98 - 3 * Math.sqrt(.98 * .02 / 20), EXACT);
        assertThat(new RateChart(.01).limits(10).lower()).isZero();
    }

    @Test
    void fewerThanTwentyPeriodsGiveNoLimits() {
        assertThat(SingleChart.freeze(ChartData.head(ChartData.shifted(), 19)))
                .isEqualTo(new Baseline.Missing<SingleChart>(
                        Estimate.Status.INSUFFICIENT,
                        19,
                        "Limits need 20 periods, there are 19: ask again after 1 more."));
        assertThat(SingleChart.freeze(ChartData.head(ChartData.shifted(), 20))).isInstanceOf(Baseline.Frozen.class);
    }

    @Test
    void sharesWithFewFailuresAPeriodGetNoChart() {
        assertThat(ShareChart.freeze(ChartData.alike(4, 30), ChartData.alike(100, 30)))
                .isInstanceOf(Baseline.Missing.class);
        assertThat(ShareChart.freeze(ChartData.alike(5, 30), ChartData.alike(100, 30)))
                .isInstanceOf(Baseline.Frozen.class);
    }

    @Test
    void singleValuesAreChartedByTheirMovingRange() {
        SingleChart chart = SingleChart.of(ChartData.head(ChartData.shifted(), 20));
        assertThat(chart.centre()).isCloseTo(9.996, EXACT);
        assertThat(chart.meanRange()).isCloseTo(1.55, EXACT);
        assertThat(chart.limits(1).lower()).isCloseTo(5.873, EXACT);
        assertThat(chart.limits(1).upper()).isCloseTo(14.119, EXACT);
        assertThat(chart.rangeLimit()).isCloseTo(5.06385, EXACT);
        assertThat(chart.standardised(14.119, 1)).isCloseTo(3, EXACT);
    }

    /// Piston rings: only the published mean and mean range of the 25 samples enter the limits.
    @Test
    void pistonRingsHaveThePublishedLimits() {
        var chart = new MeanChart(74.001176, .02276, 5);
        assertThat(chart.deviation()).isCloseTo(.009785337, within(1e-6)); // d2 is rounded to 2.326
        assertThat(chart.limits(5).lower()).isCloseTo(73.98804759, within(1e-6));
        assertThat(chart.limits(5).upper()).isCloseTo(74.01430441, within(1e-6));
        assertThat(chart.rangeLimit()).isCloseTo(2.114 * .02276, within(1e-5));
    }

    @Test
    void samplesGiveTheirMeanAndMeanRange() {
        MeanChart chart = MeanChart.of(new double[][] {{1, 2, 6}, {3, 3, 3}, {2, 4, 9}});
        assertThat(chart.centre()).isCloseTo(33 / 9.0, EXACT);
        assertThat(chart.meanRange()).isEqualTo(4);
        assertThatThrownBy(() -> MeanChart.of(new double[][] {{1, 2}, {1, 2, 3}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one holds 3");
    }

    @Test
    void incidentsOnAVisitArePoisson() {
        RateChart chart = RateChart.of(new long[] {4, 6, 2}, new long[] {10, 20, 10});
        assertThat(chart.centre()).isCloseTo(.3, EXACT);
        assertThat(chart.limits(30).upper()).isCloseTo(.3 + 3 * .1, EXACT);
        assertThat(chart.standardised(.5, 30)).isCloseTo(2, EXACT);
    }

    /// Of 1 − e^(−t/m) the median is m·ln 2 and the 0.135 % quantile −m·ln(1 − .00135).
    @Test
    void timesBetweenRareFailuresHaveLimitsOfEqualChance() {
        GapChart chart = GapChart.times(10, 30, 20);
        assertThat(chart.centre()).isCloseTo(20 * Math.log(2), EXACT);
        assertThat(chart.limits(1).lower()).isCloseTo(-20 * Math.log1p(-.0013498980316301), EXACT);
        assertThat(chart.limits(1).upper()).isCloseTo(-20 * Math.log(.0013498980316301), within(1e-9));
        assertThat(chart.standardised(20 * Math.log(2), 1)).isCloseTo(0, EXACT);
    }

    /// With one failure in 100 visits, P(gap >= g) = .99^g.
    @Test
    void visitsBetweenRareFailuresAreGeometric() {
        GapChart chart = GapChart.visits(99, 99);
        assertThat(chart.centre()).isEqualTo(68); // .99^69 = .4998 is the first below one half
        assertThat(chart.limits(1).lower()).isZero();
        assertThat(chart.limits(1).upper()).isEqualTo(657); // .99^658 = .00134 is the first below .00135
        assertThat(chart.standardised(0, 1)).isCloseTo(-2.5758293035, within(1e-8)); // half of the first .01
    }

    private static <C> C frozen(Baseline<C> baseline) {
        return switch (baseline) {
            case Baseline.Frozen<C>(C chart, int periods) -> chart;
            case Baseline.Missing<C>(var status, int periods, String why) -> throw new AssertionError(why);
        };
    }
}
