package org.touchstone.core.evidence.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.touchstone.core.evidence.CaseBuilder;
import org.touchstone.core.evidence.Seam;
import org.touchstone.core.evidence.indicator.Indicator;
import org.touchstone.core.evidence.indicator.IndicatorTable;
import org.touchstone.core.statistics.chart.RunLength;

/// Follows every indicator over time and tells what changed, since when, where, and what lies behind it.
///
/// The same table gives the same trends, bit for bit, on any number of cores.
public final class Trends {

    /// Name and version of the method.
    public static final String METHOD =
            "smoothed mean of what weekday and volume do not explain, limits for the whole" + " board/1";

    /// Boards in which nothing changes, until one gives a false signal.
    private static final double BOARDS = 20;

    private static final double RUN_MIN = 100;
    private static final double RUN_MAX = 1e8;

    private record Tracked(Indicator indicator, List<Stage> stages) {}

    private final IndicatorTable table;
    private final List<Seam> seams;
    private final long seed;

    private Trends(IndicatorTable table, List<Seam> seams, long seed) {
        this.table = table;
        this.seams = List.copyOf(seams);
        this.seed = seed;
    }

    /// Follows all indicators of a table.
    ///
    /// @param seams days from which people are asked in another way; opinions start anew there
    /// @param order place of a moment in the service
    /// @param seed of the random blocks that date a change
    public static List<Followed> of(IndicatorTable table, List<Seam> seams, ToIntFunction<String> order, long seed) {
        return new Trends(table, seams, seed).all(order);
    }

    private List<Followed> all(ToIntFunction<String> order) {
        long[] days = IntStream.range(0, table.size())
                .mapToLong(at -> table.cell(at).day())
                .filter(day -> day != CaseBuilder.NO_DAY)
                .sorted()
                .toArray();
        if (days.length == 0) {
            return List.of();
        }
        Steps steps = Steps.covering(days[0], days[days.length - 1]);
        var busyness = new Busyness(table);
        List<Tracked> tracked = IntStream.range(0, table.indicators().size())
                .parallel()
                .mapToObj(i -> tracked(i, steps, busyness))
                .toList();
        double watched = tracked.stream()
                .flatMap(one -> one.stages().stream())
                .mapToLong(Stage::watched)
                .sum();
        double width = RunLength.ewmaWidth(Watch.WEIGHT, Math.clamp(BOARDS * watched, RUN_MIN, RUN_MAX));
        List<Followed> followed =
                tracked.parallelStream().map(one -> followed(one, steps, width)).toList();
        return explained(followed, order);
    }

    private Tracked tracked(int indicator, Steps steps, Busyness busyness) {
        Indicator what = table.indicators().get(indicator);
        List<BranchDays> days = BranchDays.of(table, indicator, busyness);
        var stages = new ArrayList<Stage>();
        int from = 0;
        for (Seam seam : what.isOpinion() ? seams : List.<Seam>of()) {
            int next = Math.clamp(steps.of(seam.day()), 0, steps.count());
            stages.add(stage(what, days, steps, from, next));
            // the period in which the seam lies belongs to neither, unless it begins with it
            from = steps.day(next) == seam.day() ? next : Math.min(next + 1, steps.count());
        }
        stages.add(stage(what, days, steps, from, steps.count()));
        return new Tracked(what, stages);
    }

    private static Stage stage(Indicator what, List<BranchDays> days, Steps steps, int from, int to) {
        var own = new Steps(steps.day(from), steps.length(), Math.max(0, to - from));
        return new Stage(
                what,
                own,
                days.stream()
                        .map(branch -> branch.between(own.first(), own.day(own.count())))
                        .toList());
    }

    private Followed followed(Tracked tracked, Steps steps, double width) {
        var chain = new ArrayList<Point>();
        SortedMap<Integer, List<Point>> branches = new TreeMap<>();
        var trends = new ArrayList<Trend>();
        for (Stage stage : tracked.stages()) {
            chain.addAll(stage.chain(width));
            stage.branches(width)
                    .forEach((branch, points) -> branches.computeIfAbsent(branch, b -> new ArrayList<>())
                            .addAll(points));
            trends.addAll(stage.trends(width, seed));
        }
        Stage last = tracked.stages().getLast();
        return new Followed(tracked.indicator(), chain, branches, trends, last.hasLimits() ? "" : why(last, steps));
    }

    private static String why(Stage stage, Steps steps) {
        int missing = Watch.BASELINE + 1 - stage.periods();
        return missing > 0
                ? "Limits rest on " + Watch.BASELINE + " " + steps.word() + "s, there are " + stage.periods()
                        + ": ask again after " + missing + " more."
                : "Too little was counted in the first " + Watch.BASELINE + " " + steps.word() + "s.";
    }

    private static List<Followed> explained(List<Followed> followed, ToIntFunction<String> order) {
        List<Trend> worse = followed.stream()
                .flatMap(one -> one.trends().stream())
                .filter(Trend::worse)
                .toList();
        var causes = new Causes(worse, order);
        return followed.stream()
                .map(one -> one.with(one.trends().stream()
                        .map(trend -> trend.worse()
                                ? causes.of(trend).map(trend::because).orElse(trend)
                                : trend)
                        .toList()))
                .toList();
    }
}
