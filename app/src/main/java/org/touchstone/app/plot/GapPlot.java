package org.touchstone.app.plot;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.touchstone.core.statistics.Estimate;

/// What customers found against what they had expected: a row an item, an arrow from the one to the other.
///
/// @param id unique in its page
public record GapPlot(String id, String title, List<Row> rows) {

    private static final double SIZE = 13;
    private static final double SMALL = 11.5;
    private static final double TOP = 28;

    /// One item, in points of its scale.
    ///
    /// @param gap found less expected, within each customer
    public record Row(String name, Estimate expected, Estimate found, Estimate gap) {

        private boolean known() {
            return expected.value() != null && found.value() != null;
        }

        private String figure() {
            boolean hidden = gap.status() == Estimate.Status.SUPPRESSED;
            return hidden ? AnswerBars.HIDDEN : Say.mean(gap);
        }
    }

    public GapPlot {
        rows = List.copyOf(rows);
    }

    /// For a page of usual width.
    public Picture wide() {
        return new Picture(svg(id, 900), title, summary(), table());
    }

    /// For a phone.
    public Picture phone() {
        return new Picture(svg(id + "-phone", 360), title, summary(), table());
    }

    private String svg(String name, double width) {
        boolean narrow = width < 500;
        double left = narrow ? 16 : 250;
        double right = narrow ? width - 16 : width - 170;
        double step = narrow ? 52 : 32;
        double bottom = TOP + rows.size() * step;
        double[] ends = rows.stream()
                .flatMap(row -> Stream.of(row.expected(), row.found()))
                .flatMap(one -> Stream.ofNullable(one.value()))
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        Linear scale = ends.length == 0
                ? Linear.over(Quantity.POINTS, 0, 1, 4, left, right)
                : Linear.over(Quantity.POINTS, ends[0], ends[ends.length - 1], narrow ? 4 : 8, left, right);
        Legend legend = legend();
        var svg = new Svg(Theme.LIGHT);
        svg.picture(name, width, bottom + 10 + legend.height(width - 20) + 6, title, summary(), false);
        for (double tick : scale.ticks()) {
            svg.line(scale.at(tick), TOP, scale.at(tick), bottom, Tone.HAIR, 1);
            svg.label(scale.at(tick), TOP - 10, SMALL, "middle", Tone.QUIET, scale.words(tick));
        }
        double y = TOP;
        for (Row row : rows) {
            if (narrow) {
                double room = right - left - Letters.width(row.figure(), SMALL) - 10;
                svg.label(left, y + 18, SIZE, "start", Tone.INK, Letters.fit(row.name(), room, SIZE));
                svg.label(right, y + 18, SMALL, "end", Tone.QUIET, row.figure());
            } else {
                svg.label(left - 16, y + 20, SIZE, "end", Tone.INK, Letters.fit(row.name(), left - 28, SIZE));
                svg.label(right + 16, y + 20, SMALL, "start", Tone.QUIET, row.figure());
            }
            arrow(svg, row, scale, narrow ? y + 34 : y + 16);
            y += step;
        }
        legend.draw(svg, 10, bottom + 10, width - 20);
        return svg.done();
    }

    private static void arrow(Svg svg, Row row, Linear scale, double y) {
        Double expected = row.expected().value();
        Double found = row.found().value();
        if (expected != null && found != null) {
            Tone tone = found < expected ? Tone.MARK : Tone.GOOD;
            svg.line(scale.at(expected), y, scale.at(found), y, tone, 2);
            svg.open("circle", "cx", scale.at(expected), "cy", y, "r", 5)
                    .paint(Tone.PAPER, Tone.INK, 1.5)
                    .close();
            svg.open("circle", "cx", scale.at(found), "cy", y, "r", 5)
                    .fill(tone)
                    .close();
        }
    }

    private static Legend legend() {
        return new Legend()
                .group()
                .symbol(
                        12,
                        "expected",
                        (svg, x, y) -> svg.open("circle", "cx", x + 6, "cy", y, "r", 5)
                                .paint(Tone.PAPER, Tone.INK, 1.5)
                                .close())
                .symbol(
                        12,
                        "found, less than expected",
                        (svg, x, y) -> svg.open("circle", "cx", x + 6, "cy", y, "r", 5)
                                .fill(Tone.MARK)
                                .close())
                .symbol(
                        12,
                        "found, as much or more",
                        (svg, x, y) -> svg.open("circle", "cx", x + 6, "cy", y, "r", 5)
                                .fill(Tone.GOOD)
                                .close());
    }

    private String summary() {
        return rows.stream()
                .map(row -> row.name() + ": " + (row.known() ? "gap " : "") + row.figure() + ".")
                .collect(Collectors.joining(" "));
    }

    private PictureTable table() {
        return new PictureTable(
                title,
                PictureTable.columns("Item", "#Expected", "#Found", "#Gap (95 % interval)", "#n"),
                rows.stream()
                        .map(row -> PictureTable.row(
                                row.name(),
                                Say.mean(row.expected()),
                                Say.mean(row.found()),
                                row.figure(),
                                Say.behind(row.gap())))
                        .toList());
    }
}
