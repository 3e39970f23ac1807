package org.touchstone.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The axes of the pictures, and the room for labels.
class ScaleTest {

    @Test
    void anAxisIsWidenedToWholeSteps() {
        var axis = Linear.over(Quantity.POINTS, -0.13, 1.63, 5, 0, 100);
        assertThat(axis.ticks()).containsExactly(-0.5, 0.0, 0.5, 1.0, 1.5, 2.0);
        assertThat(axis.at(-0.5)).isZero();
        assertThat(axis.at(0.75)).isCloseTo(50, within(1e-9));
        assertThat(axis.at(99)).isEqualTo(100); // nothing leaves the picture
    }

    @Test
    void ticksCanBeToldApart() {
        var shares = Linear.over(Quantity.SHARE, 0.901, 0.914, 6, 0, 1);
        assertThat(shares.ticks().stream().map(shares::words)).doesNotHaveDuplicates();
        assertThat(Linear.over(Quantity.SHARE, 0, 1, 6, 0, 1).ticks().stream()
                        .map(tick -> Quantity.SHARE.tick(tick, 0.2)))
                .containsExactly("0\u00a0%", "20\u00a0%", "40\u00a0%", "60\u00a0%", "80\u00a0%", "100\u00a0%");
    }

    @Test
    void timesHaveStepsThatPeopleCountIn() {
        var axis = Linear.over(Quantity.SECONDS, 210, 370, 7, 0, 1);
        assertThat(axis.ticks().stream().map(axis::words))
                .containsExactly(
                        "3\u00a0min\u00a030\u00a0s",
                        "4\u00a0min",
                        "4\u00a0min\u00a030\u00a0s",
                        "5\u00a0min",
                        "5\u00a0min\u00a030\u00a0s",
                        "6\u00a0min",
                        "6\u00a0min\u00a030\u00a0s");
    }

    @Test
    void oneValueStillHasAnAxis() {
        var axis = Linear.over(Quantity.COUNT, 7, 7, 5, 0, 10);
        assertThat(axis.high()).isGreaterThan(axis.low());
        assertThat(axis.at(7)).isBetween(0.0, 10.0);
    }

    @Test
    void aYearHasAMonthATick() {
        var year = new Dates(LocalDate.of(2024, 12, 30), LocalDate.of(2025, 12, 22), 0, 357);
        assertThat(year.ticks(13).stream().map(Dates.Tick::words))
                .containsExactly("2025", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
        assertThat(year.ticks(6).stream().map(Dates.Tick::words))
                .containsExactly("2025", "Mar", "May", "Jul", "Sep", "Nov");
        assertThat(year.at(LocalDate.of(2024, 12, 31))).isEqualTo(1); // 357 days on 357 pixels
    }

    @Test
    void someWeeksHaveTheirOwnDays() {
        var weeks = new Dates(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 31), 0, 100);
        assertThat(weeks.ticks(5).stream().map(Dates.Tick::words))
                .containsExactly("3\u00a0Mar", "10\u00a0Mar", "17\u00a0Mar", "24\u00a0Mar", "31\u00a0Mar");
    }

    @Test
    void negativeFiguresHaveARealMinusAndNothingIsMinusZero() {
        assertThat(Say.decimal(-0.155, 2)).isIn("−0.15", "−0.16"); // the nearest double decides
        assertThat(Say.decimal(-0.001, 2)).isEqualTo("0.00");
        assertThat(Say.decimal(-12, 0)).isEqualTo("−12");
    }

    @Test
    void labelsOfOnePlaceAreSetApart() {
        var placing = new Placing(new Placing.Box(0, 0, 200, 200));
        var boxes = new java.util.ArrayList<Placing.Box>();
        for (int i = 0; i < 12; i++) {
            placing.near(100, 100, 20, 14, 6, 90).ifPresent(boxes::add);
        }
        assertThat(boxes).hasSize(12);
        for (Placing.Box one : boxes) {
            assertThat(boxes.stream().filter(one::meets)).isEqualTo(List.of(one));
        }
    }

    @Test
    void aLabelWithoutRoomIsLeftOut() {
        var placing = new Placing(new Placing.Box(0, 0, 30, 30));
        assertThat(placing.near(15, 15, 40, 14, 6, 90)).isEmpty();
    }
}
