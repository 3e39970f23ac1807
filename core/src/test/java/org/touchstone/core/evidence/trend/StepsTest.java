package org.touchstone.core.evidence.trend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.touchstone.core.evidence.indicator.PlantedBoard;

/// Weeks where there are many, otherwise days.
final class StepsTest {

    private static final long MONDAY = PlantedBoard.FIRST;

    @Test
    void twentySixWeeksBegunAreToldApartByWeek() {
        Steps steps = Steps.covering(MONDAY + 4, PlantedBoard.monday(25));
        assertThat(steps).isEqualTo(new Steps(MONDAY, 7, 26));
        assertThat(steps.word()).isEqualTo("week");
        assertThat(steps.of(MONDAY + 6)).isZero();
        assertThat(steps.of(MONDAY + 7)).isEqualTo(1);
        assertThat(steps.of(MONDAY - 1)).isEqualTo(-1);
        assertThat(steps.day(25)).isEqualTo(PlantedBoard.monday(25));
    }

    @Test
    void fewerWeeksAreToldApartByDay() {
        Steps steps = Steps.covering(MONDAY + 4, PlantedBoard.monday(25) - 1);
        assertThat(steps).isEqualTo(new Steps(MONDAY + 4, 1, 25 * 7 - 4));
        assertThat(steps.word()).isEqualTo("day");
    }
}
