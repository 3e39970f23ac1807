package org.touchstone.core.evidence.alarm;

import java.util.SortedMap;
import java.util.function.Consumer;
import org.touchstone.core.evidence.Weeks;
import org.touchstone.core.evidence.alarm.Alarm.Level;

/// Kind 7: customers served before others who came earlier, and numbers of tickets that are missing or came twice.
final class LineRule implements Rule {

    /// Above the branch's usual share; who missed a number and is called again overtakes or is overtaken.
    private static final double AMBER = 0.20;

    private static final double RED = 0.40;
    private static final long FEWEST = 30;

    /// Above this the line is no line.
    private static final double NO_LINE = 0.5;

    /// Names count tickets where at least this share of a branch's days has nearly all numbers of its range.
    private static final double TICKET_DAYS = 0.8;

    private static final double NEARLY_ALL = 0.9;
    private static final double NEARLY_ONCE = 1.02;
    private static final Threshold SKIPPED = new Threshold(0.05, 0.20, 5);
    private static final Threshold REUSED = new Threshold(0.01, 0.10, 3);

    @Override
    public void look(Facts facts, Consumer<Sighting> out) {
        long waited = 0;
        long overtaken = 0;
        for (int branch : facts.branches()) {
            for (DayFacts day : facts.days(branch).values()) {
                waited += day.waiting();
                overtaken += day.overtaken();
            }
        }
        boolean noLine = waited >= FEWEST && overtaken > NO_LINE * waited;
        if (noLine) {
            var figure = new Figure.Share(overtaken, waited, "were overtaken: this is no single line");
            out.accept(
                    Sighting.ofLog(Check.OVERTAKING, Level.AMBER, facts.plan().line(), figure));
        }
        for (int branch : facts.branches()) {
            SortedMap<Long, DayFacts> days = facts.days(branch);
            if (!noLine) {
                overtaking(facts, branch, days, out);
            }
            tickets(branch, days, out);
        }
    }

    private static void overtaking(Facts facts, int branch, SortedMap<Long, DayFacts> days, Consumer<Sighting> out) {
        var weeks = new java.util.TreeMap<Long, long[]>();
        days.forEach((day, one) -> {
            long[] counts = weeks.computeIfAbsent(Weeks.of(day), w -> new long[2]);
            counts[0] += one.overtaken();
            counts[1] += one.waiting();
        });
        double usual = Robust.median(weeks.values().stream()
                .filter(counts -> counts[1] > 0)
                .mapToDouble(counts -> MomentTotals.share(counts[0], counts[1]))
                .toArray());
        weeks.forEach((week, counts) -> {
            double more = MomentTotals.share(counts[0], counts[1]) - usual;
            boolean rare = Robust.excess(counts[0], counts[1], usual) >= Threshold.UNUSUAL;
            if (counts[1] >= FEWEST && more >= AMBER && rare) {
                out.accept(Sighting.of(
                        Check.OVERTAKING,
                        more >= RED ? Level.RED : Level.AMBER,
                        new Week(branch, week, facts.plan().line()),
                        new Figure.Share(
                                counts[0],
                                counts[1],
                                "were overtaken by somebody who came later; usually " + Figure.percent(usual)
                                        + " are")));
            }
        });
    }

    private static void tickets(int branch, SortedMap<Long, DayFacts> days, Consumer<Sighting> out) {
        long countable = days.values().stream()
                .filter(day -> day.tickets.range() > 0)
                .filter(day -> day.tickets.numbered() >= NEARLY_ALL * day.tickets.range())
                .filter(day -> day.tickets.numbered() <= NEARLY_ONCE * day.tickets.range())
                .count();
        if (countable < TICKET_DAYS * days.size()) {
            return;
        }
        var weeks = new java.util.TreeMap<Long, long[]>();
        days.forEach((day, one) -> {
            long[] counts = weeks.computeIfAbsent(Weeks.of(day), w -> new long[4]);
            long range = one.tickets.range();
            long given = one.tickets.numbered();
            counts[0] += Math.max(0, range - given);
            counts[1] += range;
            counts[2] += range == 0 ? 0 : Math.max(0, given - range);
            counts[3] += given;
        });
        weeks.forEach((week, counts) -> tell(new Week(branch, week, Sighting.NO_MOMENT), counts, out));
    }

    private static void tell(Week week, long[] counts, Consumer<Sighting> out) {
        SKIPPED.of(counts[0], counts[1])
                .ifPresent(level -> out.accept(Sighting.of(
                        Check.TICKETS,
                        level,
                        week,
                        new Figure.Share(counts[0], counts[1], "numbers of tickets are missing"))));
        REUSED.of(counts[2], counts[3])
                .ifPresent(level -> out.accept(Sighting.of(
                        Check.TICKETS,
                        level,
                        week,
                        new Figure.Share(counts[2], counts[3], "tickets have a number that was given before"))));
    }
}
