package org.touchstone.examples.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.examples.chance.Draws;

/// The bank with its branches, its staff and its days, for one seed. Immutable and safe for several threads.
final class World {

    private static final long DAYS = 1_000;

    private final Settings settings;
    private final Calendar calendar;
    private final Traffic traffic;
    private final List<Branch> branches;
    private final List<LocalDate> days;
    private final double openShare;
    private final Draws draws;
    private final Courtesy courtesy;

    World(Settings settings, long seed) {
        this.settings = settings;
        this.draws = new Draws(seed).child(0);
        this.calendar = new Calendar(settings.to());
        this.traffic = new Traffic(settings, calendar);
        this.branches = Founding.branches(settings, draws);
        this.courtesy = new Courtesy(settings, branches);
        LocalDate from = settings.from();
        double due = expected(from, settings.to());
        while (settings.journeys() > due) {
            due += expected(from.minusYears(1), from.minusDays(1));
            from = from.minusYears(1);
        }
        this.days = openDays(from, settings.to());
        this.openShare = openShare(due);
    }

    /// The share of days each branch must open besides the last, on which all do.
    private double openShare(double due) {
        if (settings.journeys() == Settings.AS_MANY_AS_COME) {
            return 1;
        }
        LocalDate last = days.getLast();
        double onLast = expected(last, last);
        return Math.max(0, (settings.journeys() - onLast) / (due - onLast));
    }

    Settings settings() {
        return settings;
    }

    Calendar calendar() {
        return calendar;
    }

    List<Branch> branches() {
        return branches;
    }

    Branch branch(int number) {
        return branches.get(number - 1);
    }

    /// The working days of the period, in order.
    List<LocalDate> days() {
        return days;
    }

    Courtesy courtesy() {
        return courtesy;
    }

    /// Whether a branch is open on the day of the given place among [#days].
    ///
    /// Open days are spread evenly, each branch with its own beginning; the last day is always open.
    boolean isOpen(Branch branch, int day) {
        if (day == days.size() - 1) {
            return true;
        }
        double phase = draws.child(branch.number()).uniform(Source.DAYS_OPEN);
        return Math.floor(phase + (day + 1) * openShare) > Math.floor(phase + day * openShare);
    }

    /// A branch's day before it happens.
    Shift shift(Branch branch, LocalDate day) {
        Draws own = draws.child(branch.number()).child(DAYS + day.toEpochDay());
        double sd = settings.flow().daySd();
        double level = Math.exp(sd * own.normal(Source.DAY_LEVEL) - sd * sd / 2);
        return traffic.shift(branch, day, level, own);
    }

    /// Lives a branch's day.
    BranchDay live(Branch branch, LocalDate day) {
        return BranchDay.live(settings.handling(), settings.shares().ask(), shift(branch, day));
    }

    /// Who somebody is, arriving at a time of a day.
    Segment segment(Branch branch, LocalDate day, Visit visit) {
        Settings.Mix mix = settings.mix();
        double pensioner = mix.pensioner()
                + (visit.arrival() < settings.flow().noonFrom() * Shift.HOUR ? mix.pensionerEarly() : 0)
                + (isNoon(visit) ? mix.pensionerAtNoon() : 0)
                + (traffic.isPensionDay(day) ? mix.pensionerOnPensionDay() : 0)
                + (branch.number() == mix.pensionBranch() ? mix.pensionerInPensionBranch() : 0);
        double business = mix.business() + (isNoon(visit) ? mix.businessAtNoon() : 0);
        double chance = visit.draws().uniform(Source.SEGMENT);
        if (chance < pensioner) {
            return Segment.PENSIONER;
        }
        return chance > 1 - business ? Segment.BUSINESS : Segment.PRIVATE;
    }

    /// The share of those who ask that are told as if it were obvious.
    double curt(Branch branch, int week) {
        Settings.Plans plans = settings.plans();
        boolean host = plans.hostWeek() > 0
                && week >= plans.hostWeek()
                && plans.hostBranches().contains(branch.number());
        return host ? plans.hostCurt() : settings.shares().curt();
    }

    boolean isNoon(Visit visit) {
        return visit.arrival() >= settings.flow().noonFrom() * Shift.HOUR
                && visit.arrival() < settings.flow().noonTo() * Shift.HOUR;
    }

    /// Visits expected in the whole period if every branch opened every day.
    double expected(LocalDate from, LocalDate to) {
        double sum = 0;
        for (LocalDate day : openDays(from, to)) {
            for (Branch branch : branches) {
                sum += traffic.expected(branch, day);
            }
        }
        return sum;
    }

    private List<LocalDate> openDays(LocalDate from, LocalDate to) {
        List<LocalDate> open = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (calendar.isOpen(day)) {
                open.add(day);
            }
        }
        return open;
    }
}
