package org.touchstone.core.analysis;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.branch.Branches;
import org.touchstone.core.branch.LocalClock;
import org.touchstone.core.journey.Part;
import org.touchstone.core.journey.Vocabulary;
import org.touchstone.core.measure.Key;

/// Sorts journeys into calendar periods by the local date of their arrival, in their branch's zone. Safe for many
/// threads.
final class PeriodKey {

    /// A length of period, and how many of them may stand side by side.
    enum Unit {
        DAY(60),
        WEEK(60),
        MONTH(60),
        YEAR(200);

        private final int most;

        Unit(int most) {
            this.most = most;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        LocalDate startOf(LocalDate date) {
            return switch (this) {
                case DAY -> date;
                case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> date.withDayOfMonth(1);
                case YEAR -> date.withDayOfYear(1);
            };
        }

        LocalDate next(LocalDate start) {
            return switch (this) {
                case DAY -> start.plusDays(1);
                case WEEK -> start.plusWeeks(1);
                case MONTH -> start.plusMonths(1);
                case YEAR -> start.plusYears(1);
            };
        }

        private long between(LocalDate from, LocalDate to) {
            return switch (this) {
                case DAY -> ChronoUnit.DAYS.between(from, to);
                case WEEK -> ChronoUnit.WEEKS.between(startOf(from), startOf(to));
                case MONTH -> ChronoUnit.MONTHS.between(startOf(from), startOf(to));
                case YEAR -> ChronoUnit.YEARS.between(startOf(from), startOf(to));
            };
        }
    }

    private final Unit unit;
    private final List<LocalDate> starts;
    /// For each day from the first on the index of its period.
    private final int[] periodOfDay;

    private final long firstDay;
    private final LocalClock[] daysOfBranch;

    private PeriodKey(Unit unit, LocalDate first, LocalDate last, LocalClock[] daysOfBranch) {
        this.unit = unit;
        this.daysOfBranch = daysOfBranch;
        this.starts = new ArrayList<>();
        for (LocalDate start = unit.startOf(first); !start.isAfter(last); start = unit.next(start)) {
            starts.add(start);
        }
        this.firstDay = starts.getFirst().toEpochDay();
        this.periodOfDay = new int[(int) (last.toEpochDay() - firstDay) + 1];
        int period = 0;
        for (int day = 0; day < periodOfDay.length; day++) {
            boolean begins =
                    period + 1 < starts.size() && starts.get(period + 1).toEpochDay() == firstDay + day;
            period += begins ? 1 : 0;
            periodOfDay[day] = period;
        }
    }

    /// Periods that cover all arrivals from the first to the last instant, of the shortest unit that gives few enough.
    static PeriodKey covering(Instant first, Instant last, ZoneId zone, @Nullable Branches branches, Vocabulary words) {
        // A day more at each end, because branches may be in other zones.
        LocalDate from = first.atZone(zone).toLocalDate();
        LocalDate to = last.atZone(zone).toLocalDate();
        var days = new LocalClock[words.branches().size()];
        for (int branch = 0; branch < days.length; branch++) {
            ZoneId own = zoneOf(words.branches().word(branch), zone, branches);
            days[branch] = new LocalClock(own);
            from = earlier(from, first.atZone(own).toLocalDate());
            to = earlier(to, last.atZone(own).toLocalDate()).equals(to)
                    ? last.atZone(own).toLocalDate()
                    : to;
        }
        for (Unit unit : Unit.values()) {
            if (unit.between(from, to) < unit.most) {
                return new PeriodKey(unit, from, to, days);
            }
        }
        return new PeriodKey(Unit.YEAR, from, to, days);
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static ZoneId zoneOf(String branch, ZoneId zone, @Nullable Branches branches) {
        return branches == null
                ? zone
                : branches.findBranch(branch).map(b -> b.zone()).orElse(zone);
    }

    Unit unit() {
        return unit;
    }

    /// First days of the periods, without gaps.
    List<LocalDate> starts() {
        return List.copyOf(starts);
    }

    /// The key of the period's index.
    Key<Integer> key() {
        return Key.of(unit.word(), this::period);
    }

    private int period(Part part, int journey) {
        long day = daysOfBranch[part.branch(journey)].dayOf(part.began(journey)) - firstDay;
        return periodOfDay[(int) Math.clamp(day, 0, periodOfDay.length - 1L)];
    }
}
