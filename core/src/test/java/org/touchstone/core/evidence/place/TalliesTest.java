package org.touchstone.core.evidence.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.touchstone.core.evidence.Cell;
import org.touchstone.core.evidence.indicator.IndicatorTable;
import org.touchstone.core.evidence.indicator.PlantedBoard;

/// Direct standardisation and its doubt.
final class TalliesTest {

    /// Charig et al. (1986): open surgery (branch 1) and the newer way (branch 2), by small and large stones.
    @Test
    void kidneyStonesAreStandardisedAsPublished() {
        var board = new PlantedBoard(2, PlantedBoard.FAILED);
        board.in(1, PlantedBoard.FIRST, 0, 1).add(0, 87, 81);
        board.in(2, PlantedBoard.FIRST, 0, 1).add(0, 270, 234);
        board.in(1, PlantedBoard.FIRST, 0, 2).add(0, 263, 192);
        board.in(2, PlantedBoard.FIRST, 0, 2).add(0, 80, 55);
        var tallies = tallies(board, Cell::branch, Cell::segment);
        assertThat(tallies.n(1)).isEqualTo(350);
        assertThat(tallies.raw(1)).isCloseTo(.78, within(1e-9));
        assertThat(tallies.raw(2)).isCloseTo(.8257142857, within(1e-9));
        assertThat(tallies.standardised(1).value()).isCloseTo(.8325462174, within(1e-9));
        assertThat(tallies.standardised(2).value()).isCloseTo(.778875, within(1e-9));
    }

    /// Days with 1, 2 and 6 failures of ten: Σ (failures − 3)² / 30² · 3/2.
    @Test
    void wholeDaysOfABranchAreWhatVaries() {
        var board = new PlantedBoard(1, PlantedBoard.FAILED);
        int[] failures = {1, 2, 6};
        for (int day = 0; day < 3; day++) {
            board.in(1, PlantedBoard.FIRST + day).add(0, 10, failures[day]);
        }
        var tallies = tallies(board, Cell::branch, cell -> 0);
        assertThat(tallies.standardised(1).days()).isEqualTo(3);
        assertThat(tallies.standardised(1).variance()).isCloseTo((4 + 1 + 9) / 900.0 * 1.5, within(1e-12));
    }

    /// What is good and bad about a day is so at noon and in the morning, and falls out of their difference; the chance
    /// of 30 customers each stays, half a customer added on either side.
    @Test
    void aDayThatIsBadAllDaySaysNothingOfNoon() {
        var board = new PlantedBoard(1, PlantedBoard.FAILED);
        int[] failures = {1, 2, 6};
        for (int day = 0; day < 3; day++) {
            board.in(1, PlantedBoard.FIRST + day, 1, 0).add(0, 10, failures[day]);
            board.in(1, PlantedBoard.FIRST + day, 2, 0).add(0, 10, failures[day] + 1);
        }
        var morning = tallies(board, cell -> cell.daypart() == 1 ? 1 : -1, cell -> 0);
        var noon = tallies(board, cell -> cell.daypart() == 2 ? 1 : -1, cell -> 0);
        assertThat(noon.standardised(1).value() - morning.standardised(1).value())
                .isCloseTo(.1, within(1e-12));
        assertThat(noon.standardised(1).varianceOfDifference(morning.standardised(1)))
                .isCloseTo(9.5 / 31 * 21.5 / 31 / 30 + 12.5 / 31 * 18.5 / 31 / 30, within(1e-12));
    }

    /// Where nobody ever failed the share is not known for certain.
    @Test
    void aShareOfNoneStillHasItsDoubt() {
        var board = new PlantedBoard(2, PlantedBoard.FAILED);
        for (int day = 0; day < 3; day++) {
            board.in(1, PlantedBoard.FIRST + day).add(0, 10, 0);
            board.in(2, PlantedBoard.FIRST + day).add(0, 10, 1);
        }
        var tallies = tallies(board, Cell::branch, cell -> 0);
        assertThat(tallies.standardised(1).value()).isZero();
        assertThat(tallies.standardised(1).variance()).isCloseTo(.5 / 31 * 30.5 / 31 / 30, within(1e-12));
    }

    /// Four customers tell nothing of a stratum; it makes 4 + 36 of 120.
    @Test
    void aStratumOfFourIsLeftOutAndItsPartOfTheMixIsMissing() {
        var board = new PlantedBoard(2, PlantedBoard.FAILED);
        board.in(1, PlantedBoard.FIRST, 0, 1).add(0, 40, 10);
        board.in(1, PlantedBoard.FIRST, 0, 2).add(0, 4, 4);
        board.in(2, PlantedBoard.FIRST, 0, 1).add(0, 40, 10);
        board.in(2, PlantedBoard.FIRST, 0, 2).add(0, 36, 10);
        var tallies = tallies(board, Cell::branch, Cell::segment);
        assertThat(tallies.standardised(1).value()).isCloseTo(.25, within(1e-12));
        assertThat(tallies.standardised(1).missing()).isCloseTo(40 / 120.0, within(1e-12));
        assertThat(tallies.standardised(2).missing()).isZero();
    }

    /// @param place number of the place of a cell; below 0 leaves it out
    private static Tallies tallies(PlantedBoard board, ToIntFunction<Cell> place, ToIntFunction<Cell> stratum) {
        IndicatorTable table = board.table();
        var tallies = new Tallies(table, 0);
        for (int at = 0; at < table.size(); at++) {
            int where = place.applyAsInt(table.cell(at));
            if (where >= 0 && table.count(at, 0) > 0) {
                tallies.add(at, where, stratum.applyAsInt(table.cell(at)));
            }
        }
        return tallies;
    }
}
