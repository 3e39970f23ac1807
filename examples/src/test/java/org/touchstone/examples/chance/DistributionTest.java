package org.touchstone.examples.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.touchstone.examples.chance.Distribution.Between;
import org.touchstone.examples.chance.Distribution.Constant;
import org.touchstone.examples.chance.Distribution.Exponential;
import org.touchstone.examples.chance.Distribution.Lognormal;
import org.touchstone.examples.chance.Distribution.Weibull;

final class DistributionTest {

    private static final int MANY = 200_000;
    private static final Purpose PURPOSE = () -> 3;

    /// A distribution with the mean and the coefficient of variation that its formula gives.
    record Known(Distribution distribution, double mean, double variation) {}

    static final List<Known> KNOWN = List.of(
            new Known(new Constant(12), 12, 0),
            new Known(new Between(5, 25), 15, 20 / Math.sqrt(12) / 15),
            new Known(new Exponential(270), 270, 1),
            new Known(new Lognormal(270, 0.8), 270, 0.8),
            // sqrt(Γ(1 + 2/1.3) / Γ(1 + 1/1.3)² − 1), with Γ(2.538462) = 1.366275 and Γ(1.769231) = 0.923577
            new Known(new Weibull(1.3, 1500), 1500, Math.sqrt(1.366275 / (0.923577 * 0.923577) - 1)));

    @ParameterizedTest
    @FieldSource("KNOWN")
    void meanAndSpreadAreThoseOfTheFormula(Known known) {
        double sum = 0;
        double squares = 0;
        for (int subject = 0; subject < MANY; subject++) {
            double value = known.distribution().at(new Draws(11).child(subject), PURPOSE, 0);
            sum += value;
            squares += value * value;
        }
        double mean = sum / MANY;
        double sd = Math.sqrt(Math.max(0, squares / MANY - mean * mean));
        assertThat(known.distribution().mean()).isEqualTo(known.mean());
        assertThat(mean).isCloseTo(known.mean(), within(0.01 * known.mean()));
        assertThat(sd / mean).isCloseTo(known.variation(), within(0.015));
    }

    /// Half of all lognormal values lie below mean / sqrt(1 + cv²); of Weibull values below scale · ln(2)^(1/shape).
    @Test
    void mediansAreThoseOfTheFormula() {
        assertThat(shareBelow(new Lognormal(270, 0.8), 270 / Math.sqrt(1.64))).isCloseTo(0.5, within(0.006));
        double scale = 1500 / 0.923577;
        assertThat(shareBelow(new Weibull(1.3, 1500), scale * Math.pow(Math.log(2), 1 / 1.3)))
                .isCloseTo(0.5, within(0.006));
    }

    @Test
    void gammaIsThatOfTheTables() {
        assertThat(Gamma.of(0.5)).isCloseTo(Math.sqrt(Math.PI), within(1e-12));
        assertThat(Gamma.of(1)).isCloseTo(1, within(1e-12));
        assertThat(Gamma.of(5)).isCloseTo(24, within(1e-10));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Lognormal(0, 0.8)).hasMessageContaining("mean must be above 0");
        assertThatThrownBy(() -> new Weibull(Double.NaN, 1)).hasMessageContaining("shape must be above 0");
        assertThatThrownBy(() -> new Between(2, 1)).hasMessageContaining("lower bound");
    }

    private static double shareBelow(Distribution distribution, double limit) {
        int below = 0;
        for (int subject = 0; subject < MANY; subject++) {
            if (distribution.at(new Draws(13).child(subject), PURPOSE, 0) < limit) {
                below++;
            }
        }
        return (double) below / MANY;
    }
}
