package org.touchstone.core.statistics.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Expected values are Montgomery's, recomputed in R.
final class DriftChartsTest {

    @Test
    void theCumulativeSumsAreMontgomerys() {
        double[] up = {
            0, 0, 0, 1.16, 2.82, 2.50, .04, 1.00, 0, 0, 0, .97, .98, 0, 0, 0, .12, 0, 0, .34, .74, 0, 1.79, 2.79, 2.89,
            3.47, 3.35, 4.47, 5.28, 5.30
        };
        double[] down = {
            .05, 1.56, 1.77, 0, 0, 0, 1.46, 0, .30, 0, .47, 0, 0, .10, 0, .13, 0, 0, .98, 0, 0, .17, 0, 0, 0, 0, 0, 0,
            0, 0
        };
        var cusum = new Cusum(10, .5, 5);
        List<Cusum.Sums> sums = cusum.over(ChartData.shifted());
        for (int i = 0; i < 30; i++) {
            assertThat(sums.get(i).up()).as("up %d", i + 1).isCloseTo(up[i], within(1e-9));
            assertThat(sums.get(i).down()).as("down %d", i + 1).isCloseTo(down[i], within(1e-9));
        }
    }

    /// Counted from 1 as in the book: signal at 29, last zero at 22, so the start is 23.
    @Test
    void theCumulativeSumSignalsAndTellsTheStart() {
        assertThat(new Cusum(10, .5, 5).firstSignal(ChartData.shifted()))
                .hasValue(new Cusum.Signal(28, Direction.UP, 22));
        assertThat(new Cusum(10, .5, 5.4).firstSignal(ChartData.shifted())).isEmpty();
        assertThat(new Cusum(0, 0, 2.5).firstSignal(-1, -1, -1)).hasValue(new Cusum.Signal(2, Direction.DOWN, 0));
    }

    @Test
    void theWeightedMeanAndItsWideningLimitsAreMontgomerys() {
        var ewma = new Ewma(10, 1, .1, 2.7);
        List<Ewma.Point> points = ewma.over(ChartData.shifted());
        assertThat(points.get(0).value()).isCloseTo(9.945, within(1e-9));
        assertThat(points.get(1).value()).isCloseTo(9.7495, within(1e-9));
        assertThat(points.get(27).value()).isCloseTo(10.57314, within(1e-5));
        assertThat(points.get(28).value()).isCloseTo(10.64682, within(1e-5));
        assertThat(points.get(29).value()).isCloseTo(10.63414, within(1e-5));
        assertThat(points.get(0).limits().upper()).isCloseTo(10.27, within(1e-9));
        assertThat(points.get(1).limits().lower()).isCloseTo(10 - .36325, within(5e-6));
        assertThat(points.get(28).limits().upper()).isCloseTo(10.61873, within(5e-6));
        assertThat(ewma.firstSignal(ChartData.shifted())).hasValue(28);
        assertThat(points.get(27).limits().outside(points.get(27).value())).isFalse();
        assertThat(points.get(29).limits().outside(points.get(29).value())).isTrue();
    }

    /// L·σ·sqrt(λ/(2 − λ)) = 2.7·sqrt(.1/1.9).
    @Test
    void theLimitsApproachTheConstantOnes() {
        var ewma = new Ewma(10, 1, .1, 2.7);
        assertThat(ewma.limits().upper()).isCloseTo(10 + 2.7 * Math.sqrt(.1 / 1.9), within(1e-12));
        assertThat(ewma.limits(500).upper()).isCloseTo(ewma.limits().upper(), within(1e-12));
    }

    @Test
    void rareFailuresGatherCustomerByCustomer() {
        boolean[] failed = {false, false, true, false, true, true, false, false, true, false, true, true};
        double[] expected = {
            0, 0, .693147, .575364, 1.268511, 1.961659, 1.843875, 1.726092, 2.41924, 2.301457, 2.994604, 3.687751
        };
        double[] sums = new BernoulliCusum(.1, .2).over(failed);
        for (int i = 0; i < expected.length; i++) {
            assertThat(sums[i]).isCloseTo(expected[i], within(1e-6));
        }
    }

    @Test
    void aPeriodAddsWhatItsCustomersAddTogether() {
        var sum = new BernoulliCusum(.1, .2);
        assertThat(sum.after(1, 2, 3)).isCloseTo(sum.after(sum.after(sum.after(1, true), false), true), within(1e-12));
        assertThat(sum.after(0, 0, 50)).isZero();
    }

    /// Odds 1 : 9 doubled are 2 : 9.
    @Test
    void theFearedShareHasMultipliedOdds() {
        assertThat(BernoulliCusum.odds(.1, 2).feared()).isCloseTo(2 / 11.0, within(1e-12));
    }
}
