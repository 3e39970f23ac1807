package org.touchstone.core.statistics.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Sample;

final class MeanDifferenceTest {

    /// Expected figures are those of R's t.test.
    @Test
    void theIntervalIsWelchs() {
        Comparison efforts =
                MeanDifference.of(Sample.of(5, 4, 4, 3, 5, 2, 4, 5, 3, 4), Sample.of(3, 4, 2, 3, 4, 3, 2, 5, 3, 3));
        assertThat(efforts.difference().value()).isCloseTo(3.9 - 3.2, within(1e-12));
        assertThat(efforts.difference().low()).isCloseTo(-.1999615036, within(1e-8));
        assertThat(efforts.difference().high()).isCloseTo(1.5999615036, within(1e-8));
        Significance test = efforts.tested().orElseThrow();
        assertThat(test.findStatistic()).hasValueCloseTo(1.6348478, within(1e-7));
        assertThat(test.degreesOfFreedom()).isCloseTo(17.888954, within(1e-6));
        assertThat(test.p()).isCloseTo(.1195548, within(1e-7));
    }

    @Test
    void oneObservationTellsNoSpread() {
        Comparison none = MeanDifference.of(Sample.of(5), Sample.of(3, 4, 2));
        assertThat(none.difference().status()).isEqualTo(Estimate.Status.INSUFFICIENT);
        assertThat(none.tested()).isEmpty();
    }

    @Test
    void groupsWithoutSpreadHaveNoTest() {
        Comparison flat = MeanDifference.of(Sample.of(5, 5), Sample.of(3, 3));
        assertThat(flat.difference().value()).isEqualTo(2);
        assertThat(flat.difference().status()).isEqualTo(Estimate.Status.UNSTABLE);
        assertThat(flat.tested()).isEmpty();
    }
}
