package org.touchstone.core.evidence.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.touchstone.core.evidence.alarm.Alarm.Level;

final class ThresholdTest {

    private static final Threshold TWO_AND_TWENTY = new Threshold(.02, .20, 5);

    @Test
    void theShareItselfIsAmberAndRed() {
        assertThat(TWO_AND_TWENTY.of(19, 1_000)).isEmpty();
        assertThat(TWO_AND_TWENTY.of(20, 1_000)).contains(Level.AMBER);
        assertThat(TWO_AND_TWENTY.of(199, 1_000)).contains(Level.AMBER);
        assertThat(TWO_AND_TWENTY.of(200, 1_000)).contains(Level.RED);
    }

    @Test
    void aFewSlipsAreNoAlarm() {
        assertThat(TWO_AND_TWENTY.of(4, 4)).isEmpty();
        assertThat(TWO_AND_TWENTY.of(5, 5)).contains(Level.AMBER);
        assertThat(TWO_AND_TWENTY.of(9, 9)).contains(Level.AMBER);
        assertThat(TWO_AND_TWENTY.of(10, 10)).contains(Level.RED); // red needs twice as many
        assertThat(TWO_AND_TWENTY.of(0, 0)).isEmpty();
    }

    /// By hand: 100 of which a tenth is usual spread by √(2 · 9) = 4.24, so that six times that above 10 is 35.5.
    @Test
    void whatIsUsualIsNoAlarm() {
        var tenth = new Threshold(.10, .90, 5);
        assertThat(tenth.beyond(.10, 35, 100)).isEmpty();
        assertThat(tenth.beyond(.10, 36, 100)).contains(Level.AMBER);
    }
}
