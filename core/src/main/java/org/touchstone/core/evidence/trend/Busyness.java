package org.touchstone.core.evidence.trend;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.touchstone.core.evidence.CaseBuilder;
import org.touchstone.core.evidence.indicator.IndicatorTable;

/// How busy each day was, in the branch and in the whole chain, against other days of the same weekday.
///
/// The customers of one branch on one day are few and tell its business only roughly; what holds for all branches, such
/// as a payday or December, all of them together tell well. As logarithms: 0 is usual, ln 1.25 is a quarter more.
final class Busyness {

    private record Day(int branch, long day) {}

    private record Weekday(int branch, int weekday) {}

    private static final int WEEKDAYS = 7;

    private final Map<Day, Long> journeys = new HashMap<>();
    private final Map<Weekday, Double> usual = new HashMap<>();
    private final Map<Long, Double> chain = new HashMap<>();

    Busyness(IndicatorTable table) {
        for (int at = 0; at < table.size(); at++) {
            long day = table.cell(at).day();
            if (day != CaseBuilder.NO_DAY && table.journeys(at) > 0) {
                journeys.merge(new Day(table.cell(at).branch(), day), table.journeys(at), Long::sum);
            }
        }
        Map<Weekday, Integer> days = new HashMap<>();
        journeys.forEach((day, count) -> {
            Weekday weekday = weekday(day);
            usual.merge(weekday, (double) count, Double::sum);
            days.merge(weekday, 1, Integer::sum);
        });
        usual.replaceAll((weekday, sum) -> sum / Objects.requireNonNull(days.get(weekday)));
        Map<Long, Double> expected = new HashMap<>();
        Map<Long, Double> came = new HashMap<>();
        journeys.forEach((day, count) -> {
            came.merge(day.day(), (double) count, Double::sum);
            expected.merge(day.day(), Objects.requireNonNull(usual.get(weekday(day))), Double::sum);
        });
        came.forEach((day, sum) -> chain.put(day, Math.log(sum / Objects.requireNonNull(expected.get(day)))));
    }

    private static Weekday weekday(Day day) {
        return new Weekday(day.branch(), weekday(day.day()));
    }

    /// Monday is 0.
    static int weekday(long day) {
        return Math.floorMod(day + 3, WEEKDAYS);
    }

    /// In the branch; 0 where no log counts its customers.
    double own(int branch, long day) {
        Long count = journeys.get(new Day(branch, day));
        Double expected = usual.get(new Weekday(branch, weekday(day)));
        return count == null || expected == null ? 0 : Math.log(count / expected);
    }

    /// In all branches together; 0 where no log counts customers.
    double chain(long day) {
        return chain.getOrDefault(day, 0.0);
    }
}
