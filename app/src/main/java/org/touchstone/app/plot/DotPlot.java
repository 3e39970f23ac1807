package org.touchstone.app.plot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;

/// Shares with their intervals, one row each, against what was promised. Rows stay in the order given.
///
/// @param id unique in its page
/// @param column what a row is: "Standard", "Branch"
public record DotPlot(String id, String title, String column, List<Row> rows) {

    private static final double SIZE = 13;
    private static final double SMALL = 11.5;

    /// One share.
    ///
    /// @param note a few words after the figure, such as the verdict; may be empty
    public record Row(
            String name, Estimate estimate, @Nullable Double target, String note) {}

    public DotPlot {
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
        double left = narrow ? 12 : 340;
        double right = narrow ? width - 16 : width - 168;
        double step = narrow ? 58 : 36;
        double top = 26;
        double height = top + rows.size() * step + 12;
        var svg = new Svg(Theme.LIGHT).picture(name, width, height, title, summary(), false);
        for (int percent = 0; percent <= 100; percent += 25) {
            double x = left + (right - left) * percent / 100;
            svg.line(x, top, x, height - 8, Tone.HAIR, 1);
            String anchor = !narrow ? "middle" : percent == 0 ? "start" : percent == 100 ? "end" : "middle";
            svg.label(x, 16, SMALL, anchor, Tone.QUIET, Say.share(percent / 100.0));
        }
        double y = top;
        for (Row row : rows) {
            if (narrow) {
                svg.label(left, y + 18, SIZE, "start", Tone.INK, Letters.fit(row.name(), width - 24, SIZE));
                svg.label(right, y + 52, SMALL, "end", Tone.QUIET, Letters.fit(figure(row), width - 28, SMALL));
            } else {
                name(svg, row, left - 14, y);
                figures(svg, row, right + 14, y);
            }
            mark(svg, row, left, right, narrow ? y + 31 : y + step / 2);
            y += step;
        }
        return svg.done();
    }

    private static void name(Svg svg, Row row, double right, double y) {
        List<String> lines = Letters.wrap(row.name(), right - 8, 2, SIZE);
        double first = lines.size() == 1 ? y + 22.5 : y + 15;
        for (String line : lines) {
            svg.label(right, first, SIZE, "end", Tone.INK, line);
            first += 15;
        }
    }

    private static void figures(Svg svg, Row row, double left, double y) {
        Double value = row.estimate().value();
        String head = value == null
                ? Say.why(row.estimate())
                : Say.share(value) + (row.note().isEmpty() ? "" : ", " + row.note());
        svg.label(left, y + 15, SIZE, "start", Tone.INK, Letters.fit(head, 150, SIZE));
        if (value != null) {
            svg.label(
                    left,
                    y + 29,
                    SMALL,
                    "start",
                    Tone.QUIET,
                    Say.n(row.estimate().n()));
        }
    }

    private static String figure(Row row) {
        Double value = row.estimate().value();
        return value == null
                ? Say.why(row.estimate())
                : Say.share(value) + (row.note().isEmpty() ? "" : ", " + row.note()) + ", "
                        + Say.n(row.estimate().n());
    }

    private static void mark(Svg svg, Row row, double left, double right, double y) {
        double span = right - left;
        svg.line(left, y, right, y, Tone.HAIR, 1);
        Estimate estimate = row.estimate();
        Double value = estimate.value();
        Double low = estimate.low();
        Double high = estimate.high();
        if (value != null && low != null && high != null) {
            svg.line(left + span * low, y, left + span * high, y, Tone.FLOW, 5);
        }
        if (row.target() != null) {
            double x = left + span * row.target();
            svg.line(x, y - 10, x, y + 10, Tone.MARK, 2);
        }
        if (value != null) {
            svg.open("circle", "cx", left + span * value, "cy", y, "r", 5.5).paint(Tone.INK, Tone.PAPER, 1.5);
            svg.open("title")
                    .text(row.name() + ": " + Say.share(estimate))
                    .close()
                    .close();
        }
    }

    private String summary() {
        var words = new StringBuilder();
        for (Row row : rows) {
            words.append(row.name()).append(": ").append(Say.share(row.estimate()));
            words.append(row.target() == null ? "" : ", promised " + Say.share(row.target()))
                    .append(". ");
        }
        return words.toString().strip();
    }

    private PictureTable table() {
        return new PictureTable(
                title,
                PictureTable.columns(column, "#Share (95 % interval)", "#n", "#Promised", "In words"),
                rows.stream()
                        .map(row -> PictureTable.row(
                                row.name(),
                                Say.share(row.estimate()),
                                Say.count(row.estimate().n()),
                                row.target() == null ? Say.NONE : Say.share(row.target()),
                                row.note().isEmpty() ? Say.NONE : row.note()))
                        .toList());
    }
}
