package org.touchstone.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Estimate.Status;

final class EstimateTest {

    @Test
    void aMissingNumberIsAbsentAndNeverZero() {
        Estimate missing = Estimate.missing(Status.SUPPRESSED, 3, "mean/1", "Fewer than 5 people answered.");
        assertThat(missing.value()).isNull();
        assertThat(missing.low()).isNull();
        assertThat(missing.present()).isFalse();
    }

    @Test
    void aNumberNeedsAnIntervalAroundIt() {
        assertThatThrownBy(() -> Estimate.of(2, 3, 4, .95, 10, "mean/1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Estimate(2.0, null, 4.0, .95, 10, "mean/1", Status.OK, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void notANumberIsRefused() {
        assertThatThrownBy(() -> Estimate.of(Double.NaN, Double.NaN, Double.NaN, .95, 10, "mean/1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Estimate.of(
                        Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY, .95, 10, "mean/1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStatusWithoutANumberCarriesNone() {
        assertThatThrownBy(() -> new Estimate(1.0, 0.0, 2.0, .95, 1, "mean/1", Status.INSUFFICIENT, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWarningIsAddedToTheOthers() {
        assertThat(Estimate.of(1, 0, 2, .95, 9, "mean/1").warning("a").warning("b").warnings())
                .containsExactly("a", "b");
    }
}
