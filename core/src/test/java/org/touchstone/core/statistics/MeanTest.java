package org.touchstone.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MeanTest {

    /// 2, 4, 6: mean 4, variance 4, error 2/√3; t(0.975, 2) = 4.302652730 from the tables.
    @Test
    void theIntervalIsStudents() {
        Estimate mean = Mean.of(2, 4, 6);
        assertThat(mean.value()).isEqualTo(4);
        assertThat(mean.low()).isCloseTo(4 - 4.302652730 * 2 / Math.sqrt(3), within(1e-8));
        assertThat(mean.high()).isCloseTo(4 + 4.302652730 * 2 / Math.sqrt(3), within(1e-8));
        assertThat(mean.warnings()).hasSize(1);
    }

    @Test
    void lessThanTwoValuesGiveNoNumber() {
        assertThat(Mean.of().status()).isEqualTo(Estimate.Status.INSUFFICIENT);
        assertThat(Mean.of(3).status()).isEqualTo(Estimate.Status.INSUFFICIENT);
        assertThat(Mean.of(3).n()).isEqualTo(1);
    }

    @Test
    void anIntervalWithoutWidthIsNotToBeBelieved() {
        Estimate mean = Mean.of(5, 5, 5);
        assertThat(mean.value()).isEqualTo(5);
        assertThat(mean.status()).isEqualTo(Estimate.Status.UNSTABLE);
        assertThat(mean.warnings()).hasSize(1);
    }

    @Test
    void equalWeightsChangeNothing() {
        Estimate plain = Mean.of(1, 2, 5, 3);
        Estimate weighted = Mean.weighted(new double[] {1, 2, 5, 3}, new double[] {.5, .5, .5, .5});
        assertThat(weighted.value()).isEqualTo(plain.value());
        assertThat(weighted.low()).isCloseTo(plain.low(), within(1e-12));
    }

    /// By hand: weights 2, 1, 1 give Σw = 4, Σw² = 6, so n = 16/6 and the mean (2·1 + 4 + 5)/4.
    @Test
    void weightsCostObservations() {
        Sample sample = Sample.weighted(new double[] {1, 4, 5}, new double[] {2, 1, 1});
        assertThat(sample.n()).isCloseTo(16.0 / 6, within(1e-12));
        assertThat(sample.mean()).isCloseTo(2.75, within(1e-12));
        double spread = (2 * 1.75 * 1.75 + 1.25 * 1.25 + 2.25 * 2.25) / 4;
        assertThat(sample.variance()).isCloseTo(spread * (16.0 / 6) / (10.0 / 6), within(1e-12));
    }

    @Test
    void valuesThatWeighNothingAreNoValues() {
        assertThat(Mean.weighted(new double[] {1, 4}, new double[] {0, 0}).status())
                .isEqualTo(Estimate.Status.INSUFFICIENT);
    }

    @Test
    void negativeWeightsAreAMistakeOfTheProgrammer() {
        assertThatThrownBy(() -> Mean.weighted(new double[] {1, 4}, new double[] {1, -1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    /// 1e16 + 1 - 1e16 is 1, which plain addition of doubles loses.
    @Test
    void smallAddendsSurviveAmongLargeOnes() {
        assertThat(CompensatedSum.of(new double[] {1e16, 1, 1, -1e16})).isEqualTo(2);
    }

    /// Law: the mean and its interval do not depend on the order of the values, but for the last bits.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theOrderOfTheValuesDoesNotMatter(long seed) {
        var random = new Random(seed);
        double[] values = random.doubles(1000, -1e6, 1e6).toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        assertThat(Sample.of(values).mean()).isCloseTo(Sample.of(sorted).mean(), within(1e-9));
        assertThat(Sample.of(values).variance() / Sample.of(sorted).variance()).isCloseTo(1, within(1e-14));
    }

    /// Law: 95 % intervals of normal means cover the truth in 95 % of samples; 4,000 of them within three errors.
    @Test
    void theIntervalCoversAsOftenAsItSays() {
        var random = new Random(7);
        int covered = 0;
        for (int run = 0; run < 4000; run++) {
            double[] values =
                    random.doubles(8).map(any -> 3 + 2 * random.nextGaussian()).toArray();
            Estimate mean = Mean.of(values);
            covered += mean.low() != null && mean.high() != null && mean.low() <= 3 && 3 <= mean.high() ? 1 : 0;
        }
        assertThat(covered / 4000.0).isCloseTo(.95, within(.0104));
    }
}
