package org.touchstone.core.evidence.alarm;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.touchstone.core.evidence.alarm.Alarm.Level;

/// Kind 8: how many leave for the time waited. It is the rate at which patience ends, so that a busy week raises both
/// and leaves it as it was (Mandelbaum & Zeltyn 2013); what changes it is mostly how leaving is noticed.
final class LeavingRule implements Rule {

    /// Patience is not memoryless: longer waits alone change the rate by half or so.
    private static final double AMBER = 2.5;

    private static final double RED = 6;
    private static final double FEWEST = 10;

    @Override
    public void look(Facts facts, Consumer<Sighting> out) {
        Map<Integer, LineWeek> branches = new TreeMap<>();
        facts.lines()
                .forEach((week, one) -> branches.computeIfAbsent(week.branch(), b -> new LineWeek())
                        .add(one));
        facts.lines().forEach((week, one) -> {
            LineWeek usual = branches.getOrDefault(week.branch(), new LineWeek());
            if (usual.exposure > 0) {
                week(
                        week,
                        one,
                        (double) one.exposure * usual.left / usual.exposure,
                        facts.plan().line(),
                        out);
            }
        });
    }

    private static void week(Week week, LineWeek one, double expected, int line, Consumer<Sighting> out) {
        double times = (one.left + 0.5) / (expected + 0.5);
        boolean rare = Math.abs(Robust.rareness(one.left, expected)) >= Threshold.UNUSUAL;
        if ((expected < FEWEST && one.left < FEWEST) || !rare || (times < AMBER && times > 1 / AMBER)) {
            return;
        }
        String text = String.format(
                Locale.ROOT,
                "%d left in a week; for the time waited %.0f would be usual in this branch.",
                one.left,
                expected);
        Level level = times >= RED || times <= 1 / RED ? Level.RED : Level.AMBER;
        out.accept(Sighting.of(
                Check.LEAVING,
                level,
                new Week(week.branch(), week.week(), line),
                new Figure.Said(Math.abs(Math.log(times)), text)));
    }
}
