package org.touchstone.app.plot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.PeriodCell;
import org.touchstone.core.analysis.Findings.PeriodRow;

/// Moments by periods: the share of the standard kept where there is one, otherwise the median time against the
/// moment's
/// own usual.
///
/// @param id unique in its page
public record HeatStrip(String id, Findings findings) {

    private static final String TITLE = "The moments over time";
    private static final double LEFT = 222;
    private static final double WIDTH = 980;
    private static final double HIGH = 24;
    private static final double TOP = 30;

    /// Titles on more cells than this would make the page heavy; the table says the same.
    private static final int TITLED = 200;

    /// Whether there is anything to be shown.
    public boolean present() {
        return !findings.periods().starts().isEmpty()
                && !findings.periods().rows().isEmpty();
    }

    /// The drawing, with its words and its table. Too wide for a phone: let it scroll there.
    public Picture picture() {
        return new Picture(svg(), TITLE, summary(), table());
    }

    private String svg() {
        List<PeriodRow> rows = findings.periods().rows();
        int periods = Math.max(1, findings.periods().starts().size());
        double cell = Math.min(60, (WIDTH - LEFT - 10) / periods);
        double end = TOP + rows.size() * HIGH + 8;
        Legend legend = legend(rows);
        var svg = new Svg(Theme.LIGHT);
        svg.picture(id, WIDTH, end + legend.height(WIDTH - 20) + 6, TITLE, summary(), false);
        dates(svg, cell, end);
        boolean titled = (long) rows.size() * periods <= TITLED;
        Names names = Names.of(findings);
        double y = TOP;
        for (PeriodRow row : rows) {
            String name = names.numbered(row.moment());
            svg.label(LEFT - 10, y + 16.5, 12.5, "end", Tone.INK, Letters.fit(name, LEFT - 14, 12.5));
            cells(svg, row, y, cell, titled);
            y += HIGH;
        }
        legend.draw(svg, 10, end, WIDTH - 20);
        return svg.done();
    }

    private void dates(Svg svg, double cell, double end) {
        List<LocalDate> starts = findings.periods().starts();
        int every = Math.max(1, (int) Math.ceil(84 / cell));
        for (int i = 0; i < starts.size(); i += every) {
            double x = LEFT + i * cell;
            if (i == 0 || x + 80 < WIDTH) {
                boolean year = i == 0
                        || starts.get(i).getYear() != starts.get(i - every).getYear();
                String words = findings.periods().unit().equals("year")
                        ? Integer.toString(starts.get(i).getYear())
                        : year ? Say.day(starts.get(i)) : Say.shortDay(starts.get(i));
                svg.line(x, 20, x, end - 6, Tone.HAIR, 1);
                svg.label(x, 15, 11.5, "start", Tone.QUIET, words);
            }
        }
    }

    private void cells(Svg svg, PeriodRow row, double y, double cell, boolean titled) {
        Double usual = usual(row);
        var plain = new TreeMap<Integer, StringBuilder>();
        for (int i = 0; i < row.cells().size(); i++) {
            PeriodCell one = row.cells().get(i);
            double x = LEFT + i * cell;
            if (one.n() == 0) {
                svg.line(x + cell * 0.3, y + HIGH / 2, x + cell * 0.7, y + HIGH / 2, Tone.FAINT, 1);
                continue;
            }
            int level = level(one, usual);
            if (titled) {
                String when = Say.shortDay(findings.periods().starts().get(i));
                svg.open("rect", "x", x + 0.5, "y", y + 1, "width", cell - 1, "height", HIGH - 2, "rx", 2);
                svg.fill(Tone.score(level))
                        .open("title")
                        .text(when + ": " + words(one))
                        .close()
                        .close();
            } else {
                plain.computeIfAbsent(level, l -> new StringBuilder())
                        .append("M" + Shapes.at(x + 0.5, y + 1) + "h" + Svg.number(cell - 1))
                        .append("v" + Svg.number(HIGH - 2) + "h" + Svg.number(1 - cell) + "z");
            }
        }
        plain.forEach((level, path) ->
                svg.open("path", "d", path).fill(Tone.score(level)).close());
    }

    /// The median of a row's medians; absent where there are none.
    private static @Nullable Double usual(PeriodRow row) {
        double[] medians = row.cells().stream()
                .map(PeriodCell::medianSeconds)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return medians.length == 0 ? null : medians[medians.length / 2];
    }

    /// Level of a cell: of its standard, or how its time compares with the usual one.
    private static int level(PeriodCell cell, @Nullable Double usual) {
        if (cell.kept() != null) {
            return Scores.kept(cell.kept());
        }
        if (cell.medianSeconds() == null || usual == null || usual <= 0) {
            return 0;
        }
        double ratio = cell.medianSeconds() / usual;
        return ratio >= 1.5 ? 1 : ratio >= 1.25 ? 2 : ratio >= 0.8 ? 0 : ratio >= 0.67 ? 4 : 5;
    }

    private static String words(PeriodCell cell) {
        String kept = cell.kept() == null ? "" : "standard kept " + Say.share(cell.kept()) + ", ";
        String time = cell.medianSeconds() == null ? "" : "median " + Say.seconds(cell.medianSeconds()) + ", ";
        return kept + time + Say.n(cell.n());
    }

    private static Legend legend(List<PeriodRow> rows) {
        var legend = new Legend();
        boolean kept = rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.kept() != null);
        boolean timed = rows.stream().anyMatch(row -> row.cells().stream().allMatch(cell -> cell.kept() == null));
        if (kept) {
            legend.group().words("Standard kept");
            for (int level = 1; level <= 5; level++) {
                legend.swatch(Tone.score(level), Scores.keptWords(level));
            }
        }
        if (timed) {
            legend.group().words(kept ? "No standard: median time" : "Median time");
            legend.swatch(Tone.S1, "1.5 times the usual or more")
                    .swatch(Tone.S2, "longer")
                    .swatch(Tone.NEUTRAL, "as usual");
            legend.swatch(Tone.S4, "shorter").swatch(Tone.S5, "much shorter");
        }
        legend.group().symbol(14, "nothing happened", (svg, x, y) -> svg.line(x + 3, y, x + 11, y, Tone.FAINT, 1));
        return legend;
    }

    private String summary() {
        int periods = findings.periods().starts().size();
        return findings.periods().rows().size() + " moments over " + periods + " "
                + findings.periods().unit()
                + (periods == 1 ? "" : "s")
                + ". A moment with a standard shows the share kept, the others their median time against"
                + " their own usual.";
    }

    private PictureTable table() {
        Names names = Names.of(findings);
        var columns = new ArrayList<PictureTable.Column>();
        columns.add(new PictureTable.Column("From", false));
        findings.periods()
                .rows()
                .forEach(row -> columns.add(new PictureTable.Column(names.numbered(row.moment()), true)));
        var rows = new ArrayList<PictureTable.Row>();
        for (int i = 0; i < findings.periods().starts().size(); i++) {
            var cells = new ArrayList<String>();
            cells.add(Say.day(findings.periods().starts().get(i)));
            for (PeriodRow row : findings.periods().rows()) {
                cells.add(
                        row.cells().get(i).n() == 0
                                ? Say.NONE
                                : words(row.cells().get(i)));
            }
            rows.add(new PictureTable.Row("", cells));
        }
        return new PictureTable(TITLE, columns, rows);
    }
}
