package org.touchstone.core.statistics.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Estimate;

/// Expected values for the Nile are those of R (strucchange, base).
final class ChangePointTest {

    @Test
    void theNileFellAfter1898() {
        Break fall = ChangePoint.of(ChartData.nile()).orElseThrow();
        assertThat(fall.before()).isEqualTo(28);
        assertThat(fall.meanBefore()).isCloseTo(1097.75, within(1e-9));
        assertThat(fall.meanAfter()).isCloseTo(849.9722222, within(1e-6));
        assertThat(fall.squaresWithout()).isCloseTo(2835156.75, within(1e-3));
        assertThat(fall.squaresWith()).isCloseTo(1597457.194, within(1e-3));
        assertThat(fall.shift()).isCloseTo(849.9722222 - 1097.75, within(1e-6));
    }

    @Test
    void ranksSayTheSameOfTheNile() {
        Pettitt test = Pettitt.of(ChartData.nile()).orElseThrow();
        assertThat(test.statistic()).isEqualTo(1617);
        assertThat(test.before()).isEqualTo(28);
        assertThat(test.pValue()).isCloseTo(3.591e-7, withinPercentage(.02));
    }

    /// The range of the mean-adjusted cumulative sum, 4995.2, has its extreme at the break.
    @Test
    void theCumulatedDistanceFromTheMeanIsAsPublished() {
        double mean = DoubleStream.of(ChartData.nile()).average().orElseThrow();
        double sum = 0;
        double low = 0;
        double high = 0;
        int top = 0;
        for (int i = 0; i < 100; i++) {
            sum += ChartData.nile()[i] - mean;
            top = sum > high ? i + 1 : top;
            high = Math.max(high, sum);
            low = Math.min(low, sum);
        }
        assertThat(high - low).isCloseTo(4995.2, within(1e-6));
        assertThat(top).isEqualTo(ChangePoint.of(ChartData.nile()).orElseThrow().before());
    }

    /// Bai and Perron's interval of the Nile's break is 25 to 32 observations.
    @Test
    void theDateOfTheNilesFallHasANarrowInterval() {
        Estimate date = ChangePoint.date(7, ChartData.nile());
        assertThat(date.value()).isEqualTo(28);
        assertThat(date.low()).isBetween(23.0, 28.0);
        assertThat(date.high()).isBetween(28.0, 34.0);
        assertThat(ChangePoint.date(7, ChartData.nile())).isEqualTo(date);
    }

    @Test
    void aChangeOfUnitMovesNoDate() {
        assertThat(ChangePoint.date(7, ChartData.times(ChartData.nile(), 60)))
                .isEqualTo(ChangePoint.date(7, ChartData.nile()));
    }

    @Test
    void severalBreaksAreFoundOneByOne() {
        double[] values = new double[60];
        for (int i = 0; i < 60; i++) {
            values[i] = (i < 20 ? 0 : i < 40 ? 5 : -3) + (i % 2 == 0 ? .5 : -.5);
        }
        assertThat(ChangePoint.several(values)).extracting(Break::before).containsExactly(20, 40);
        assertThat(ChangePoint.several(ChartData.nile()))
                .extracting(Break::before)
                .containsExactly(28);
    }

    @Test
    void fewPeriodsAndAConstantFigureHaveNoDate() {
        assertThat(ChangePoint.date(1, 1, 2, 3).status()).isEqualTo(Estimate.Status.INSUFFICIENT);
        double[] constant = new double[30];
        Arrays.fill(constant, 4);
        assertThat(ChangePoint.date(1, constant).status()).isEqualTo(Estimate.Status.NOT_IDENTIFIED);
        assertThat(Pettitt.of(1, 2, 3)).isEmpty();
    }

    /// Law: without noise the onset, the length of the ramp and both levels are found exactly.
    @Test
    void anOnsetWithoutNoiseIsFoundExactly() {
        double[] values = new double[52];
        for (int i = 0; i < 52; i++) {
            values[i] = .10 + .15 * Math.clamp((i - 30) / 6.0, 0, 1);
        }
        Onset onset = Onset.of(values, ones(52), 8, 3);
        assertThat(onset.first().value()).isEqualTo(31);
        assertThat(onset.periods()).isEqualTo(6);
        assertThat(onset.before().value()).isCloseTo(.10, within(1e-9));
        assertThat(onset.after().value()).isCloseTo(.25, within(1e-9));
    }

    /// Law over 200 seeds: the interval covers the true date of a step of 1.5 sigmas, and the onset of a ramp of 2.5
    /// sigmas, in at least 92 % (95 % promised, standard error 1.5 %).
    @Test
    void intervalsCoverTheTrueDateAsOftenAsTheySay() {
        int steps = 0;
        int ramps = 0;
        for (int seed = 1; seed <= 200; seed++) {
            steps += covers(ChangePoint.date(seed, noisy(seed, 1.5, 1)), 30) ? 1 : 0;
            ramps += covers(Onset.of(noisy(seed, 2.5, 6), ones(60), 8, seed).first(), 30) ? 1 : 0;
        }
        assertThat(steps).isGreaterThanOrEqualTo(184);
        assertThat(ramps).isGreaterThanOrEqualTo(184);
    }

    /// Law over 2,000 seeds: nothing changed, and the rank test says so in 95 % or more.
    @Test
    void ranksSeldomFindAChangeWhereThereIsNone() {
        int found = 0;
        for (int seed = 1; seed <= 2000; seed++) {
            found += Pettitt.of(noisy(seed, 0, 1)).orElseThrow().pValue() <= .05 ? 1 : 0;
        }
        assertThat(found).isBetween(30, 110);
    }

    private static boolean covers(Estimate date, int truth) {
        return date.low() != null && date.high() != null && date.low() <= truth && truth <= date.high();
    }

    /// Sixty values, of which number 30, counted from 0, is the first changed.
    private static double[] noisy(int seed, double change, int periods) {
        var random = new SplittableRandom(seed);
        double[] values = new double[60];
        for (int i = 0; i < values.length; i++) {
            values[i] = change * Math.clamp((i - 29) / (double) periods, 0, 1) + random.nextGaussian();
        }
        return values;
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }
}
