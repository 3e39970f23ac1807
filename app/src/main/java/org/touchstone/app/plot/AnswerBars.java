package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.survey.anonymity.Bar;

/// How answers are distributed: a bar a question, cut into the points of its scale, as long as the shares of those who
/// gave them. What few said is joined with its neighbours or hidden, and that is said.
///
/// @param id unique in its page
public record AnswerBars(String id, String title, List<Row> rows) {

    /// Stands where a figure would tell what a few said.
    public static final String HIDDEN = "hidden (fewer than 5)";

    private static final double SIZE = 13;
    private static final double SMALL = 11.5;
    private static final double HIGH = 22;

    /// One question.
    ///
    /// @param lowest lowest point of its scale
    /// @param highest highest point of its scale
    /// @param higherIsBetter whether more points are better
    /// @param given who answered; absent where they are fewer than may be shown
    /// @param bars how many gave which points
    /// @param mean mean answer, the better the higher
    public record Row(
            String name,
            double lowest,
            double highest,
            boolean higherIsBetter,
            @Nullable Long given,
            List<Bar> bars,
            Estimate mean) {
        public Row {
            bars = List.copyOf(bars);
        }

        private double people() {
            return bars.stream().mapToLong(Bar::people).sum();
        }

        /// From 1, the worst fifth of the scale, to 5, the best.
        private int level(Bar bar) {
            double at = ((bar.from() + bar.to()) / 2.0 - lowest) / Math.max(1, highest - lowest);
            return 1 + (int) Math.round(4 * (higherIsBetter ? at : 1 - at));
        }

        /// "mean 4.05, n 10,932", or why there is none.
        private String figure() {
            Double value = mean.value();
            if (given == null) {
                return HIDDEN;
            }
            return value == null ? Say.why(mean) : "mean " + Say.decimal(value, 2) + ", " + Say.n(given);
        }
    }

    public AnswerBars {
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
        double left = narrow ? 12 : 250;
        double right = narrow ? width - 12 : width - 160;
        double step = narrow ? 62 : 36;
        Legend legend = legend();
        double end = 8 + rows.size() * step + 8;
        var svg = new Svg(Theme.LIGHT);
        svg.picture(name, width, end + legend.height(width - 20) + 6, title, summary(), false);
        double y = 8;
        for (Row row : rows) {
            if (narrow) {
                double room = right - left - Letters.width(row.figure(), SMALL) - 12;
                svg.label(left, y + 18, SIZE, "start", Tone.INK, Letters.fit(row.name(), room, SIZE));
                svg.label(right, y + 18, SMALL, "end", Tone.QUIET, row.figure());
            } else {
                List<String> lines = Letters.wrap(row.name(), left - 24, 2, SIZE);
                for (int i = 0; i < lines.size(); i++) {
                    double down = lines.size() == 1 ? 22 : 15 + 15 * i;
                    svg.label(left - 14, y + down, SIZE, "end", Tone.INK, lines.get(i));
                }
                svg.label(right + 14, y + 22, SMALL, "start", Tone.QUIET, row.figure());
            }
            bar(svg, row, left, right, narrow ? y + 28 : y + 7);
            y += step;
        }
        legend.draw(svg, 10, end, width - 20);
        return svg.done();
    }

    private static void bar(Svg svg, Row row, double left, double right, double top) {
        if (row.people() == 0) {
            svg.line(left, top + HIGH / 2, right, top + HIGH / 2, Tone.HAIR, 1);
            return;
        }
        double x = left;
        for (Bar bar : row.bars()) {
            double share = bar.people() / row.people();
            double wide = (right - left) * share;
            if (bar.people() > 0) {
                svg.open("rect", "x", x, "y", top, "width", wide, "height", HIGH);
                svg.paint(Tone.score(row.level(bar)), Tone.PAPER, 1);
                svg.open("title")
                        .text(points(bar) + ": " + Say.count(bar.people()) + " (" + Say.share(share) + ")")
                        .close()
                        .close();
                String words = points(bar) + " · " + Say.share(share);
                String inside = Letters.width(words, SMALL) < wide - 8 ? words : points(bar);
                if (Letters.width(inside, SMALL) < wide - 4) {
                    Tone tone = Tone.onScore(row.level(bar));
                    svg.label(x + wide / 2, top + 15.5, SMALL, "middle", tone, inside);
                }
            }
            x += wide;
        }
    }

    /// "4", or "1–2" where small neighbours are joined.
    private static String points(Bar bar) {
        return bar.from() == bar.to() ? Integer.toString(bar.from()) : bar.from() + "–" + bar.to();
    }

    private static Legend legend() {
        return new Legend()
                .group()
                .swatch(Tone.S1, "worst")
                .swatch(Tone.S2, "")
                .swatch(Tone.S3, "")
                .swatch(Tone.S4, "")
                .swatch(Tone.S5, "best")
                .words("in each part: the points, and the share that gave them");
    }

    private String summary() {
        return rows.stream()
                .map(row ->
                        row.name() + ": " + row.figure() + (row.people() == 0 ? "" : "; " + distribution(row)) + ".")
                .collect(Collectors.joining(" "));
    }

    private static String distribution(Row row) {
        return row.bars().stream()
                .map(bar -> points(bar) + " by " + Say.share(bar.people() / row.people()))
                .collect(Collectors.joining(", "));
    }

    private PictureTable table() {
        var all = new ArrayList<PictureTable.Row>();
        for (Row row : rows) {
            all.add(PictureTable.row(
                    row.name(),
                    row.given() == null ? HIDDEN : Say.count(row.given()),
                    row.people() == 0 ? Say.NONE : distribution(row),
                    row.given() == null ? HIDDEN : Say.mean(row.mean())));
        }
        return new PictureTable(
                title, PictureTable.columns("What was asked", "#Answers", "Points", "#Mean (95 % interval)"), all);
    }
}
