package org.touchstone.core.statistics.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Expected values are those of the R package spc.
final class RunLengthTest {

    @ParameterizedTest(name = "h = {0}, shift {1}")
    @CsvSource({"4, 0, 167.6837888", "4, 1, 8.38313187", "5, 0, 465.443506", "5, 1, 10.37596992"})
    void theCumulativeSumRunsAsLongAsPublished(double limit, double shift, double expected) {
        assertThat(RunLength.cusum(.5, limit, shift) / expected).isCloseTo(1, within(1e-6));
    }

    @ParameterizedTest(name = "h = {0}")
    @CsvSource({"4, 335.3675776", "5, 930.8870121"})
    void oneSumAloneRunsTwiceAsLong(double limit, double expected) {
        assertThat(RunLength.cusumOneSided(.5, limit, 0) / expected).isCloseTo(1, within(1e-6));
    }

    @Test
    void theWeightedMeanRunsAsLongAsPublished() {
        assertThat(RunLength.ewma(.1, 2.7, 0) / 368.993734).isCloseTo(1, within(1e-6));
        assertThat(RunLength.ewma(.1, 2.7, 1) / 9.730011622).isCloseTo(1, within(1e-6));
    }

    /// With λ = 1 the weighted mean is the value, and a point leaves L sigmas once in 1 / (2Φ(−L)).
    @Test
    void withoutMemoryTheWeightedMeanIsAShewhartChart() {
        assertThat(RunLength.ewma(1, 3, 0)).isCloseTo(370.3983474, withinPercentage(1e-4));
    }

    @Test
    void theDefaultCriesWolfOnceInTwelveHundredAndFiftyPeriods() {
        assertThat(RunLength.ewma(Ewma.WEIGHT, Ewma.WIDTH, 0)).isCloseTo(1250, withinPercentage(1));
    }

    @ParameterizedTest(name = "{0} periods")
    @CsvSource({"100", "1250", "4992", "100000"})
    void theWidthGivesTheRunLengthAskedFor(double periods) {
        double width = RunLength.ewmaWidth(.2, periods);
        assertThat(RunLength.ewma(.2, width, 0)).isCloseTo(periods, withinPercentage(.01));
    }

    /// A limit of one failure is passed by the first failure: mean wait 1 / p.
    @Test
    void aSumPassedByOneFailureWaitsForIt() {
        var sum = new BernoulliCusum(.1, .2);
        assertThat(RunLength.bernoulli(sum, sum.failure() / 2, .1)).isCloseTo(10, withinPercentage(1e-6));
    }

    /// The walk itself, 40,000 times: its standard error is half a percent.
    @ParameterizedTest(name = "share {0}")
    @CsvSource({"0.1", "0.2"})
    void theChainAgreesWithTheWalk(double share) {
        var sum = new BernoulliCusum(.1, .2);
        var random = new SplittableRandom(11);
        long steps = 0;
        int walks = 40_000;
        for (int i = 0; i < walks; i++) {
            double at = 0;
            while (at < 2.9) {
                at = sum.after(at, random.nextDouble() < share);
                steps++;
            }
        }
        assertThat(RunLength.bernoulli(sum, 2.9, share)).isCloseTo((double) steps / walks, withinPercentage(2.5));
    }
}
