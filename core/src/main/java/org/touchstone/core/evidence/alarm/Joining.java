package org.touchstone.core.evidence.alarm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes few alarms of many sightings: weeks of one branch that lie near one another become one, and what most branches
/// share becomes one of the whole log.
final class Joining {

    /// What comes back within a month is the same trouble.
    private static final int DAYS_BETWEEN = 31;

    private static final int FEWEST_BRANCHES = 3;
    private static final double MOST_BRANCHES = 2.0 / 3;

    private static final Comparator<Sighting> ORDER = Comparator.comparing(Sighting::check)
            .thenComparingInt(Sighting::moment)
            .thenComparingInt(Sighting::branch)
            .thenComparingLong(Sighting::from)
            .thenComparingLong(Sighting::to)
            .thenComparing(sighting -> sighting.figure().text());

    private final Facts facts;
    private final Map<Integer, String> stepOfMoment = new HashMap<>();

    Joining(Facts facts) {
        this.facts = facts;
        facts.sources().momentOfStep().forEach((step, moment) -> stepOfMoment.put(moment, step));
    }

    /// The alarms in order, the worst first.
    List<Alarm> alarms(List<Sighting> sightings) {
        return everywhere(neighbours(sightings)).stream()
                .map(this::alarm)
                .sorted(Alarm.ORDER)
                .toList();
    }

    private static List<Sighting> neighbours(List<Sighting> sightings) {
        var joined = new ArrayList<Sighting>();
        for (Sighting next : sightings.stream().sorted(ORDER).toList()) {
            Sighting last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && sameSubject(last, next) && next.from() - last.to() <= DAYS_BETWEEN) {
                joined.set(joined.size() - 1, last.and(next, next.branch()));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static boolean sameSubject(Sighting one, Sighting other) {
        return one.check() == other.check()
                && one.moment() == other.moment()
                && one.branch() == other.branch()
                && one.from() != Sighting.NO_DAY
                && other.from() != Sighting.NO_DAY;
    }

    private record Subject(Check check, int moment) {}

    private List<Sighting> everywhere(List<Sighting> sightings) {
        var bySubject = new LinkedHashMap<Subject, List<Sighting>>();
        var few = new ArrayList<Sighting>();
        for (Sighting one : sightings) {
            if (one.branch() < 0 || one.from() == Sighting.NO_DAY) {
                few.add(one);
            } else {
                bySubject
                        .computeIfAbsent(new Subject(one.check(), one.moment()), s -> new ArrayList<>())
                        .add(one);
            }
        }
        bySubject.values().forEach(list -> few.addAll(isEverywhere(list) ? List.of(together(list)) : list));
        return few;
    }

    private boolean isEverywhere(List<Sighting> list) {
        long branches = list.stream().mapToInt(Sighting::branch).distinct().count();
        return branches >= FEWEST_BRANCHES
                && branches >= MOST_BRANCHES * facts.branches().size();
    }

    private Sighting together(List<Sighting> list) {
        Sighting sum = list.stream()
                .reduce((one, other) -> one.and(other, Sighting.EVERYWHERE))
                .orElseThrow();
        long branches = list.stream().mapToInt(Sighting::branch).distinct().count();
        String text = "In " + branches + " of " + facts.branches().size() + " branches: "
                + sum.figure().text();
        return new Sighting(
                sum.check(), sum.level(), sum.branch(), sum.moment(), sum.from(), sum.to(), new Figure.Said(0, text));
    }

    private Alarm alarm(Sighting one) {
        boolean dated = one.from() != Sighting.NO_DAY;
        // a week is told as far as the log reaches into it; answers may come later
        boolean overlaps = one.from() <= facts.lastDay() && one.to() >= facts.firstDay();
        long from = overlaps ? Math.max(one.from(), facts.firstDay()) : one.from();
        long to = overlaps ? Math.min(one.to(), facts.lastDay()) : one.to();
        return new Alarm(
                one.check(),
                one.level(),
                one.figure().text(),
                one.branch() < 0 ? null : facts.places().name(one.branch()),
                dated ? LocalDate.ofEpochDay(from) : null,
                dated ? LocalDate.ofEpochDay(to) : null,
                one.moment() < 0 ? null : name(one.moment()));
    }

    /// The code of the step, or the log's own word.
    private String name(int moment) {
        String step = stepOfMoment.get(moment);
        return step == null ? facts.sources().log().vocabulary().moments().word(moment) : step;
    }
}
