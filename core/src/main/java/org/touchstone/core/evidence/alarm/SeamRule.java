package org.touchstone.core.evidence.alarm;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.touchstone.core.evidence.Seam;
import org.touchstone.core.evidence.Weeks;
import org.touchstone.core.evidence.alarm.Alarm.Level;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Presence;

/// Kind 10, seams: weeks from which people are asked in another way or on another scale. What changes there changes
/// with the asking.
final class SeamRule implements Rule {

    /// Log and branch change at about the same time.
    private static final long SAME_DAYS = 14;

    /// A point that one in twenty uses is missed by 200 answers once in 28,000 times.
    private static final long FEWEST_BEFORE = 200;

    private static final double USED = 0.05;

    @Override
    public void look(Facts facts, Consumer<Sighting> out) {
        Respondents people = facts.people();
        Map<Integer, NavigableMap<Long, Map<String, Long>>> modes = modes(people);
        List<Seam> ofLog = Seam.of(modes.getOrDefault(Sighting.EVERYWHERE, new TreeMap<>()));
        modes.forEach((branch, days) -> Seam.of(days).stream()
                .filter(change -> branch == Sighting.EVERYWHERE || !isTold(change, ofLog))
                .forEach(change -> out.accept(mode(branch, change))));
        for (int q = 0; q < people.answers().questions().size(); q++) {
            scale(people, q, false, out);
            scale(people, q, true, out);
        }
    }

    /// By branch, and for all of them, by day, by mode: answers.
    private static Map<Integer, NavigableMap<Long, Map<String, Long>>> modes(Respondents people) {
        Map<Integer, NavigableMap<Long, Map<String, Long>>> modes = new TreeMap<>();
        Answers answers = people.answers();
        for (int r = 0; r < answers.respondents(); r++) {
            if (answers.dated(r) && !answers.mode(r).isEmpty()) {
                for (int branch : new int[] {Sighting.EVERYWHERE, people.branch(r)}) {
                    modes.computeIfAbsent(branch, b -> new TreeMap<>())
                            .computeIfAbsent(people.day(r), d -> new TreeMap<>())
                            .merge(answers.mode(r), 1L, Long::sum);
                }
            }
        }
        return modes;
    }

    private static boolean isTold(Seam change, List<Seam> ofLog) {
        return ofLog.stream()
                .anyMatch(told ->
                        told.after().equals(change.after()) && Math.abs(told.day() - change.day()) <= SAME_DAYS);
    }

    private static Sighting mode(int branch, Seam change) {
        String text = "Most answers come by " + change.after() + " from this day on, by " + change.before()
                + " before: a seam, not a trend.";
        return sighting(branch, change.day(), change.day(), text);
    }

    private static Sighting sighting(int branch, long from, long to, String text) {
        return new Sighting(Check.SEAM, Level.AMBER, branch, Sighting.NO_MOMENT, from, to, new Figure.Said(0, text));
    }

    /// Points that are not used before a week, and often from it on.
    ///
    /// @param backwards whether to look for points that are not used any more instead
    private static void scale(Respondents people, int q, boolean backwards, Consumer<Sighting> out) {
        var inOrder = new TreeMap<Long, NavigableMap<Double, Long>>();
        Map<Long, NavigableMap<Double, Long>> weeks = backwards ? inOrder.descendingMap() : inOrder;
        Answers answers = people.answers();
        long all = 0;
        for (int r = 0; r < answers.respondents(); r++) {
            if (answers.dated(r) && answers.presence(r, q) == Presence.GIVEN) {
                weeks.computeIfAbsent(Weeks.of(people.day(r)), w -> new TreeMap<>())
                        .merge(answers.value(r, q), 1L, Long::sum);
                all++;
            }
        }
        long before = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (Map.Entry<Long, NavigableMap<Double, Long>> week : weeks.entrySet()) {
            double highest = week.getValue().lastKey();
            if (before >= FEWEST_BEFORE && highest > most && above(weeks, most) >= USED * (all - before)) {
                String text = String.format(
                        Locale.ROOT,
                        "The answers to '%s' go up to %.0f %s this week, and to %.0f %s: another scale, not a trend.",
                        answers.questions().get(q).code(),
                        most,
                        backwards ? "after" : "before",
                        weeks.values().stream()
                                .mapToDouble(NavigableMap::lastKey)
                                .max()
                                .orElse(highest),
                        backwards ? "until then" : "from it on");
                long monday = Weeks.monday(week.getKey());
                out.accept(sighting(Sighting.EVERYWHERE, monday, monday + 6, text));
                return;
            }
            most = Math.max(most, highest);
            before +=
                    week.getValue().values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private static long above(Map<Long, NavigableMap<Double, Long>> weeks, double points) {
        return weeks.values().stream()
                .flatMap(week -> week.tailMap(points, false).values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }
}
