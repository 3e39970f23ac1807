package org.touchstone.core.evidence.alarm;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.touchstone.core.survey.Answers;

/// Where and when people answered, and how many of them did something.
final class Respondents {

    private static final long MINUTE = 60_000_000L;

    private final Facts facts;
    private final Answers answers;
    private final Map<Integer, Link> links;
    private final int[] branches;
    /// The local day of those that are dated.
    private final long[] days;

    Respondents(Facts facts) {
        this.facts = facts;
        answers = facts.answers();
        links = facts.links();
        branches = new int[answers.respondents()];
        days = new long[branches.length];
        for (int r = 0; r < branches.length; r++) {
            int told = facts.places().number(answers.branch(r));
            Link link = links.get(r);
            branches[r] = told != 0 || link == null ? told : link.branch();
            days[r] = answers.dated(r)
                    ? facts.places().clock(branches[r]).dayOf(answers.answeredMicros(r))
                    : Sighting.NO_DAY;
        }
    }

    Answers answers() {
        return answers;
    }

    Map<Integer, Link> links() {
        return links;
    }

    /// The branch that the answer names, otherwise the one of its journey.
    int branch(int r) {
        return branches[r];
    }

    /// Whether the time of day of the answer is known. Midnight sharp is what a source writes that knows the day alone.
    boolean timed(int r) {
        return answers.dated(r) && microsOfDay(r) != 0;
    }

    /// The local day of an answer that is dated.
    long day(int r) {
        return days[r];
    }

    /// The local minute of the day of an answer that is dated.
    int minute(int r) {
        return (int) (microsOfDay(r) / MINUTE);
    }

    private long microsOfDay(int r) {
        return facts.places().clock(branch(r)).timeOf(answers.answeredMicros(r)).toNanoOfDay() / 1_000;
    }

    /// By branch and week those who count, and all who could.
    Counts count(IntPredicate could, IntPredicate counts) {
        var byWeek = new HashMap<Week, long[]>();
        for (int r = 0; r < answers.respondents(); r++) {
            if (could.test(r)) {
                Week week = answers.dated(r)
                        ? Week.of(branches[r], days[r])
                        : new Week(branches[r], Sighting.NO_DAY, Sighting.NO_MOMENT);
                long[] sums = byWeek.computeIfAbsent(week, w -> new long[2]);
                sums[0] += counts.test(r) ? 1 : 0;
                sums[1]++;
            }
        }
        var sorted = new TreeMap<Week, Count>();
        byWeek.forEach((week, sums) -> sorted.put(week, new Count(sums[0], sums[1])));
        return new Counts(sorted);
    }

    /// So many of so many.
    record Count(long some, long all) {
        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(some + other.some, all + other.all);
        }

        double share() {
            return MomentTotals.share(some, all);
        }

        Figure.Share figure(String what) {
            return new Figure.Share(some, Math.max(1, all), what);
        }
    }

    /// Counts by branch and week.
    record Counts(TreeMap<Week, Count> byWeek) {

        /// Of the log as a whole, answers without a date included.
        Count total() {
            return byWeek.values().stream().reduce(Count.NONE, Count::plus);
        }

        /// Those of which branch and week are known.
        Map<Week, Count> weeks() {
            var dated = new TreeMap<Week, Count>();
            byWeek.forEach((week, count) -> {
                if (week.week() != Sighting.NO_DAY) {
                    dated.put(week, count);
                }
            });
            return dated;
        }
    }
}
