package org.touchstone.core.evidence.alarm;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.touchstone.core.survey.Answers;

/// All that the rules look at, counted in whole numbers, so that any split of the log gives the same. Holds about a
/// kilobyte for each branch and day, 250 bytes for each branch, week and moment, and 12 for each wait.
final class Facts {

    private final Sources sources;
    private final Plan plan;
    private final Places places;
    final Groups groups = new Groups();
    private final Map<Integer, Map<Long, DayFacts>> days = new HashMap<>();
    private final Map<Week, MomentWeek> moments = new HashMap<>();
    private final Map<Week, LineWeek> lines = new HashMap<>();
    /// By promise in the place of the moment.
    private final Map<Week, GapWeek> gaps = new HashMap<>();

    private final Map<StaffDay.Key, StaffDay> staff = new HashMap<>();
    private final Map<Integer, Link> links = new HashMap<>();
    private long firstDay;
    private long lastDay;

    Facts(Sources sources, Plan plan, Places places) {
        this.sources = sources;
        this.plan = plan;
        this.places = places;
    }

    Sources sources() {
        return sources;
    }

    Answers answers() {
        return sources.answers();
    }

    Plan plan() {
        return plan;
    }

    Places places() {
        return places;
    }

    // filling

    DayFacts fillDay(int branch, long day) {
        return days.computeIfAbsent(branch, b -> new HashMap<>()).computeIfAbsent(day, d -> new DayFacts());
    }

    MomentWeek fillMoment(Week week) {
        return moments.computeIfAbsent(week, w -> new MomentWeek());
    }

    LineWeek fillLine(Week week) {
        return lines.computeIfAbsent(week, w -> new LineWeek());
    }

    GapWeek fillGap(Week week) {
        return gaps.computeIfAbsent(week, w -> new GapWeek());
    }

    StaffDay fillStaff(StaffDay.Key key) {
        return staff.computeIfAbsent(key, k -> new StaffDay());
    }

    void link(int respondent, Link link) {
        links.merge(respondent, link, Link::earlier);
    }

    /// These and those of other journeys, in new facts.
    Facts plus(Facts other) {
        var sum = new Facts(sources, plan, places);
        sum.add(this);
        sum.add(other);
        return sum;
    }

    private void add(Facts other) {
        groups.add(other.groups);
        other.days.forEach((branch, byDay) ->
                merge(days.computeIfAbsent(branch, b -> new HashMap<>()), byDay, DayFacts::new, DayFacts::add));
        merge(moments, other.moments, MomentWeek::new, MomentWeek::add);
        merge(lines, other.lines, LineWeek::new, LineWeek::add);
        merge(gaps, other.gaps, GapWeek::new, GapWeek::add);
        merge(staff, other.staff, StaffDay::new, StaffDay::add);
        other.links.forEach(this::link);
    }

    private static <K, V> void merge(Map<K, V> into, Map<K, V> from, Supplier<V> none, BiConsumer<V, V> add) {
        from.forEach((key, value) -> add.accept(into.computeIfAbsent(key, k -> none.get()), value));
    }

    /// Once all is counted: how long those without an end linger, for now every day is known to its last sign; and from
    /// when to when the log goes.
    void settle() {
        firstDay = eachDay().min().orElse(0);
        lastDay = eachDay().max().orElse(0);
        days.forEach((branch, byDay) -> byDay.forEach((day, facts) -> facts.endless.forEach((moment, sums) -> {
            var week = new Week(branch, Week.of(day), moment);
            fillMoment(week).lingering += Math.max(0, sums[0] * facts.lastSign - sums[1]);
        })));
    }

    private LongStream eachDay() {
        return days.values().stream()
                .flatMapToLong(byDay -> byDay.keySet().stream().mapToLong(Long::longValue));
    }

    // reading

    /// The branches that have journeys, ascending.
    SortedSet<Integer> branches() {
        return new TreeSet<>(days.keySet());
    }

    /// The days of a branch that have journeys, in order.
    SortedMap<Long, DayFacts> days(int branch) {
        return new TreeMap<>(days.getOrDefault(branch, Map.of()));
    }

    /// Moments by branch and week.
    SortedMap<Week, MomentWeek> moments() {
        return new TreeMap<>(moments);
    }

    /// The line by branch and week.
    SortedMap<Week, LineWeek> lines() {
        return new TreeMap<>(lines);
    }

    /// Promises by branch and week; the place of the promise stands for the moment.
    SortedMap<Week, GapWeek> gaps() {
        return new TreeMap<>(gaps);
    }

    Map<StaffDay.Key, StaffDay> staff() {
        return Collections.unmodifiableMap(staff);
    }

    /// The journey that a respondent speaks of, by respondent.
    Map<Integer, Link> links() {
        return Collections.unmodifiableMap(links);
    }

    /// The days of a branch added up by week.
    SortedMap<Long, DayFacts> weeks(int branch) {
        var weeks = new TreeMap<Long, DayFacts>();
        days(branch)
                .forEach((day, facts) ->
                        weeks.computeIfAbsent(Week.of(day), w -> new DayFacts()).add(facts));
        return weeks;
    }

    /// The first day with a journey; 0 without any.
    long firstDay() {
        return firstDay;
    }

    /// The last day with a journey; 0 without any.
    long lastDay() {
        return lastDay;
    }
}
