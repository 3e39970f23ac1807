package org.touchstone.examples.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class RateTest {

    private static final long NINE = 9 * Shift.HOUR;
    private static final Rate RATE = new Rate(NINE, 2, 0, 4);

    @Test
    void theRateIsRunDownHourByHour() {
        assertThat(RATE.next(NINE, 1)).isCloseTo(9.5 * Shift.HOUR, within(1e-3));
        // 2 are used up by ten o'clock, nobody comes until eleven, the third takes a quarter of an hour at 4 an hour.
        assertThat(RATE.next(NINE, 3)).isCloseTo(11.25 * Shift.HOUR, within(1e-3));
        assertThat(RATE.next(9.5 * Shift.HOUR, 3)).isCloseTo(11.5 * Shift.HOUR, within(1e-3));
    }

    @Test
    void afterTheLastHourNobodyComes() {
        assertThat(RATE.next(NINE, 6.001)).isInfinite();
        assertThat(RATE.next(12 * Shift.HOUR, 0.001)).isInfinite();
        assertThat(new Rate(NINE, 0, 0).next(NINE, 0.5)).isInfinite();
    }

    @Test
    void theTotalIsWhatIsExpected() {
        assertThat(RATE.total()).isEqualTo(6);
    }
}
