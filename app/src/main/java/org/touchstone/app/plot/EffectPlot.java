package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.core.statistics.Estimate;

/// What each failure costs those who meet it: the effect in points with its interval, against the least that matters.
///
/// A row a failure, in the order given. Filled where the evidence names it, open where it does not; where nothing can
/// be computed yet, it says how many more answers are needed. Rank and loss stand beside.
///
/// @param id unique in its page
/// @param least the least effect that matters, in points; above 0
public record EffectPlot(String id, String title, double least, List<FailureRow> rows) {

    private static final double TOP = 44;
    private static final double RANK = 704;
    private static final double LOST = 806;
    private static final double SAID = 826;

    /// Measures of a drawing.
    ///
    /// @param left where the scale begins
    /// @param right where it ends
    private record Page(double width, double left, double right, boolean narrow) {

        static final Page WIDE = new Page(980, 300, 660, false);
        static final Page PHONE = new Page(360, 20, 340, true);

        List<String> failure(FailureRow row) {
            return narrow
                    ? Letters.wrap(row.name(), width - 20, 3, 13)
                    : Letters.wrap(row.failure().isEmpty() ? " " : row.failure(), left - 40, 2, 12);
        }

        double height(FailureRow row) {
            int lines = failure(row).size();
            return narrow ? lines * 16 + 52 : 34.0 + 15 * lines;
        }
    }

    public EffectPlot {
        rows = List.copyOf(rows);
        if (!(least > 0)) {
            throw new IllegalArgumentException("The least effect that matters is above 0, but got " + least);
        }
    }

    /// For a page of usual width.
    public Picture wide() {
        return picture(id, Page.WIDE);
    }

    /// For a phone.
    public Picture phone() {
        return picture(id + "-phone", Page.PHONE);
    }

    private Picture picture(String name, Page page) {
        return new Picture(svg(name, page), title, summary(), table());
    }

    private String svg(String name, Page page) {
        double bottom = TOP + rows.stream().mapToDouble(page::height).sum();
        Legend legend = legend();
        double height = bottom + 12 + legend.height(page.width() - 16) + 6;
        var svg = new Svg(Theme.LIGHT).picture(name, page.width(), height, title, summary(), false);
        Linear scale = scale(page);
        ground(svg, page, scale, bottom);
        double y = TOP;
        for (FailureRow row : rows) {
            svg.line(8, y, page.width() - 8, y, Tone.HAIR, 1);
            if (page.narrow()) {
                narrow(svg, page, scale, row, y);
            } else {
                wide(svg, page, scale, row, y);
            }
            y += page.height(row);
        }
        legend.draw(svg, 8, bottom + 12, page.width() - 16);
        return svg.done();
    }

    private Linear scale(Page page) {
        double low = 0;
        double high = 2 * least;
        for (FailureRow row : rows) {
            low = row.effect().low() == null ? low : Math.min(low, row.effect().low());
            high = row.effect().high() == null
                    ? high
                    : Math.max(high, row.effect().high());
        }
        return Linear.over(Quantity.POINTS, low, high, page.narrow() ? 6 : 13, page.left(), page.right());
    }

    /// Headers, ticks, the line of no effect and the line of the least that matters.
    private void ground(Svg svg, Page page, Linear scale, double bottom) {
        svg.label(page.left() - 10, 13, 11.5, "start", Tone.QUIET, "points of the overall answer that each loses");
        for (double tick : scale.ticks()) {
            svg.label(scale.at(tick), 34, 11, "middle", Tone.QUIET, scale.words(tick));
        }
        if (page.narrow()) {
            double y = TOP;
            for (FailureRow row : rows) {
                double middle = y + 18 + 16 * page.failure(row).size();
                lines(svg, scale, middle - 11, middle + 11);
                y += page.height(row);
            }
        } else {
            svg.label(8, 34, 11.5, "start", Tone.QUIET, "moment and what goes wrong");
            svg.label(RANK, 34, 11.5, "middle", Tone.QUIET, "rank");
            svg.label(LOST, 34, 11.5, "end", Tone.QUIET, "lost per 100");
            svg.label(SAID, 34, 11.5, "start", Tone.QUIET, "what may be said");
            lines(svg, scale, TOP, bottom);
        }
    }

    /// The upright lines of the scale.
    private void lines(Svg svg, Linear scale, double top, double bottom) {
        for (double tick : scale.ticks()) {
            svg.line(scale.at(tick), top, scale.at(tick), bottom, Tone.HAIR, 1);
        }
        svg.line(scale.at(0), top, scale.at(0), bottom, Tone.QUIET, 1.2);
        svg.open("line", "x1", scale.at(least), "y1", top, "x2", scale.at(least), "y2", bottom);
        svg.attributes("stroke-dasharray", "5 3").stroke(Tone.MARK, 1.4).close();
    }

    private void wide(Svg svg, Page page, Linear scale, FailureRow row, double top) {
        double middle = top + page.height(row) / 2;
        svg.bold(8, top + 20, 13, "start", Tone.INK, Letters.fit(row.moment(), (page.left() - 40) / Letters.BOLD, 13));
        double y = top + 36;
        for (String line : page.failure(row)) {
            svg.label(8, y, 12, "start", Tone.QUIET, line);
            y += 15;
        }
        mark(svg, page, scale, row, middle);
        svg.label(RANK, middle + 4.5, 13, "middle", Tone.INK, row.rank());
        svg.label(LOST, middle + 4.5, 13, "end", Tone.INK, row.lost());
        List<String> words = Letters.wrap(row.standingWords(), page.width() - SAID - 14, 2, 12);
        y = middle + 4.5 - 7.5 * (words.size() - 1);
        for (String line : words) {
            svg.label(SAID, y, 12, "start", Tone.INK, line);
            y += 15;
        }
    }

    private void narrow(Svg svg, Page page, Linear scale, FailureRow row, double top) {
        double y = top + 18;
        for (String line : page.failure(row)) {
            svg.label(10, y, 13, "start", Tone.INK, line);
            y += 16;
        }
        mark(svg, page, scale, row, y);
        String figures = row.rankLow() == null ? "" : "rank " + row.rank() + " · " + row.lost() + " lost per 100 · ";
        svg.label(10, y + 23, 12, "start", Tone.QUIET, Letters.fit(figures + row.standingWords(), 340, 12));
    }

    /// The effect on its scale, or why there is none.
    private void mark(Svg svg, Page page, Linear scale, FailureRow row, double y) {
        Estimate effect = row.effect();
        if (effect.value() == null || effect.low() == null || effect.high() == null) {
            double left = scale.at(least) + 8;
            svg.label(
                    left,
                    y + 4.5,
                    12,
                    "start",
                    Tone.QUIET,
                    Letters.fit(row.notComputed(), page.right() + 8 - left, 12));
            return;
        }
        svg.line(scale.at(effect.low()), y, scale.at(effect.high()), y, Tone.FLOW, 4);
        if (row.lowerBound() != null) {
            double x = scale.at(row.lowerBound());
            svg.line(x, y - 8, x, y + 8, Tone.INK, 1.8);
        }
        dot(svg, scale.at(effect.value()), y, row.named());
        svg.open("title").text(row.name() + ": " + Quantity.POINTS.say(effect));
        svg.close().close();
    }

    /// Starts the dot of an effect.
    private static void dot(Svg svg, double x, double y, boolean named) {
        svg.open("circle", "cx", x, "cy", y, "r", 4.8)
                .paint(named ? Tone.MARK : Tone.PAPER, named ? Tone.PAPER : Tone.INK, 1.6);
    }

    private Legend legend() {
        return new Legend()
                .group()
                .symbol(12, "named", (svg, x, y) -> {
                    dot(svg, x + 6, y, true);
                    svg.close();
                })
                .symbol(12, "not named", (svg, x, y) -> {
                    dot(svg, x + 6, y, false);
                    svg.close();
                })
                .symbol(26, "95 % interval", (svg, x, y) -> svg.line(x, y, x + 26, y, Tone.FLOW, 4))
                .symbol(
                        6,
                        "lower bound for all tested together",
                        (svg, x, y) -> svg.line(x + 3, y - 8, x + 3, y + 8, Tone.INK, 1.8))
                .symbol(6, "the least that matters, " + Say.decimal(least, 2), (svg, x, y) -> {
                    svg.open("line", "x1", x + 3, "y1", y - 9, "x2", x + 3, "y2", y + 9, "stroke-dasharray", "5 3");
                    svg.stroke(Tone.MARK, 1.4).close();
                });
    }

    private String summary() {
        List<FailureRow> named = rows.stream().filter(FailureRow::named).toList();
        var words = new ArrayList<String>();
        words.add(
                named.isEmpty()
                        ? "No failure is named."
                        : "Named " + named.size() + " of " + Say.count(rows.size(), "failure", "failures") + ".");
        for (FailureRow row : named) {
            words.add(row.name() + ": of 100 customers " + row.ofHundred() + ", each loses "
                    + Quantity.POINTS.say(row.effect()) + " points; rank " + row.rank() + ".");
        }
        long waiting = rows.stream().filter(row -> !row.effect().present()).count();
        if (waiting > 0) {
            words.add("Not computed yet: " + waiting + ".");
        }
        return String.join(" ", words);
    }

    private PictureTable table() {
        return new PictureTable(
                title,
                PictureTable.columns(
                        "Moment",
                        "What goes wrong",
                        "#Points each loses (95 % interval)",
                        "#Lower bound for all together",
                        "#n",
                        "#Rank",
                        "#Points lost per 100 journeys",
                        "What may be said"),
                rows.stream()
                        .map(row -> PictureTable.row(
                                row.moment(),
                                row.failure().isEmpty() ? Say.NONE : row.failure(),
                                row.effect().present() ? Quantity.POINTS.say(row.effect()) : row.notComputed(),
                                row.lowerBound() == null ? Say.NONE : Say.decimal(row.lowerBound(), 2),
                                Say.behind(row.effect()),
                                row.rank(),
                                row.lost(),
                                row.standingWords()))
                        .toList());
    }
}
