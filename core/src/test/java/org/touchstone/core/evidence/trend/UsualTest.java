package org.touchstone.core.evidence.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.core.evidence.indicator.PlantedBoard;
import org.touchstone.core.evidence.trend.BranchDays.Day;

/// What is usual on a day, against regressions made by hand.
final class UsualTest {

    private static final long MONDAY = PlantedBoard.FIRST;

    /// A Monday with ten customers.
    private static Day monday(int week, double mean, double own) {
        return new Day(MONDAY + 7L * week, 10, mean, own, 0);
    }

    private static double value(Usual usual, int branch, Day day) {
        return usual.on(branch, day).orElseThrow().value();
    }

    /// Mondays with mean 2 and thirty customers, Tuesdays with 4 and ten: 2.5 in all.
    @Test
    void aWeekdayHasItsOwnLevel() {
        var days = new ArrayList<Day>();
        for (int week = 0; week < 20; week++) {
            days.add(new Day(MONDAY + 7L * week, 30, 2, 0, 0));
            days.add(new Day(MONDAY + 7L * week + 1, 10, 4, 0, 0));
        }
        var usual = new Usual(List.of(new BranchDays(1, days)), false);
        assertThat(value(usual, 1, new Day(MONDAY + 700, 9, 0, 0, 0))).isCloseTo(2, within(1e-9));
        assertThat(value(usual, 1, new Day(MONDAY + 701, 9, 0, 0, 0))).isCloseTo(4, within(1e-9));
    }

    /// Sxy = 2.9 + 3.1 − 1.0 − 1.4 = 3.6 and Sxx = 4, so that the slope is 0.9 around a mean of 12.8 / 6.
    @Test
    void theSlopeOfBusynessIsThatOfLeastSquares() {
        double[] x = {-1, -1, 0, 0, 1, 1};
        double[] y = {1.0, 1.4, 1.8, 2.6, 2.9, 3.1};
        var days = new ArrayList<Day>();
        for (int i = 0; i < x.length; i++) {
            days.add(monday(i, y[i], x[i]));
        }
        var usual = new Usual(List.of(new BranchDays(1, days)), false);
        assertThat(value(usual, 1, monday(9, 0, 1))).isCloseTo(12.8 / 6 + .9, within(1e-9));
        assertThat(value(usual, 1, monday(9, 0, -.5))).isCloseTo(12.8 / 6 - .45, within(1e-9));
    }

    /// A line grows by 1 and by 3 for each doubling in two branches; both together say 2.
    private static List<BranchDays> twoSlopes(int weeks) {
        var few = new ArrayList<Day>();
        var many = new ArrayList<Day>();
        for (int week = 0; week < weeks; week++) {
            int x = week % 3 - 1;
            few.add(monday(week, 5 + x, x));
            many.add(monday(week, 5 + 3 * x, x));
        }
        return List.of(new BranchDays(1, few), new BranchDays(2, many));
    }

    @Test
    void branchesWithSixtyDaysHaveSlopesOfTheirOwn() {
        var usual = new Usual(twoSlopes(60), true);
        assertThat(value(usual, 1, monday(99, 0, 1))).isCloseTo(6, within(1e-9));
        assertThat(value(usual, 2, monday(99, 0, 1))).isCloseTo(8, within(1e-9));
        assertThat(usual.slopes(1)).isNotSameAs(usual.slopes(2));
    }

    @Test
    void branchesWithFewerDaysOrAnswersAloneShareTheirSlopes() {
        for (Usual usual : List.of(new Usual(twoSlopes(57), true), new Usual(twoSlopes(60), false))) {
            assertThat(value(usual, 1, monday(99, 0, 1))).isCloseTo(7, within(1e-9));
            assertThat(value(usual, 2, monday(99, 0, 1))).isCloseTo(7, within(1e-9));
            assertThat(usual.slopes(1)).isSameAs(usual.slopes(2));
        }
    }

    @Test
    void whatIsUsualOnADayBusierThanAnyNobodyKnows() {
        var usual = new Usual(twoSlopes(60), true);
        assertThat(usual.on(1, monday(99, 0, 1))).isPresent();
        assertThat(usual.on(1, monday(99, 0, 1.01))).isEmpty();
        assertThat(usual.on(1, monday(99, 0, -1.01))).isEmpty();
        assertThat(usual.on(3, monday(99, 0, 0))).isEmpty(); // no such branch
    }

    /// Two days, and one reason for them: nothing is taken out.
    @Test
    void fewDaysTellNoSlopes() {
        var usual = new Usual(List.of(new BranchDays(1, List.of(monday(0, 1, -1), monday(1, 3, 1)))), false);
        assertThat(value(usual, 1, monday(2, 0, 1))).isEqualTo(2);
    }

    /// Monday columns cannot vary where there are only Mondays; the variance of the slope is s²/Sxx, and grows with the
    /// square of the distance.
    @Test
    void doubtGrowsWithTheSquareOfTheDistance() {
        var days = new ArrayList<Day>();
        double squares = 0;
        for (int week = 0; week < 600; week++) {
            int x = week % 3 - 1;
            double noise = week % 2 == 0 ? .1 : -.1; // uncorrelated with x over six weeks
            days.add(monday(week, 5 + x + noise, x));
            squares += 10 * x * x;
        }
        var usual = new Usual(List.of(new BranchDays(1, days)), false);
        double[] centred = new double[Usual.columns()];
        centred[7] = 1; // how busy the branch was
        double slope = usual.slopes(1).variance(centred);
        assertThat(slope).isCloseTo(10 * .01 / squares, within(.003 * 10 * .01 / squares)); // s² = 10 · 0.1²
        centred[7] = 2;
        assertThat(usual.slopes(1).variance(centred)).isCloseTo(4 * slope, within(1e-12));
    }
}
