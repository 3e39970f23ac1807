package org.touchstone.core.statistics.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Estimate;

final class RateComparisonTest {

    /// Expected figures are those of R's poisson.test.
    @Test
    void incidentsAreComparedExactly() {
        Comparison incidents = RateComparison.of(30, 1000, 48, 1000, .95);
        assertThat(incidents.difference().value()).isCloseTo(.625, within(1e-12));
        assertThat(incidents.difference().low()).isCloseTo(.3823641865, within(1e-9));
        assertThat(incidents.difference().high()).isCloseTo(1.006698475, within(1e-8));
        assertThat(incidents.tested().orElseThrow().p()).isCloseTo(.05354439217, within(1e-10));
    }

    /// 0 against 5 in the same exposure: both ends of a fair coin thrown five times, 2/32.
    @Test
    void noIncidentHasTheRatioZero() {
        Comparison none = RateComparison.of(0, 10, 5, 10, .95);
        assertThat(none.difference().value()).isZero();
        assertThat(none.difference().low()).isZero();
        assertThat(none.tested().orElseThrow().p()).isCloseTo(2 / 32.0, within(1e-12));
    }

    /// Twice the exposure: each event is in the first group with 2/3, so all three with 8/27; only 0 and 1 of three are
    /// less likely, 1/27 and 6/27, and none of 3 exceeds 12/27.
    @Test
    void exposureCounts() {
        assertThat(RateComparison.of(3, 20, 0, 10, .95).tested().orElseThrow().p())
                .isCloseTo(15 / 27.0, within(1e-12));
    }

    @Test
    void aRatioToNothingHasNoUpperEnd() {
        assertThat(RateComparison.of(3, 20, 0, 10, .95).difference().status())
                .isEqualTo(Estimate.Status.NOT_IDENTIFIED);
        assertThat(RateComparison.of(0, 20, 0, 10, .95).difference().status()).isEqualTo(Estimate.Status.INSUFFICIENT);
    }

    @Test
    void ratesNeedAnExposure() {
        assertThatThrownBy(() -> RateComparison.of(3, 0, 2, 10, .95)).hasMessageContaining("exposure");
    }
}
