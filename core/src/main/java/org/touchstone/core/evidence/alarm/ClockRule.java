package org.touchstone.core.evidence.alarm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.touchstone.core.evidence.alarm.Alarm.Level;

/// Kind 4, clocks: days that begin later *and* end later than this branch's other days do, or both earlier.
///
/// Of a run of days none begins within some minutes of the usual opening. If the first customer comes at random, `mean`
/// after opening, that has probability exp(−days × minutes / mean). The other end of the day must agree: of the run's
/// days more end later than nearly all others than chance brings. The two ends know nothing of each other, so that
/// their probabilities multiply. A quiet day moves both ends inwards and is no jump.
final class ClockRule implements Rule {

    private static final double MINUTE = 60e6;
    /// Smaller jumps do no harm to waits.
    private static final double LEAST = 3 * MINUTE;
    /// A year of twelve branches has half a million runs, most of them nearly the same as another one, seen from two
    /// ends.
    private static final double CHANCE = 1e-10;

    private static final double CHANCE_NEAR = 1e-4;
    private static final int FEWEST_DAYS = 4;
    private static final int FEWEST_OF_WEEKDAY = 6;
    /// What lasts longer is how things are.
    private static final double LONGEST = 0.5;
    /// One day in twenty may begin early or end late for other reasons.
    private static final double EDGE = 0.05;

    private static final double EARLIEST = 0.01;

    /// A day seen from one end.
    ///
    /// @param late how long after the usual edge it began, seen from its other end how long before it ended
    /// @param far time of its other end, larger when farther out
    private record Day(long day, int weekday, double late, double far) {}

    /// @param micros by how much the clock was wrong, about
    private record Jump(List<Day> run, double micros) {}

    @Override
    public void look(Facts facts, Consumer<Sighting> out) {
        for (int branch : facts.branches()) {
            Map<Long, DayFacts> days = facts.days(branch);
            // clocks that are fast: days begin late, and end late
            runs(days, day -> day.firstArrival, day -> day.lastArrival).forEach(run -> tell(branch, run, "fast", out));
            // clocks that are slow, the same from the other end: days end early, and begin early
            runs(days, day -> -day.lastArrival, day -> -day.firstArrival)
                    .forEach(jump -> tell(branch, jump, "slow", out));
        }
    }

    private static List<Jump> runs(
            Map<Long, DayFacts> facts, ToLongFunction<DayFacts> near, ToLongFunction<DayFacts> far) {
        List<Day> days = days(facts, near, far);
        var jumps = new ArrayList<Jump>();
        jumps(days, days, jumps);
        return jumps;
    }

    /// Finds the least probable run, and then those before and after it.
    private static void jumps(List<Day> among, List<Day> days, List<Jump> jumps) {
        List<Day> run = mostMinutes(among, (int) (LONGEST * days.size()));
        if (isJump(run, days)) {
            int from = among.indexOf(run.getFirst());
            jumps(among.subList(0, from), days, jumps);
            jumps.add(new Jump(run, shift(run) - earliest(others(run, days))));
            jumps(among.subList(from + run.size(), among.size()), days, jumps);
        }
    }

    /// The run with the largest product of its days and the minutes by which all of them are late.
    private static List<Day> mostMinutes(List<Day> days, int longest) {
        List<Day> best = List.of();
        double most = 0;
        for (int from = 0; from < days.size(); from++) {
            double late = Double.POSITIVE_INFINITY;
            for (int to = from; to < days.size() && to - from < longest; to++) {
                late = Math.min(late, days.get(to).late());
                if (late < LEAST) {
                    break;
                }
                if (late * (to - from + 1) > most) {
                    most = late * (to - from + 1);
                    best = days.subList(from, to + 1);
                }
            }
        }
        return best;
    }

    private static List<Day> days(
            Map<Long, DayFacts> facts, ToLongFunction<DayFacts> near, ToLongFunction<DayFacts> far) {
        var edges = new double[7];
        Arrays.fill(edges, Double.NaN);
        for (int weekday = 0; weekday < 7; weekday++) {
            int of = weekday;
            double[] times = facts.entrySet().stream()
                    .filter(one -> Math.floorMod(one.getKey(), 7) == of)
                    .mapToDouble(one -> near.applyAsLong(one.getValue()))
                    .sorted()
                    .toArray();
            if (times.length >= FEWEST_OF_WEEKDAY) {
                edges[weekday] = times[(int) (EDGE * times.length)];
            }
        }
        var days = new ArrayList<Day>();
        facts.forEach((day, one) -> {
            int weekday = Math.floorMod(day, 7);
            if (!Double.isNaN(edges[weekday])) {
                days.add(new Day(day, weekday, near.applyAsLong(one) - edges[weekday], (double) far.applyAsLong(one)));
            }
        });
        return days;
    }

    private static boolean isJump(List<Day> run, List<Day> days) {
        if (run.size() < FEWEST_DAYS) {
            return false;
        }
        List<Day> others = others(run, days);
        double mean = others.stream()
                .mapToDouble(day -> Math.max(0, day.late()))
                .average()
                .orElse(0);
        double near = mean == 0 ? 1 : Math.exp(-run.size() * shift(run) / mean);
        return near < CHANCE_NEAR && near * far(run, others) < CHANCE;
    }

    private static List<Day> others(List<Day> run, List<Day> days) {
        long from = run.getFirst().day();
        long to = run.getLast().day();
        return days.stream().filter(day -> day.day() < from || day.day() > to).toList();
    }

    private static double shift(List<Day> run) {
        return run.stream().mapToDouble(Day::late).min().orElse(0);
    }

    /// How late a day begins that begins earlier than nearly all.
    private static double earliest(List<Day> days) {
        double[] late = days.stream().mapToDouble(Day::late).sorted().toArray();
        return late[(int) (EARLIEST * late.length)];
    }

    /// The probability that so many of the run's days reach beyond all but one of the others of their weekday; 1 when
    /// fewer than two do.
    private static double far(List<Day> run, List<Day> others) {
        long farther = 0;
        double expected = 0;
        for (Day day : run) {
            double[] ends = others.stream()
                    .filter(other -> other.weekday() == day.weekday())
                    .mapToDouble(Day::far)
                    .sorted()
                    .toArray();
            if (ends.length >= 2) {
                farther += day.far() > ends[ends.length - 2] ? 1 : 0;
                expected += 2.0 / (ends.length + 1);
            }
        }
        return farther < 2 ? 1 : Robust.tail(farther, expected);
    }

    private static void tell(int branch, Jump jump, String how, Consumer<Sighting> out) {
        boolean fast = how.equals("fast");
        String text = String.format(
                Locale.ROOT,
                "The clock was about %.0f min %s: on %d days nobody came within that time of the usual %s, and days"
                        + " %s than they usually do.",
                jump.micros() / MINUTE,
                how,
                jump.run().size(),
                fast ? "opening" : "end",
                fast ? "ended later" : "began earlier");
        out.accept(new Sighting(
                Check.CLOCK_JUMP,
                Level.RED,
                branch,
                Sighting.NO_MOMENT,
                jump.run().getFirst().day(),
                jump.run().getLast().day(),
                new Figure.Said(jump.micros(), text)));
    }
}
