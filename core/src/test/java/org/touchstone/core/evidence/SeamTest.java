package org.touchstone.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Changes in the way of asking, by hand.
final class SeamTest {

    /// A Monday.
    private static final long FIRST = LocalDate.of(2025, 1, 6).toEpochDay();

    private final TreeMap<Long, Map<String, Long>> days = new TreeMap<>();

    private void answers(long day, String mode, long many) {
        days.computeIfAbsent(day, d -> new HashMap<>()).merge(mode, many, Long::sum);
    }

    private void weeks(int from, int to, String mode, long aDay) {
        for (long day = FIRST + 7L * from; day < FIRST + 7L * to; day++) {
            answers(day, mode, aDay);
        }
    }

    @Test
    void askingInOneWayHasNoSeam() {
        weeks(0, 20, "kiosk", 3);
        assertThat(Seam.of(days)).isEmpty();
        assertThat(Seam.of(new TreeMap<>())).isEmpty();
    }

    @Test
    void aSeamLiesOnTheFirstDayOfTheNewWay() {
        weeks(0, 6, "kiosk", 3);
        weeks(6, 12, "sms", 3);
        assertThat(Seam.of(days)).containsExactly(new Seam(FIRST + 42, "kiosk", "sms"));
    }

    /// The week of the change still has more of the old way.
    @Test
    void aSeamWithinAWeekIsFoundToTheDay() {
        weeks(0, 6, "kiosk", 3);
        for (int weekday = 0; weekday < 7; weekday++) {
            answers(FIRST + 42 + weekday, weekday < 5 ? "kiosk" : "sms", 3);
        }
        weeks(7, 12, "sms", 3);
        assertThat(Seam.of(days)).containsExactly(new Seam(FIRST + 47, "kiosk", "sms"));
    }

    @Test
    void oneOddWeekIsNoSeam() {
        weeks(0, 6, "kiosk", 3);
        weeks(6, 7, "sms", 3);
        weeks(7, 12, "kiosk", 3);
        assertThat(Seam.of(days)).isEmpty();
    }

    @Test
    void aWeekOfFourAnswersTellsNothing() {
        weeks(0, 6, "kiosk", 3);
        answers(FIRST + 42, "sms", 4);
        answers(FIRST + 49, "sms", 4);
        weeks(8, 12, "kiosk", 3);
        assertThat(Seam.of(days)).isEmpty();
    }

    @Test
    void halfAndHalfIsNeitherWay() {
        weeks(0, 6, "kiosk", 3);
        weeks(6, 12, "kiosk", 3);
        weeks(6, 12, "sms", 3);
        assertThat(Seam.of(days)).isEmpty();
    }

    @Test
    void thereAndBackAreTwoSeams() {
        weeks(0, 6, "kiosk", 3);
        weeks(6, 12, "sms", 3);
        weeks(12, 18, "kiosk", 3);
        assertThat(Seam.of(days))
                .containsExactly(new Seam(FIRST + 42, "kiosk", "sms"), new Seam(FIRST + 84, "sms", "kiosk"));
    }

    @Test
    void weeksBeginOnMonday() {
        assertThat(Weeks.of(FIRST)).isEqualTo(Weeks.of(FIRST + 6)).isEqualTo(Weeks.of(FIRST - 1) + 1);
        assertThat(Weeks.monday(Weeks.of(FIRST + 6))).isEqualTo(FIRST);
        assertThat(Weeks.of(-4)).isEqualTo(-1); // Sunday 1969-12-28
        assertThat(Weeks.monday(0)).isEqualTo(-3); // Monday 1969-12-29
    }
}
