package org.touchstone.core.statistics.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class InequalityTest {

    @Test
    void unevennessIsGinis() {
        assertThat(Inequality.gini(1, 2, 3, 4, 5)).isCloseTo(.2666666667, within(1e-10));
        assertThat(Inequality.gini(3, 3, 3)).isCloseTo(0, within(1e-15));
        assertThat(Inequality.gini(0, 0, 0, 10)).isCloseTo(.75, within(1e-15));
        assertThat(Inequality.gini(EightBranches.rates())).isCloseTo(.0783387838, within(1e-9));
        assertThatThrownBy(() -> Inequality.gini(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void variationIsRelativeToTheMean() {
        assertThat(Inequality.variation(EightBranches.rates())).isCloseTo(.1576837448, within(1e-9));
        assertThatThrownBy(() -> Inequality.variation(1)).isInstanceOf(IllegalArgumentException.class);
    }

    /// Hits in 45 at-bats (Efron and Morris 1975).
    @Test
    void battersArePulledToTheirGrandMean() {
        double[] hits = {18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7};
        double[] x =
                Arrays.stream(hits).map(h -> JamesStein.arcsine(h / 45, 45)).toArray();
        double[] expected = {
            -2.906, -2.970, -3.034, -3.100, -3.167, -3.167, -3.235, -3.304, -3.376, -3.376, -3.449, -3.449, -3.449,
            -3.449, -3.449, -3.526, -3.605, -3.689
        };
        assertThat(JamesStein.factor(x)).isCloseTo(.2089742321, within(1e-9));
        double[] pulled = JamesStein.of(x);
        for (int i = 0; i < x.length; i++) {
            assertThat(pulled[i]).isCloseTo(expected[i], within(6e-4));
        }
    }
}
