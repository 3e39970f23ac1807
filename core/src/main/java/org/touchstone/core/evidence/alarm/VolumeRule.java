package org.touchstone.core.evidence.alarm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.touchstone.core.evidence.alarm.Alarm.Level;

/// Kind 6: a day's journeys against the median of the same weekday in the eight weeks before.
///
/// Rushes are no fault: a December or a payday with a quarter more lies within the days' own spread, and a day on which
/// most branches are shut is a holiday.
final class VolumeRule implements Rule {

    private static final int WEEKS = 8;
    private static final int FEWEST_WEEKS = 4;
    /// Below ten journeys an empty day happens by chance.
    private static final double FEWEST = 10;
    /// A branch's days spread at least so much, as logarithms.
    private static final double SPREAD_LEAST = 0.15;

    private static final double UNUSUAL = 4.5;
    private static final double AMBER_LOW = 0.4;
    private static final double AMBER_HIGH = 2.5;
    private static final double RED_LOW = 0.2;
    private static final double RED_HIGH = 5;
    /// A year of twelve branches has some 3,600 branch-days: chance makes one in three years amber, one in three
    /// hundred red.
    private static final double AMBER_CHANCE = 1e-4;

    private static final double RED_CHANCE = 1e-6;
    /// A quiet day of a branch brings three in four of what is usual.
    private static final double QUIET = 0.75;

    private static final double HOLIDAY = 0.5;
    private static final int FEWEST_BRANCHES = 3;
    /// Longer than any run of holidays.
    private static final int LONG_SILENCE = 4;

    /// A branch's day and what was usual.
    private record Day(int branch, long day, long came, double usual) {
        double ratio() {
            return Math.log(Math.max((double) came, 0.5) / usual);
        }
    }

    @Override
    public void look(Facts facts, Consumer<Sighting> out) {
        Map<Integer, List<Day>> byBranch = new TreeMap<>();
        facts.branches().forEach(branch -> byBranch.put(branch, days(facts, branch)));
        Map<Long, long[]> silent = silent(byBranch);
        byBranch.forEach((branch, days) -> {
            branch(days, silent, out);
            silence(days, silent, out);
        });
    }

    /// The days on which journeys are expected. The first and the last day of a log are seldom whole.
    private static List<Day> days(Facts facts, int branch) {
        SortedMap<Long, DayFacts> known = facts.days(branch);
        var days = new ArrayList<Day>();
        for (long day = facts.firstDay() + 1; day < facts.lastDay(); day++) {
            OptionalDouble usual = usual(facts, branch, known, day);
            if (usual.isPresent()
                    && usual.getAsDouble() >= FEWEST
                    && facts.places().opens(branch, day)) {
                days.add(new Day(branch, day, came(known, day), usual.getAsDouble()));
            }
        }
        return days;
    }

    private static OptionalDouble usual(Facts facts, int branch, SortedMap<Long, DayFacts> known, long day) {
        double[] before = new double[WEEKS];
        int weeks = 0;
        for (int week = 1; week <= WEEKS; week++) {
            long same = day - 7L * week;
            if (same > facts.firstDay() && facts.places().opens(branch, same)) {
                before[weeks++] = came(known, same);
            }
        }
        return weeks < FEWEST_WEEKS
                ? OptionalDouble.empty()
                : OptionalDouble.of(Robust.median(java.util.Arrays.copyOf(before, weeks)));
    }

    private static long came(SortedMap<Long, DayFacts> known, long day) {
        DayFacts facts = known.get(day);
        return facts == null ? 0 : facts.journeys;
    }

    /// By day the branches without a journey, and those in which some were expected.
    private static Map<Long, long[]> silent(Map<Integer, List<Day>> byBranch) {
        Map<Long, long[]> silent = new HashMap<>();
        byBranch.values()
                .forEach(days -> days.forEach(day -> {
                    long[] counts = silent.computeIfAbsent(day.day(), d -> new long[2]);
                    counts[0] += day.came() == 0 ? 1 : 0;
                    counts[1]++;
                }));
        return silent;
    }

    /// Whether most branches are shut. Of one or two branches nobody can tell.
    private static boolean isHoliday(long day, Map<Long, long[]> silent) {
        long[] counts = silent.getOrDefault(day, new long[2]);
        return counts[1] >= FEWEST_BRANCHES && counts[0] > HOLIDAY * counts[1];
    }

    private static void branch(List<Day> days, Map<Long, long[]> silent, Consumer<Sighting> out) {
        double spread = Robust.spread(days.stream()
                .filter(day -> day.came() > 0)
                .mapToDouble(Day::ratio)
                .toArray());
        for (Day day : days) {
            boolean holiday = isHoliday(day.day(), silent);
            double sd = Math.sqrt(Math.pow(Math.max(spread, SPREAD_LEAST), 2) + 1 / day.usual());
            double times = day.came() / day.usual();
            boolean far = Math.abs(day.ratio()) > UNUSUAL * sd && (times < AMBER_LOW || times > AMBER_HIGH);
            double chance = chance(day.came(), day.usual());
            if (day.came() > 0 && !holiday && far && chance < AMBER_CHANCE) {
                boolean extreme = times < RED_LOW || times > RED_HIGH;
                Level level = extreme && chance < RED_CHANCE ? Level.RED : Level.AMBER;
                String text = String.format(
                        Locale.ROOT,
                        "%d came on a day; on this weekday %.0f journeys are usual.",
                        day.came(),
                        day.usual());
                out.accept(sighting(Check.VOLUME, level, day, day, new Figure.Said(Math.abs(day.ratio()), text)));
            }
        }
    }

    private static void silence(List<Day> days, Map<Long, long[]> silent, Consumer<Sighting> out) {
        var run = new ArrayList<Day>();
        for (int d = 0; d <= days.size(); d++) {
            if (d < days.size() && days.get(d).came() == 0) {
                run.add(days.get(d));
            } else if (!run.isEmpty()) {
                tellSilence(run, silent, out);
                run.clear();
            }
        }
    }

    private static void tellSilence(List<Day> run, Map<Long, long[]> silent, Consumer<Sighting> out) {
        boolean isLong = run.size() >= LONG_SILENCE;
        List<Day> told = isLong
                ? List.copyOf(run)
                : run.stream().filter(day -> !isHoliday(day.day(), silent)).toList();
        if (told.isEmpty()) {
            return;
        }
        boolean comparable =
                told.stream().allMatch(day -> silent.getOrDefault(day.day(), new long[2])[1] >= FEWEST_BRANCHES);
        double missing = told.stream().mapToDouble(Day::usual).sum();
        double chance = chance(0, missing);
        if (chance >= AMBER_CHANCE) {
            return;
        }
        String text =
                String.format(Locale.ROOT, "No journey on %d days; about %.0f would be usual.", told.size(), missing);
        out.accept(sighting(
                Check.SILENT,
                (comparable || isLong) && chance < RED_CHANCE ? Level.RED : Level.AMBER,
                told.getFirst(),
                told.getLast(),
                new Figure.Said(missing, text)));
    }

    /// At most this is the probability of so few, or so many, on a quiet or a busy day.
    private static double chance(long came, double usual) {
        return came < usual ? Robust.lowerTail(came, QUIET * usual) : Robust.tail(came, usual / QUIET);
    }

    private static Sighting sighting(Check check, Level level, Day from, Day to, Figure figure) {
        return new Sighting(check, level, from.branch(), Sighting.NO_MOMENT, from.day(), to.day(), figure);
    }
}
