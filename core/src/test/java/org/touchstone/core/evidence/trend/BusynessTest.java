package org.touchstone.core.evidence.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.touchstone.core.evidence.indicator.PlantedBoard;

/// Four weeks of Mondays and Tuesdays in two branches, by hand.
final class BusynessTest {

    private static Busyness busyness() {
        var board = new PlantedBoard(2, PlantedBoard.RATED);
        for (int week = 0; week < 4; week++) {
            int times = week == 3 ? 5 : 1; // one week five times as busy
            board.in(1, PlantedBoard.monday(week)).journeys(10L * times);
            board.in(2, PlantedBoard.monday(week)).journeys(30L * times);
            board.in(1, PlantedBoard.monday(week) + 1).journeys(week == 0 ? 40 : 20);
        }
        return new Busyness(board.table());
    }

    /// Mondays of branch 1 have 10, 10, 10 and 50 customers, 20 in the mean.
    @Test
    void aDayIsHeldAgainstTheSameWeekdayOfItsBranch() {
        assertThat(busyness().own(1, PlantedBoard.monday(0))).isCloseTo(Math.log(.5), within(1e-12));
        assertThat(busyness().own(1, PlantedBoard.monday(3))).isCloseTo(Math.log(2.5), within(1e-12));
        assertThat(busyness().own(2, PlantedBoard.monday(3))).isCloseTo(Math.log(2.5), within(1e-12));
        assertThat(busyness().own(1, PlantedBoard.monday(0) + 1)).isCloseTo(Math.log(40 / 25.0), within(1e-12));
    }

    @Test
    void theChainIsHeldAgainstWhatItsOpenBranchesUsuallyHave() {
        assertThat(busyness().chain(PlantedBoard.monday(1))).isCloseTo(Math.log(40 / 80.0), within(1e-12));
        assertThat(busyness().chain(PlantedBoard.monday(0) + 1)).isCloseTo(Math.log(40 / 25.0), within(1e-12));
    }

    @Test
    void whereNobodyIsCountedADayIsUsual() {
        assertThat(busyness().own(2, PlantedBoard.monday(0) + 1)).isZero();
        assertThat(busyness().chain(PlantedBoard.monday(0) + 5)).isZero();
    }
}
