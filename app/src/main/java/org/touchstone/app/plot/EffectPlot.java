package org.touchstone.app.plot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;

/// What each failure costs those it hits, in points, with its interval, one row each in the order given.
///
/// Filled dots are named by the evidence, open ones are not. The dashed upright is the least effect that matters.
///
/// @param id unique in its page
/// @param least least effect that matters, in points
public record EffectPlot(String id, String title, double least, List<Row> rows) {

    private static final double SIZE = 13;
    private static final double SMALL = 11.5;
    private static final double HEAD = 26;

    /// One failure.
    ///
    /// @param moment where
    /// @param what went wrong there
    /// @param effect points that each loses
    /// @param lowerBound lower bound that holds for all rows together; absent where nothing is estimated
    /// @param note rank or standing, in a few words
    public record Row(
            String moment,
            String what,
            Estimate effect,
            @Nullable Double lowerBound,
            boolean named,
            String note) {

        String name() {
            return what.isEmpty() ? moment : moment + ": " + what;
        }
    }

    public EffectPlot {
        rows = List.copyOf(rows);
    }

    /// Where points of the scale lie.
    private record Scale(double left, double right, double low, double high) {
        double x(double points) {
            return left + (right - left) * (points - low) / (high - low);
        }
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
        double step = narrow ? 58 : 38;
        double height = HEAD + rows.size() * step + 12;
        Scale scale = scale(narrow ? 20 : 350, narrow ? width - 24 : width - 170);
        var svg = new Svg(Theme.LIGHT).picture(name, width, height, title, summary(), false);
        axis(svg, scale, height - 8);
        double y = HEAD;
        for (Row row : rows) {
            if (narrow) {
                svg.label(12, y + 18, SIZE, "start", Tone.INK, Letters.fit(row.name(), width - 24, SIZE));
                svg.label(width - 12, y + 52, SMALL, "end", Tone.QUIET, Letters.fit(figure(row), width - 24, SMALL));
            } else {
                name(svg, row, scale.left() - 16, y);
                figures(svg, row, scale.right() + 16, y);
            }
            mark(svg, row, scale, narrow ? y + 31 : y + step / 2);
            y += step;
        }
        return svg.done();
    }

    private Scale scale(double left, double right) {
        double low = 0;
        double high = 2 * least;
        for (Row row : rows) {
            low = Math.min(low, row.effect().low() == null ? 0 : row.effect().low());
            high = Math.max(high, row.effect().high() == null ? 0 : row.effect().high());
        }
        double unit = unit(high - low);
        return new Scale(left, right, unit * Math.floor(low / unit), unit * Math.ceil(high / unit));
    }

    private static double unit(double span) {
        return span > 2.5 ? 1 : span > 1 ? 0.5 : span > 0.4 ? 0.2 : 0.1;
    }

    private void axis(Svg svg, Scale scale, double bottom) {
        double unit = unit(scale.high() - scale.low());
        for (double points = scale.low(); points <= scale.high() + unit / 2; points += unit) {
            double x = scale.x(points);
            boolean zero = Math.abs(points) < unit / 10;
            svg.line(x, HEAD, x, bottom, zero ? Tone.QUIET : Tone.HAIR, 1);
            svg.label(x, 16, SMALL, "middle", Tone.QUIET, Say.decimal(zero ? 0 : points, 1));
        }
        double x = scale.x(least);
        svg.open("line", "x1", x, "y1", HEAD, "x2", x, "y2", bottom, "stroke-dasharray", "4 4")
                .paint(null, Tone.MARK, 1.5)
                .open("title")
                .text("Least effect that matters: " + Say.decimal(least, 2) + " points")
                .close()
                .close();
    }

    private static void name(Svg svg, Row row, double right, double y) {
        List<String> lines = Letters.wrap(row.name(), right - 8, 2, SIZE);
        double first = lines.size() == 1 ? y + 23.5 : y + 16;
        for (String line : lines) {
            svg.label(right, first, SIZE, "end", Tone.INK, line);
            first += 15;
        }
    }

    private static void figures(Svg svg, Row row, double left, double y) {
        String head = row.effect().value() == null
                ? row.note()
                : Say.decimal(row.effect().value(), 2) + " points";
        svg.label(left, y + 16, SIZE, "start", Tone.INK, Letters.fit(head, 150, SIZE));
        if (row.effect().value() != null) {
            svg.label(left, y + 30, SMALL, "start", Tone.QUIET, Letters.fit(row.note(), 150, SMALL));
        }
    }

    private static String figure(Row row) {
        return row.effect().value() == null ? row.note() : Say.mean(row.effect()) + ", " + row.note();
    }

    private static void mark(Svg svg, Row row, Scale scale, double y) {
        Double value = row.effect().value();
        Double low = row.effect().low();
        Double high = row.effect().high();
        svg.line(scale.left(), y, scale.right(), y, Tone.HAIR, 1);
        if (value == null || low == null || high == null) {
            return;
        }
        svg.line(scale.x(low), y, scale.x(high), y, Tone.FLOW, 5);
        if (row.lowerBound() != null && row.lowerBound() > scale.low()) {
            double x = scale.x(row.lowerBound());
            svg.line(x, y - 7, x, y + 7, Tone.QUIET, 2);
        }
        svg.open("circle", "cx", scale.x(value), "cy", y, "r", 5.5)
                .paint(row.named() ? Tone.INK : Tone.PAPER, Tone.INK, 1.8)
                .open("title")
                .text(row.name() + ": " + figure(row))
                .close()
                .close();
    }

    private String summary() {
        var words = new StringBuilder();
        for (Row row : rows) {
            words.append(row.name()).append(": ").append(figure(row)).append(". ");
        }
        return words.toString().strip();
    }

    private PictureTable table() {
        return new PictureTable(
                title,
                PictureTable.columns(
                        "Moment", "What went wrong", "#Points each loses (95 % interval)", "#At least", "In words"),
                rows.stream()
                        .map(row -> PictureTable.row(
                                row.moment(),
                                row.what().isEmpty() ? Say.NONE : row.what(),
                                row.effect().value() == null ? Say.NONE : Say.mean(row.effect()),
                                row.lowerBound() == null ? Say.NONE : Say.decimal(row.lowerBound(), 2),
                                row.note()))
                        .toList());
    }
}
