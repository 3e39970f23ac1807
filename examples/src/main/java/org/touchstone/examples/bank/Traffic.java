package org.touchstone.examples.bank;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import org.touchstone.examples.chance.Draws;

/// How many people are due at a branch in each hour of a day, and how the day begins.
final class Traffic {

    private static final int MINUTE = 60_000;

    /// How visits with a cheque spread over the hours of a weekday outside noon; noon itself is set by the branch.
    private static final double[] WEEKDAY = {0.8, 1.1, 0, 0, 1.3, 1.0, 0.95, 0.85};

    private static final double[] SATURDAY = {0.20, 0.26, 0.28, 0.26};

    private final Settings settings;
    private final Calendar calendar;

    Traffic(Settings settings, Calendar calendar) {
        this.settings = settings;
        this.calendar = calendar;
    }

    /// The day before it happens.
    ///
    /// @param level how lively the day is, 1 on average
    Shift shift(Branch branch, LocalDate day, double level, Draws draws) {
        long opens = Calendar.OPENS * Shift.HOUR;
        Settings.Windows windows = settings.windows();
        boolean isShort = branch.number() == windows.shortBranch() && !hasLunchTeller(day);
        double busyness = level * season(day);
        return new Shift(
                opens,
                calendar.closes(day) * Shift.HOUR,
                new Rate(opens, cheques(branch, day, busyness)),
                new Rate(opens, others(branch, day, busyness)),
                branch.tellers(),
                windows.shortFrom() * Shift.HOUR,
                (isShort ? windows.shortTo() : windows.shortFrom()) * Shift.HOUR,
                branch.contactFactor(),
                verificationFactor(day),
                settings.flow().balk(),
                calling(branch),
                draws);
    }

    /// Visits with a cheque expected on a day of average liveliness.
    double expected(Branch branch, LocalDate day) {
        return new Rate(0, cheques(branch, day, season(day))).total();
    }

    private double season(LocalDate day) {
        double rush = settings.flow().rush();
        return weekday(day) * (day.getMonth() == Month.DECEMBER ? rush : 1) * (calendar.isPayday(day) ? rush : 1);
    }

    private static double weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY -> 1.08;
            case TUESDAY, WEDNESDAY -> 0.95;
            case THURSDAY -> 0.97;
            case FRIDAY -> 1.05;
            case SATURDAY -> 1.0;
            case SUNDAY -> 0.0;
        };
    }

    private double[] cheques(Branch branch, LocalDate day, double busyness) {
        double perDay = branch.chequesPerDay() * busyness * pensions(branch, day);
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return times(SATURDAY, perDay * settings.flow().saturday());
        }
        double side = 0;
        for (double weight : WEEKDAY) {
            side += weight;
        }
        double[] rates = times(WEEKDAY, perDay * (1 - branch.noonShare()) / side);
        int from = settings.flow().noonFrom();
        int to = settings.flow().noonTo();
        for (int hour = from; hour < to; hour++) {
            rates[hour - Calendar.OPENS] = perDay * branch.noonShare() / (to - from);
        }
        return rates;
    }

    private double pensions(Branch branch, LocalDate day) {
        Settings.Mix mix = settings.mix();
        return branch.number() == mix.pensionBranch() && isPensionDay(day) ? mix.pensionDayRush() : 1;
    }

    boolean isPensionDay(LocalDate day) {
        Settings.Mix mix = settings.mix();
        return day.getDayOfMonth() >= mix.pensionDayFirst() && day.getDayOfMonth() <= mix.pensionDayLast();
    }

    private double[] others(Branch branch, LocalDate day, double busyness) {
        Settings.Flow flow = settings.flow();
        boolean saturday = day.getDayOfWeek() == DayOfWeek.SATURDAY;
        double[] rates = new double[calendar.closes(day) - Calendar.OPENS];
        for (int hour = 0; hour < rates.length; hour++) {
            int clock = hour + Calendar.OPENS;
            boolean noon = clock >= flow.noonFrom() && clock < flow.noonTo() && !saturday;
            rates[hour] = branch.othersAtNoon() * busyness * (noon ? 1 : flow.otherAtSide());
        }
        return rates;
    }

    private boolean hasLunchTeller(LocalDate day) {
        int from = settings.plans().lunchWeek();
        return from > 0 && calendar.week(day) >= from;
    }

    private double verificationFactor(LocalDate day) {
        Settings.Trends trends = settings.trends();
        boolean slow = trends.symptomWeek() > 0 && calendar.week(day) >= trends.symptomWeek();
        return slow ? trends.symptomFactor() : 1;
    }

    private Calling calling(Branch branch) {
        Settings.Faults faults = settings.faults();
        return branch.number() == faults.gamingBranch()
                ? new Calling.TooEarly(Math.round(faults.gamingMinutes() * MINUTE), faults.gamingEarly())
                : new Calling.WhenFree();
    }

    private static double[] times(double[] weights, double factor) {
        double[] rates = weights.clone();
        for (int hour = 0; hour < rates.length; hour++) {
            rates[hour] *= factor;
        }
        return rates;
    }
}
