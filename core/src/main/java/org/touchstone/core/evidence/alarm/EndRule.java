package org.touchstone.core.evidence.alarm;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.touchstone.core.evidence.alarm.Alarm.Level;

/// Kind 3: missing ends by moment and by person, and many journeys closed in the same minute.
final class EndRule implements Rule {

    /// One end in fifty is a slip; one in five, and durations are those of the careful alone.
    private static final Threshold MISSING = new Threshold(0.02, 0.20, 5);

    private static final Threshold MISSING_OF_ONE = new Threshold(0.10, 0.50, 10);
    private static final long FEWEST_OF_LOG = 30;
    /// A moment that the log never closes is told once.
    private static final double NEVER_CLOSED = 0.5;

    /// Two days.
    private static final int MINUTES = 2 * 1_440;
    /// Minutes before one, and after it, against which it is compared.
    private static final int AROUND = 30;
    /// Departures may be half as dense again as in the half hour before or after, whichever has more.
    private static final double DENSER = 1.5;
    /// Somebody may always leave, even where nobody did in the half hours around.
    private static final double SOMEBODY = 0.3;
    /// A year of twelve branches has 300,000 minutes of a week to look at.
    private static final double CHANCE = 1e-8;
    /// Once the habit is known, so many in a week are part of it.
    private static final long AGAIN = 2;
    /// From this share of a week's journeys on, the lengths of the week are not those of service.
    private static final double MANY = 0.03;

    @Override
    public void look(Facts facts, Consumer<Sighting> out) {
        var totals = new MomentTotals(facts);
        totals.all().forEach((moment, total) -> {
            if (isNeverClosed(total)) {
                var figure = new Figure.Share(total.endless, total.encounters, "encounters have no end");
                out.accept(Sighting.ofLog(Check.MISSING_ENDS, Level.AMBER, moment, figure));
            }
        });
        facts.moments().forEach((week, one) -> {
            if (!isNeverClosed(totals.of(week.moment()))) {
                MISSING.of(one.endless, one.encounters)
                        .ifPresent(level -> out.accept(Sighting.of(
                                Check.MISSING_ENDS,
                                level,
                                week,
                                new Figure.Share(one.endless, one.encounters, "encounters have no end"))));
            }
        });
        staff(facts, out);
        facts.branches().forEach(branch -> atOnce(facts, branch, out));
    }

    private static boolean isNeverClosed(MomentWeek total) {
        return total.encounters >= FEWEST_OF_LOG && total.endless > NEVER_CLOSED * total.encounters;
    }

    private record Person(int branch, String name) {}

    private static void staff(Facts facts, Consumer<Sighting> out) {
        Map<Person, long[]> people = new HashMap<>();
        long[] all = new long[2];
        facts.staff().forEach((key, day) -> {
            String name = facts.sources().log().vocabulary().staff().word(key.staff());
            long[] counts = people.computeIfAbsent(new Person(key.branch(), name), p -> new long[2]);
            counts[0] += day.endless;
            counts[1] += day.encounters;
            all[0] += day.endless;
            all[1] += day.encounters;
        });
        if (all[0] > NEVER_CLOSED * all[1]) {
            return;
        }
        people.entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<Person, long[]> one) -> one.getKey().branch())
                        .thenComparing(one -> one.getKey().name()))
                .forEach(one -> person(one.getKey(), one.getValue(), all, out));
    }

    private static void person(Person person, long[] counts, long[] all, Consumer<Sighting> out) {
        double others = MomentTotals.share(all[0] - counts[0], all[1] - counts[1]);
        MISSING_OF_ONE
                .beyond(others, counts[0], counts[1])
                .ifPresent(level -> out.accept(new Sighting(
                        Check.STAFF_MISSING_ENDS,
                        level,
                        person.branch(),
                        Sighting.NO_MOMENT,
                        Sighting.NO_DAY,
                        Sighting.NO_DAY,
                        new Figure.Share(
                                counts[0], counts[1], "encounters served by " + person.name() + " have no end"))));
    }

    private static void atOnce(Facts facts, int branch, Consumer<Sighting> out) {
        SortedMap<Long, DayFacts> weeks = facts.weeks(branch);
        long[] all = new long[MINUTES];
        weeks.values().forEach(week -> count(week, all));
        int habit = isAtOnce(all, fullest(all)) ? fullest(all) : -1;
        weeks.forEach((week, sum) -> {
            long[] minutes = count(sum, new long[MINUTES]);
            int fullest = fullest(minutes);
            var where = new Week(branch, week, Sighting.NO_MOMENT);
            if (isAtOnce(minutes, fullest)) {
                tell(where, fullest, minutes[fullest], sum.journeys, out);
            } else if (habit >= 0 && minutes[habit] >= AGAIN) {
                tell(where, habit, minutes[habit], sum.journeys, out);
            }
        });
    }

    private static long[] count(DayFacts facts, long[] minutes) {
        for (int minute : facts.ends.sorted()) {
            minutes[minute]++;
        }
        return minutes;
    }

    private static int fullest(long[] minutes) {
        int fullest = 0;
        for (int minute = 1; minute < minutes.length; minute++) {
            fullest = minutes[minute] > minutes[fullest] ? minute : fullest;
        }
        return fullest;
    }

    private static boolean isAtOnce(long[] minutes, int fullest) {
        double beside =
                Math.max(mean(minutes, fullest - AROUND, fullest), mean(minutes, fullest + 1, fullest + AROUND + 1));
        return Robust.tail(minutes[fullest], Math.max(SOMEBODY, DENSER * beside)) < CHANCE;
    }

    private static double mean(long[] minutes, int from, int to) {
        long sum = 0;
        for (int minute = Math.max(0, from); minute < Math.min(minutes.length, to); minute++) {
            sum += minutes[minute];
        }
        return (double) sum / (to - from);
    }

    private static void tell(Week week, int minute, long closed, long journeys, Consumer<Sighting> out) {
        String what = String.format(Locale.ROOT, "journeys were closed at %02d:%02d", minute / 60 % 24, minute % 60);
        Level level = closed >= MANY * journeys ? Level.RED : Level.AMBER;
        out.accept(Sighting.of(Check.CLOSED_AT_ONCE, level, week, new Figure.Share(closed, journeys, what)));
    }
}
