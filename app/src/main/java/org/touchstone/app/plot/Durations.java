package org.touchstone.app.plot;

import java.util.List;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Moment;
import org.touchstone.core.analysis.Findings.Spread;

/// How long the moments last, or how long people wait before them: a dot where half are through, a line to where nine
/// in ten are. Moments without any length are left out. A dot and not a bar, because the axis may count in ratios.
///
/// @param id unique in its page
/// @param waits the waits before instead of the durations
public record Durations(String id, Findings findings, boolean waits) {

    private static final double SIZE = 13;

    private record Row(String name, Spread spread, double p50, double p90) {}

    private List<Row> rows() {
        Names names = Names.of(findings);
        return findings.moments().stream()
                .filter(moment -> spread(moment).p50() != null && spread(moment).p90() != null)
                .map(moment -> row(names, moment))
                .filter(row -> row.p90() > 0)
                .toList();
    }

    private Row row(Names names, Moment moment) {
        Spread spread = spread(moment);
        double p50 = spread.p50() == null ? 0 : spread.p50();
        return new Row(names.numbered(moment.code()), spread, p50, spread.p90() == null ? p50 : spread.p90());
    }

    private Spread spread(Moment moment) {
        return waits ? moment.waitBeforeSeconds() : moment.durationSeconds();
    }

    /// Whether anything was measured.
    public boolean present() {
        return !rows().isEmpty();
    }

    /// For a page of usual width.
    public Picture wide() {
        return new Picture(svg(id, 900), title(), summary(), table());
    }

    /// For a phone.
    public Picture phone() {
        return new Picture(svg(id + "-phone", 360), title(), summary(), table());
    }

    private String title() {
        return waits ? "How long people wait before each moment" : "How long each moment lasts";
    }

    private String svg(String name, double width) {
        boolean narrow = width < 500;
        List<Row> rows = rows();
        double left = narrow ? 8 : 340;
        double right = narrow ? width - 16 : width - 150;
        double step = narrow ? 46 : 28;
        double top = 28;
        double height = top + rows.size() * step + 10;
        Axis axis = axis(rows, left, right);
        var svg = new Svg(Theme.LIGHT).picture(name, width, height, title(), summary(), false);
        for (double tick : axis.ticks(narrow ? 4 : 7)) {
            svg.line(axis.at(tick), top - 4, axis.at(tick), height - 8, Tone.HAIR, 1);
            svg.label(axis.at(tick), 16, 11.5, tick == axis.low() ? "start" : "middle", Tone.QUIET, Say.shortly(tick));
        }
        double y = top;
        for (Row row : rows) {
            row(svg, row, axis, narrow, y, width);
            y += step;
        }
        return svg.done();
    }

    /// Equal ratios where the largest median is more than fifty times the smallest.
    private static Axis axis(List<Row> rows, double left, double right) {
        double most = rows.stream().mapToDouble(Row::p90).max().orElse(1);
        double least =
                rows.stream().mapToDouble(Row::p50).filter(p -> p >= 0.5).min().orElse(most);
        boolean log = most / Math.max(least, 1e-9) > 100;
        return new Axis(log ? Math.max(0.5, least * 0.7) : 0, Math.max(most * 1.03, 1), log, left, right);
    }

    private static void row(Svg svg, Row row, Axis axis, boolean narrow, double top, double width) {
        String figures = Say.seconds(row.p50()) + "; 9 in 10: " + Say.seconds(row.p90());
        double y = narrow ? top + 36 : top + 14;
        if (narrow) {
            double room = width - 24 - Letters.width(figures, 11.5);
            svg.label(8, top + 20, 12, "start", Tone.INK, Letters.fit(row.name(), room, 12));
            svg.label(width - 8, top + 20, 11.5, "end", Tone.QUIET, figures);
        } else {
            svg.label(326, y + 4.5, SIZE, "end", Tone.INK, Letters.fit(row.name(), 318, SIZE));
            svg.label(width - 138, y + 0, 12, "start", Tone.INK, Say.seconds(row.p50()));
            svg.label(width - 138, y + 12, 11, "start", Tone.QUIET, "9 in 10: " + Say.seconds(row.p90()));
        }
        double x50 = axis.at(row.p50());
        double x90 = axis.at(row.p90());
        svg.line(axis.left(), y, axis.right(), y, Tone.HAIR, 1);
        svg.line(x50, y, x90, y, Tone.FLOW, 3);
        svg.line(x90, y - 5, x90, y + 5, Tone.FLOW, 2);
        svg.open("circle", "cx", x50, "cy", y, "r", 5.5)
                .paint(Tone.INK, Tone.PAPER, 1.5)
                .close();
    }

    private String summary() {
        List<Row> rows = rows();
        return rows.stream()
                .max(java.util.Comparator.comparingDouble(Row::p50))
                .map(row -> "Longest median: " + row.name() + ", " + Say.seconds(row.p50()) + "; nine in ten within "
                        + Say.seconds(row.p90()) + " (" + Say.n(row.spread().n()) + ").")
                .orElse("Nothing was measured.");
    }

    private PictureTable table() {
        return new PictureTable(
                title(),
                PictureTable.columns("Moment", "#Median", "#Nine in ten within", "#Mean", "#n"),
                rows().stream()
                        .map(row -> PictureTable.row(
                                row.name(),
                                Say.seconds(row.p50()),
                                Say.seconds(row.p90()),
                                Say.seconds(row.spread().mean()),
                                Say.count(row.spread().n())))
                        .toList());
    }
}
