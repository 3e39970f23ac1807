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

    private static final int FEW_MONTHS = 4;

    private final Unit unit;
    private final LocalDate first;
    private final LocalDate last;
    private final List<LocalDate> starts;
    /// For each day from the first on the index of its period.
    private final int[] periodOfDay;

    private final long firstDay;
    private final LocalClock[] daysOfBranch;

    private PeriodKey(Unit unit, LocalDate first, LocalDate last, LocalClock[] daysOfBranch) {
        this.unit = unit;
        this.first = first;
        this.last = last;
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
        LocalDate from = first.atZone(zone).toLocalDate();
        LocalDate to = last.atZone(zone).toLocalDate();
        // Branches may be in other zones.
        for (String branch : words.branches().words()) {
            ZoneId own = zoneOf(branch, zone, branches);
            from = earlier(from, first.atZone(own).toLocalDate());
            LocalDate ownLast = last.atZone(own).toLocalDate();
            to = earlier(to, ownLast).equals(to) ? ownLast : to;
        }
        LocalClock[] days = clocks(zone, branches, words);
        for (Unit unit : Unit.values()) {
            if (unit.between(from, to) < unit.most) {
                return new PeriodKey(unit, from, to, days);
            }
        }
        return new PeriodKey(Unit.YEAR, from, to, days);
    }

    /// Months that cover all days; weeks where there are fewer than four months.
    static PeriodKey recent(
            LocalDate first, LocalDate last, ZoneId zone, @Nullable Branches branches, Vocabulary words) {
        Unit unit = Unit.MONTH.between(first, last) < FEW_MONTHS - 1 ? Unit.WEEK : Unit.MONTH;
        return new PeriodKey(unit, first, last, clocks(zone, branches, words));
    }

    private static LocalClock[] clocks(ZoneId zone, @Nullable Branches branches, Vocabulary words) {
        return words.branches().words().stream()
                .map(branch -> new LocalClock(zoneOf(branch, zone, branches)))
                .toArray(LocalClock[]::new);
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

    /// The first day that is covered.
    LocalDate first() {
        return first;
    }

    /// The last day that is covered.
    LocalDate last() {
        return last;
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
        return periodOf(daysOfBranch[part.branch(journey)].dayOf(part.began(journey)));
    }

    /// The index of the period of an epoch day; of a day that is not covered the nearest.
    int periodOf(long epochDay) {
        return periodOfDay[(int) Math.clamp(epochDay - firstDay, 0, periodOfDay.length - 1L)];
    }
}
