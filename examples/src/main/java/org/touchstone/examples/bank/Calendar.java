package org.touchstone.examples.bank;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/// The bank's year: public holidays, opening hours, paydays and weeks.
///
/// Weekdays 9 to 17, Saturdays 9 to 13, closed on Sundays and holidays. Weeks are counted from the second of January
/// of the observed year, the first being week 1; earlier years have weeks of 0 and below.
final class Calendar {

    static final int OPENS = 9;
    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 2),
            MonthDay.of(1, 6),
            MonthDay.of(1, 7),
            MonthDay.of(1, 24),
            MonthDay.of(5, 1),
            MonthDay.of(6, 1),
            MonthDay.of(8, 15),
            MonthDay.of(11, 30),
            MonthDay.of(12, 1),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));

    private final LocalDate weeksFrom;

    Calendar(LocalDate to) {
        weeksFrom = LocalDate.of(to.getYear(), 1, 2);
    }

    boolean isOpen(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    boolean isSaturday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY;
    }

    int closes(LocalDate day) {
        return isSaturday(day) ? 13 : 17;
    }

    int week(LocalDate day) {
        return Math.floorDiv((int) ChronoUnit.DAYS.between(weeksFrom, day), 7) + 1;
    }

    LocalDate firstDay(int week) {
        return weeksFrom.plusWeeks(week - 1L);
    }

    /// The 10th and the 25th, or the last working day before.
    boolean isPayday(LocalDate day) {
        return day.equals(workingDayUpTo(day.withDayOfMonth(10))) || day.equals(workingDayUpTo(day.withDayOfMonth(25)));
    }

    private LocalDate workingDayUpTo(LocalDate day) {
        LocalDate working = day;
        while (!isOpen(working) || isSaturday(working)) {
            working = working.minusDays(1);
        }
        return working;
    }

    private static boolean isHoliday(LocalDate day) {
        long afterEaster = ChronoUnit.DAYS.between(orthodoxEaster(day.getYear()), day);
        return HOLIDAYS.contains(MonthDay.from(day)) || afterEaster == -2 || afterEaster == 1 || afterEaster == 50;
    }

    /// Meeus's rule for the Julian calendar, moved to ours (13 days apart until 2099).
    private static LocalDate orthodoxEaster(int year) {
        int moon = (19 * (year % 19) + 15) % 30;
        int sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        int day = moon + sunday + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1).plusDays(13);
    }
}
