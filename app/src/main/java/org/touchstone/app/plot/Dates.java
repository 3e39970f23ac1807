package org.touchstone.app.plot;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// An axis of days with ticks where weeks, months or years begin.
///
/// @param last not before `first`
/// @param from where the first day stands, in pixels
/// @param to where the last day stands
record Dates(LocalDate first, LocalDate last, double from, double to) {

    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120, 240};

    /// A tick.
    ///
    /// @param words "3 Nov", "Nov", or the year where it begins
    record Tick(LocalDate date, String words) {}

    double at(LocalDate date) {
        long days = ChronoUnit.DAYS.between(first, last);
        if (days == 0) {
            return (from + to) / 2;
        }
        double share = (double) ChronoUnit.DAYS.between(first, date) / days;
        return from + (to - from) * Math.clamp(share, 0, 1);
    }

    /// Ticks, about `most` of them at most.
    List<Tick> ticks(int most) {
        long days = ChronoUnit.DAYS.between(first, last);
        return days <= 70 ? weeks((int) Math.max(1, Math.ceil(days / 7.0 / most))) : months(most);
    }

    private List<Tick> weeks(int every) {
        var ticks = new ArrayList<Tick>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusWeeks(every)) {
            ticks.add(new Tick(date, Say.shortDay(date)));
        }
        return ticks;
    }

    private List<Tick> months(int most) {
        long all = ChronoUnit.MONTHS.between(first, last) + 1;
        int every = MONTHS[MONTHS.length - 1];
        for (int one : MONTHS) {
            if (all / one <= most) {
                every = one;
                break;
            }
        }
        var ticks = new ArrayList<Tick>();
        LocalDate date =
                first.getDayOfMonth() == 1 ? first : first.withDayOfMonth(1).plusMonths(1);
        while (every > 1 && (date.getMonthValue() - 1) % Math.min(every, 12) != 0) {
            date = date.plusMonths(1);
        }
        for (; !date.isAfter(last); date = date.plusMonths(every)) {
            boolean year = date.getMonthValue() == 1;
            ticks.add(new Tick(date, year ? Integer.toString(date.getYear()) : Say.month(date)));
        }
        return ticks;
    }
}
