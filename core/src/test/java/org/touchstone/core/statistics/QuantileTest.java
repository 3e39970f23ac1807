package org.touchstone.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuantileTest {

    /// By hand: 1, 3, 4, 10 at h = 3p + 1.
    @ParameterizedTest(name = "{0}")
    @CsvSource({"0, 1", ".25, 2.5", ".5, 3.5", ".9, 8.2", "1, 10"})
    void liesOnTheLineBetweenNeighbours(double share, double expected) {
        assertThat(Quantile.of(new double[] {10, 1, 4, 3}, share)).hasValueCloseTo(expected, within(1e-12));
    }

    @Test
    void ofOneValueIsThatValue() {
        assertThat(Quantile.of(new double[] {7}, .9)).hasValue(7);
    }

    @Test
    void ofNothingIsNothing() {
        assertThat(Quantile.of(new double[] {}, .5)).isEmpty();
    }

    @Test
    void theValuesGivenStayInTheirOrder() {
        double[] values = {3, 1, 2};
        assertThat(Quantile.of(values, .5)).hasValue(2);
        assertThat(values).containsExactly(3, 1, 2);
    }

    @Test
    void aShareBeyondOneIsAMistakeOfTheProgrammer() {
        assertThatThrownBy(() -> Quantile.of(new double[] {1}, 90)).hasMessageContaining("90");
    }
}
