package org.touchstone.core.evidence.alarm;

import java.util.Arrays;
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
import org.jspecify.annotations.Nullable;
import org.touchstone.core.evidence.Weeks;
import org.touchstone.core.survey.Answers;

/// All that the rules look at, counted in whole numbers, so that any split of the log gives the same. Holds about a
/// kilobyte for each branch and day, 250 bytes for each branch, week and moment, and 12 for each wait.
final class Facts {

    private final Sources sources;
    private final Plan plan;
    private final Places places;
    final Groups groups = new Groups();
    private final Map<Integer, Map<Long, DayFacts>> days = new HashMap<>();
    /// By code of the moment.
    private final Map<Week, MomentWeek[]> moments = new HashMap<>();
    private final Map<Week, LineWeek> lines = new HashMap<>();
    /// By promise in the place of the moment.
    private final Map<Week, GapWeek> gaps = new HashMap<>();

    private final Map<StaffDay.Key, StaffDay> staff = new HashMap<>();
    private final Map<Integer, Link> links = new HashMap<>();
    private StaffDay.@Nullable Key lastKey;
    private StaffDay lastStaff = new StaffDay();
    private long firstDay;
    private long lastDay;
    private @Nullable Respondents people;

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

    /// By code of the moment.
    MomentWeek[] fillMoments(Week branchWeek) {
        return moments.computeIfAbsent(branchWeek, w -> noMoments());
    }

    private MomentWeek[] noMoments() {
        var none = new MomentWeek[plan.moments()];
        Arrays.setAll(none, moment -> new MomentWeek());
        return none;
    }

    LineWeek fillLine(Week week) {
        return lines.computeIfAbsent(week, w -> new LineWeek());
    }

    GapWeek fillGap(Week week) {
        return gaps.computeIfAbsent(week, w -> new GapWeek());
    }

    /// Moments of one customer are mostly served by one person, who is looked up once.
    StaffDay fillStaff(int branch, long day, int who) {
        StaffDay.Key last = lastKey;
        if (last == null || last.staff() != who || last.day() != day || last.branch() != branch) {
            last = new StaffDay.Key(branch, day, who);
            lastStaff = staff.computeIfAbsent(last, k -> new StaffDay());
            lastKey = last;
        }
        return lastStaff;
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
        merge(moments, other.moments, this::noMoments, Facts::add);
        merge(lines, other.lines, LineWeek::new, LineWeek::add);
        merge(gaps, other.gaps, GapWeek::new, GapWeek::add);
        merge(staff, other.staff, StaffDay::new, StaffDay::add);
        other.links.forEach(this::link);
    }

    private static void add(MomentWeek[] sums, MomentWeek[] more) {
        for (int moment = 0; moment < sums.length; moment++) {
            sums[moment].add(more[moment]);
        }
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
            fillMoments(Week.of(branch, day))[moment].lingering += Math.max(0, sums[0] * facts.lastSign - sums[1]);
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

    /// Moments that were lived, by branch and week.
    SortedMap<Week, MomentWeek> moments() {
        var lived = new TreeMap<Week, MomentWeek>();
        moments.forEach((week, byMoment) -> {
            for (int moment = 0; moment < byMoment.length; moment++) {
                if (byMoment[moment].encounters > 0) {
                    lived.put(new Week(week.branch(), week.week(), moment), byMoment[moment]);
                }
            }
        });
        return lived;
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

    /// Those who answered.
    Respondents people() {
        Respondents known = people;
        if (known == null) {
            known = new Respondents(this);
            people = known;
        }
        return known;
    }

    /// The journey that a respondent speaks of, by respondent.
    Map<Integer, Link> links() {
        return Collections.unmodifiableMap(links);
    }

    /// The days of a branch added up by week.
    SortedMap<Long, DayFacts> weeks(int branch) {
        var weeks = new TreeMap<Long, DayFacts>();
        days(branch)
                .forEach((day, facts) -> weeks.computeIfAbsent(Weeks.of(day), w -> new DayFacts())
                        .add(facts));
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
