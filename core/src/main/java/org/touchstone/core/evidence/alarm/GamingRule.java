package org.touchstone.core.evidence.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.touchstone.core.evidence.alarm.Alarm.Level;

/// Kind 13: a promise about one moment is kept as well as elsewhere, or as before, and the customer waits just behind
/// it.
///
/// The gap is compared with the median of the other branches in the same week, and with the median of the branch's own
/// weeks; medians, so that one or a few branches that game do not hide one another.
final class GamingRule implements Rule {

    private static final double MINUTE = 60e6;
    private static final double AMBER_TIMES = 2;
    private static final double AMBER_MORE = MINUTE / 2;
    private static final double RED_TIMES = 3;
    private static final double RED_MORE = MINUTE;
    private static final long FEWEST = 20;
    private static final int FEWEST_OTHERS = 3;
    private static final int FEWEST_WEEKS = 4;
    /// Kept as well, give or take.
    private static final double KEPT_LESS = 0.02;

    @Override
    public void look(Facts facts, Consumer<Sighting> out) {
        // by promise, by week, by branch
        Map<Integer, Map<Long, Map<Integer, GapWeek>>> table = new TreeMap<>();
        facts.gaps().forEach((week, gap) -> {
            if (gap.gaps >= FEWEST) {
                table.computeIfAbsent(week.moment(), p -> new TreeMap<>())
                        .computeIfAbsent(week.week(), w -> new TreeMap<>())
                        .put(week.branch(), gap);
            }
        });
        table.forEach((promise, weeks) -> {
            int moment = facts.plan().promises().get(promise).moment();
            weeks.forEach((week, branches) -> branches.forEach((branch, one) -> {
                var where = new Week(branch, week, moment);
                List<GapWeek> others = others(branches, branch);
                if (others.size() >= FEWEST_OTHERS) {
                    compare(where, one, others, "in other branches it is", out);
                }
                List<GapWeek> own = own(weeks, branch);
                if (own.size() >= FEWEST_WEEKS) {
                    compare(where, one, own, "in this branch it is usually", out);
                }
            }));
        });
    }

    private static List<GapWeek> others(Map<Integer, GapWeek> branches, int branch) {
        var others = new ArrayList<GapWeek>();
        branches.forEach((other, gap) -> {
            if (other != branch) {
                others.add(gap);
            }
        });
        return others;
    }

    private static List<GapWeek> own(Map<Long, Map<Integer, GapWeek>> weeks, int branch) {
        return weeks.values().stream()
                .map(branches -> branches.get(branch))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private static void compare(Week where, GapWeek one, List<GapWeek> usual, String compared, Consumer<Sighting> out) {
        double gap = Robust.median(usual.stream().mapToDouble(GapWeek::gap).toArray());
        double kept =
                Robust.median(usual.stream().mapToDouble(GapWeek::keptShare).toArray());
        boolean amber = one.gap() >= AMBER_TIMES * gap && one.gap() >= gap + AMBER_MORE;
        if (!amber || one.keptShare() < kept - KEPT_LESS) {
            return;
        }
        boolean red = one.gap() >= RED_TIMES * gap && one.gap() >= gap + RED_MORE;
        String text = String.format(
                Locale.ROOT,
                "The promise reads %s kept, but then the customer waits %s more on average; %s %s.",
                Figure.percent(one.keptShare()),
                Figure.time(one.gap()),
                compared,
                Figure.time(gap));
        out.accept(Sighting.of(
                Check.GAMING, red ? Level.RED : Level.AMBER, where, new Figure.Said(one.gap() - gap, text)));
    }
}
