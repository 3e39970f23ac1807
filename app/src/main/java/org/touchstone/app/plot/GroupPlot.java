package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;

/// Mean answers of groups with their intervals, kind by kind, against the mean of all. Groups stay in the order given:
/// it is no ranking.
///
/// @param id unique in its page
/// @param all mean of all; absent where it is not known
public record GroupPlot(String id, String title, @Nullable Double all, List<Kind> kinds) {

    private static final double SIZE = 12.5;
    private static final double SMALL = 11.5;
    private static final double ROW = 25;
    private static final double HEAD = 30;
    private static final double TOP = 44;

    /// Groups of one kind, such as segments.
    public record Kind(String name, List<Group> groups) {
        public Kind {
            groups = List.copyOf(groups);
        }
    }

    /// One group.
    ///
    /// @param people how many answered; absent where that is hidden
    public record Group(String name, @Nullable Long people, Estimate mean) {

        /// "3.11 (3.09 to 3.13), n 10,180", or why there is none.
        private String figure(boolean interval) {
            Double value = mean.value();
            if (mean.status() == Estimate.Status.SUPPRESSED || people == null) {
                return interval ? AnswerBars.HIDDEN : "hidden";
            }
            if (value == null) {
                return Say.why(mean);
            }
            return interval ? Say.mean(mean) + ", " + Say.n(people) : Say.decimal(value, 2) + ", " + Say.n(people);
        }
    }

    public GroupPlot {
        kinds = List.copyOf(kinds);
    }

    /// For a page of usual width.
    public Picture wide() {
        return new Picture(svg(id, 900, 190, 250), title, summary(), table());
    }

    /// For a phone.
    public Picture phone() {
        return new Picture(svg(id + "-phone", 360, 92, 96), title, summary(), table());
    }

    private String svg(String name, double width, double left, double side) {
        double right = width - side;
        int rows = kinds.stream().mapToInt(kind -> kind.groups().size()).sum();
        double bottom = TOP + kinds.size() * HEAD + rows * ROW;
        Linear scale = scale(left, right, width < 500 ? 4 : 8);
        Legend legend = legend();
        var svg = new Svg(Theme.LIGHT);
        svg.picture(name, width, bottom + 10 + legend.height(width - 20) + 6, title, summary(), false);
        for (double tick : scale.ticks()) {
            svg.line(scale.at(tick), TOP, scale.at(tick), bottom, Tone.HAIR, 1);
            svg.label(scale.at(tick), TOP - 8, SMALL, "middle", Tone.QUIET, scale.words(tick));
        }
        if (all != null) {
            svg.line(scale.at(all), TOP - 2, scale.at(all), bottom, Tone.QUIET, 1.5);
            svg.label(scale.at(all), 14, SMALL, "middle", Tone.QUIET, "all " + Say.decimal(all, 2));
        }
        double y = TOP;
        for (Kind kind : kinds) {
            svg.bold(8, y + 20, SIZE, "start", Tone.INK, Letters.fit(kind.name(), width - 16, SIZE));
            y += HEAD;
            for (Group group : kind.groups()) {
                row(svg, group, scale, y + ROW / 2, width);
                y += ROW;
            }
        }
        legend.draw(svg, 10, bottom + 10, width - 20);
        return svg.done();
    }

    private static void row(Svg svg, Group group, Linear scale, double y, double width) {
        boolean narrow = width < 500;
        svg.label(16, y + 4, SIZE, "start", Tone.INK, Letters.fit(group.name(), scale.from() - 26, SIZE));
        svg.label(scale.to() + 12, y + 4, narrow ? 10.5 : SMALL, "start", Tone.QUIET, group.figure(!narrow));
        Double value = group.mean().value();
        Double low = group.mean().low();
        Double high = group.mean().high();
        if (value != null && low != null && high != null && group.people() != null) {
            svg.line(scale.at(low), y, scale.at(high), y, Tone.FLOW, 5);
            svg.open("circle", "cx", scale.at(value), "cy", y, "r", 4.5)
                    .paint(Tone.INK, Tone.PAPER, 1.2)
                    .close();
        }
    }

    private Linear scale(double left, double right, int most) {
        double[] ends = kinds.stream()
                .flatMap(kind -> kind.groups().stream())
                .map(Group::mean)
                .filter(mean -> mean.low() != null && mean.high() != null)
                .flatMapToDouble(mean ->
                        DoubleStream.of(mean.low() == null ? 0 : mean.low(), mean.high() == null ? 0 : mean.high()))
                .sorted()
                .toArray();
        return ends.length == 0
                ? Linear.over(Quantity.POINTS, 0, 1, most, left, right)
                : Linear.over(Quantity.POINTS, ends[0], ends[ends.length - 1], most, left, right);
    }

    private static Legend legend() {
        return new Legend()
                .group()
                .symbol(
                        10,
                        "mean answer",
                        (svg, x, y) -> svg.open("circle", "cx", x + 5, "cy", y, "r", 4.5)
                                .paint(Tone.INK, Tone.PAPER, 1.2)
                                .close())
                .symbol(26, "95 % interval", (svg, x, y) -> svg.line(x, y, x + 26, y, Tone.FLOW, 5))
                .symbol(4, "mean of all", (svg, x, y) -> svg.line(x + 2, y - 7, x + 2, y + 7, Tone.QUIET, 1.5));
    }

    private String summary() {
        return kinds.stream()
                .map(kind -> kind.name() + ": "
                        + kind.groups().stream()
                                .map(group -> group.name() + " " + group.figure(false))
                                .collect(Collectors.joining("; "))
                        + ".")
                .collect(Collectors.joining(" "));
    }

    private PictureTable table() {
        var rows = new ArrayList<PictureTable.Row>();
        for (Kind kind : kinds) {
            for (Group group : kind.groups()) {
                Long people = group.people();
                rows.add(PictureTable.row(
                        group.name(),
                        kind.name(),
                        people == null ? AnswerBars.HIDDEN : Say.count(people),
                        people == null ? AnswerBars.HIDDEN : Say.mean(group.mean())));
            }
        }
        return new PictureTable(
                title, PictureTable.columns("Group", "Kind", "#Answers", "#Mean (95 % interval)"), rows);
    }
}
