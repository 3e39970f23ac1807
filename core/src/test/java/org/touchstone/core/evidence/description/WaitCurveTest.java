package org.touchstone.core.evidence.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.touchstone.core.evidence.description.Asked.high;
import static org.touchstone.core.evidence.description.Asked.low;
import static org.touchstone.core.evidence.description.Asked.value;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.survey.Scale;

/// Answers over recorded waits, made so that the truth is known.
final class WaitCurveTest {

    private static final DescriptionRules RULES = DescriptionRules.DEFAULT.withResamples(200);

    private static WaitCurve curve(long seed, int customers, DoubleUnaryOperator truth) {
        var random = new SplittableRandom(seed);
        var asked = new Asked(Asked.WIDE, Scale.ONE_TO_FIVE, null, "wait");
        double[] minutes = new double[customers];
        for (int i = 0; i < customers; i++) {
            minutes[i] = -7 * Math.log(1 - random.nextDouble());
            asked.answer(truth.applyAsDouble(minutes[i]) + 0.8 * random.nextGaussian(), 3);
        }
        return WaitCurve.ofOverall(asked.opinions(), RecordedWait.of(minutes), RULES);
    }

    @Test
    void aPlantedBendIsFoundWithWhatEachMinuteBeyondCosts() {
        WaitCurve curve = curve(1, 4_000, minutes -> 4 - 0.05 * Math.max(0, minutes - 6));
        assertThat(low(curve.bendMinutes())).isLessThan(6);
        assertThat(high(curve.bendMinutes())).isGreaterThan(6);
        assertThat(value(curve.beyondPerMinute())).isCloseTo(-0.05, within(0.01));
        assertThat(value(curve.beforePerMinute())).isCloseTo(0, within(0.02));
        assertThat(curve.corners()).hasSize(3);
        assertThat(curve.corners().get(1).minutes()).isEqualTo(value(curve.bendMinutes()));
    }

    /// Law: of straight lines hardly one in ten is called bent.
    @Test
    void aStraightLineIsSeldomCalledBent() {
        int bent = 0;
        for (int seed = 0; seed < 60; seed++) {
            bent += curve(100 + seed, 300, minutes -> 4 - 0.04 * minutes)
                            .bendMinutes()
                            .present()
                    ? 1
                    : 0;
        }
        assertThat(bent).isLessThanOrEqualTo(6);
    }

    @Test
    void aStraightLineIsToldWithItsSlopeAndTwoCorners() {
        WaitCurve curve = curve(7, 2_000, minutes -> 4 - 0.04 * minutes);
        assertThat(curve.bendMinutes().status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(value(curve.perMinute())).isCloseTo(-0.04, within(0.01));
        assertThat(curve.corners()).hasSize(2);
    }

    /// One in ten was served within seconds and is discontent all the same, as where numbers are called too early.
    @Test
    void thoseServedAtOnceMakeNoBend() {
        var random = new SplittableRandom(10);
        var asked = new Asked(Asked.WIDE, Scale.ONE_TO_FIVE, null, "wait");
        double[] minutes = new double[3_000];
        for (int i = 0; i < minutes.length; i++) {
            boolean atOnce = i % 10 == 0;
            minutes[i] = atOnce ? 0.05 * random.nextDouble() : 20 * random.nextDouble();
            asked.answer((atOnce ? 3.5 : 4 - 0.04 * minutes[i]) + 0.8 * random.nextGaussian(), 3);
        }
        WaitCurve curve = WaitCurve.ofOverall(asked.opinions(), RecordedWait.of(minutes), RULES);
        if (curve.bendMinutes().present()) {
            assertThat(low(curve.bendMinutes())).isGreaterThan(0.9); // a twentieth of nineteen minutes
        }
    }

    @Test
    void binsHoldEverybodyOnce() {
        WaitCurve curve = curve(8, 1_000, minutes -> 3);
        assertThat(curve.bins()).hasSize(12);
        assertThat(curve.bins().stream().mapToLong(bin -> bin.answer().n()).sum())
                .isEqualTo(1_000);
    }

    @Test
    void fewCustomersTellNothing() {
        WaitCurve curve = curve(9, 59, minutes -> 3);
        assertThat(curve.perMinute().status()).isEqualTo(Status.INSUFFICIENT);
        assertThat(curve.bins()).isEmpty();
    }

    @Test
    void equalWaitsTellNothing() {
        var asked = new Asked(Scale.ONE_TO_FIVE, Scale.ONE_TO_FIVE, null, "wait");
        double[] minutes = new double[100];
        for (int i = 0; i < 100; i++) {
            minutes[i] = 5;
            asked.answer(1 + i % 5, 3);
        }
        WaitCurve curve = WaitCurve.ofOverall(asked.opinions(), RecordedWait.of(minutes), RULES);
        assertThat(curve.perMinute().status()).isEqualTo(Status.NOT_IDENTIFIED);
        assertThat(curve.bins()).hasSize(1);
    }
}
