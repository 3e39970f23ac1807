package org.touchstone.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class FalseDiscoveryTest {

    /// The example of R's p.adjust.
    @Test
    void adjustsAsBenjaminiAndHochbergDid() {
        double[] p = {.001, .008, .039, .041, .042, .06, .074, .205, .212, .216};
        assertThat(FalseDiscovery.adjust(p))
                .containsExactly(
                        new double[] {.01, .04, .084, .084, .084, .1, .1057142857, .216, .216, .216}, within(1e-10));
    }

    @Test
    void theOrderOfTheTestsIsKept() {
        assertThat(FalseDiscovery.adjust(new double[] {.5, .01, .04}))
                .containsExactly(new double[] {.5, .03, .06}, within(1e-12));
    }

    @Test
    void equalPsAreAdjustedAlike() {
        assertThat(FalseDiscovery.adjust(new double[] {.2, .2})).containsExactly(new double[] {.2, .2}, within(1e-12));
    }

    @Test
    void noTestsNeedNoAdjustment() {
        assertThat(FalseDiscovery.adjust(new double[] {})).isEmpty();
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatThrownBy(() -> FalseDiscovery.adjust(new double[] {Double.NaN}))
                .hasMessageContaining("NaN");
    }
}
