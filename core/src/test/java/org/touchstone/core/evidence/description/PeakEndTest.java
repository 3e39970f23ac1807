package org.touchstone.core.evidence.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.touchstone.core.evidence.description.Asked.high;
import static org.touchstone.core.evidence.description.Asked.low;
import static org.touchstone.core.evidence.description.Asked.value;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.touchstone.core.evidence.description.PeakEnd.Features;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.survey.Scale;

/// What is kept of a journey's ratings, and whether it foretells the overall answer.
final class PeakEndTest {

    private static final DescriptionRules RULES = DescriptionRules.DEFAULT.withResamples(200);

    @Test
    void featuresAreThoseByHand() {
        Features features = Features.of(3, 4, 3, 1, 5, 4);
        assertThat(features.mean()).isCloseTo(3.4, within(1e-12));
        assertThat(features.worst()).isEqualTo(1);
        assertThat(features.best()).isEqualTo(5);
        assertThat(features.first()).isEqualTo(4);
        assertThat(features.end()).isEqualTo(4);
        assertThat(features.peak()).isEqualTo(1); // as far from 3 as 5 is, and worse
        assertThat(features.peakEnd()).isEqualTo(2.5);
        assertThat(features.trend()).isCloseTo(0.2, within(1e-12)); // (-2·4 − 1·3 + 1·5 + 2·4) / 10
    }

    @Test
    void whereTheMeanCountsPeakAndEndForetellLess() {
        PeakEnd told = PeakEnd.of(made(Features::mean), RULES);
        assertThat(value(told.mean())).isGreaterThan(0.5);
        assertThat(high(told.peakEnd())).isNegative();
        assertThat(Math.abs(value(told.worstAndEnd()))).isLessThan(0.01);
    }

    @Test
    void whereWorstAndEndCountTheyAdd() {
        PeakEnd told = PeakEnd.of(made(features -> (features.worst() + features.end()) / 2), RULES);
        assertThat(low(told.worstAndEnd())).isPositive();
    }

    @Test
    void questionsAskedInTurnTellNothingOfPeaks() {
        var asked = new Asked(Scale.ONE_TO_FIVE, Scale.ONE_TO_FIVE, null, "a", "b", "c", "d");
        for (int i = 0; i < 200; i++) {
            asked.answer(1 + i % 5, 1 + i % 3, 2, 3, Double.POSITIVE_INFINITY);
        }
        PeakEnd told = PeakEnd.of(asked.opinions(), RULES);
        assertThat(told.customers()).isZero();
        assertThat(told.mean().status()).isEqualTo(Status.INSUFFICIENT);
    }

    private static Opinions made(ToDoubleFunction<Features> truth) {
        var random = new SplittableRandom(5);
        var asked = new Asked(Asked.WIDE, Asked.WIDE, null, "a", "b", "c", "d", "e");
        for (int i = 0; i < 1_000; i++) {
            double[] ratings = new double[5];
            for (int j = 0; j < 5; j++) {
                ratings[j] = 10 * random.nextGaussian();
            }
            asked.answer(truth.applyAsDouble(Features.of(0, ratings)) + 2 * random.nextGaussian(), ratings);
        }
        return asked.opinions();
    }
}
