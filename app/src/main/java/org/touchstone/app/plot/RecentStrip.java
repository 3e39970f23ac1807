package org.touchstone.app.plot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.RecentFacts;
import org.touchstone.core.statistics.Estimate;

/// Moments by the last months or weeks: what customers gave where they were asked, otherwise the share of the standard
/// kept. Each cell says its figure; what is hidden and what is not known are told apart by a sign.
///
/// @param id unique in its page
/// @param cells where a cell leads to
public record RecentStrip(String id, Findings findings, CellLink cells) {

    /// Where a cell of the strip leads to.
    @FunctionalInterface
    public interface CellLink {

        /// An address.
        ///
        /// @param from first day of the period
        /// @param to last day of the period
        String to(String moment, LocalDate from, LocalDate to);
    }

    private static final double LEFT = 222;
    private static final double CELL = 62;
    private static final double HIGH = 36;
    private static final double TOP = 30;
    private static final String HIDDEN = "✕";
    private static final List<String> LEVELS = List.of("poor", "weak", "fair", "good", "very good");

    /// One cell as it is drawn.
    ///
    /// @param level of its score; 0 where there is none
    private record Shown(String figure, String below, int level, String words) {}

    /// Whether there is anything to be shown.
    public boolean present() {
        return !facts().starts().isEmpty() && !facts().rows().isEmpty();
    }

    /// The drawing, with its words and its table. Too wide for a phone: let it scroll there.
    public Picture picture() {
        return new Picture(svg(), title(), summary(), table());
    }

    private RecentFacts facts() {
        return findings.periods().recent();
    }

    private String title() {
        int periods = facts().starts().size();
        return periods == 1
                ? "The moments in one " + facts().unit()
                : "The moments in the last " + periods + " " + facts().unit() + "s";
    }

    private String svg() {
        RecentFacts facts = facts();
        double width = LEFT + CELL * Math.max(8, facts.starts().size()) + 10;
        double end = TOP + facts.rows().size() * HIGH + 10;
        Legend legend = legend();
        var svg = new Svg(Theme.LIGHT);
        svg.picture(id, width, end + legend.height(width - 20) + 6, title(), summary(), present());
        for (int i = 0; i < facts.starts().size(); i++) {
            svg.label(LEFT + (i + 0.5) * CELL, 19, 11.5, "middle", Tone.QUIET, when(i));
        }
        Names names = Names.of(findings);
        double y = TOP;
        for (RecentFacts.Row row : facts.rows()) {
            String name = names.numbered(row.moment());
            svg.label(LEFT - 10, y + 22, 12.5, "end", Tone.INK, Letters.fit(name, LEFT - 14, 12.5));
            for (int i = 0; i < row.cells().size(); i++) {
                cell(svg, row, i, name, LEFT + i * CELL, y);
            }
            y += HIGH;
        }
        legend.draw(svg, 10, end, width - 20);
        return svg.done();
    }

    private void cell(Svg svg, RecentFacts.Row row, int i, String name, double x, double y) {
        Shown shown = shown(row, row.cells().get(i));
        String href = cells.to(row.moment(), facts().starts().get(i), last(i));
        svg.open("a", "href", href)
                .open("title")
                .text(name + ", " + when(i) + ": " + shown.words())
                .close();
        svg.open("rect", "x", x + 1, "y", y + 1, "width", CELL - 2, "height", HIGH - 2, "rx", 3);
        svg.fill(shown.figure().equals(Say.NONE) ? Tone.WASH : Tone.score(shown.level()))
                .close();
        Tone on = Tone.onScore(shown.level());
        svg.label(x + CELL / 2, y + (shown.below().isEmpty() ? 22.5 : 17), 13, "middle", on, shown.figure());
        if (!shown.below().isEmpty()) {
            svg.label(x + CELL / 2, y + 29.5, 10, "middle", on, shown.below());
        }
        svg.close();
    }

    private static Shown shown(RecentFacts.Row row, RecentFacts.Cell cell) {
        Estimate rating = cell.rating();
        Estimate kept = cell.kept();
        if (rating != null && rating.value() != null && row.lowest() != null && row.highest() != null) {
            String mean = Say.decimal(rating.value(), 1);
            return new Shown(
                    mean,
                    Say.n(rating.n()),
                    Scores.rated(rating.value(), row.lowest(), row.highest()),
                    "rated " + mean + " of " + Say.decimal(row.highest(), 0) + ", " + Say.n(rating.n()));
        }
        if (rating != null) {
            return new Shown(HIDDEN, "", 0, "ratings hidden (fewer than 5)");
        }
        if (kept != null && kept.value() != null) {
            return new Shown(
                    Say.share(kept.value()),
                    Say.n(kept.n()),
                    Scores.kept(kept.value()),
                    "standard kept " + Say.share(kept.value()) + ", " + Say.n(kept.n()));
        }
        return cell.n() == 0
                ? new Shown(Say.NONE, "", 0, "no data")
                : new Shown("○", Say.n(cell.n()), 0, "no rating and no standard, " + Say.n(cell.n()));
    }

    /// "Mar", with the year where it begins; of a week its first day.
    private String when(int period) {
        LocalDate start = facts().starts().get(period);
        if (!facts().unit().equals("month")) {
            return Say.shortDay(start);
        }
        return period == 0 || start.getMonthValue() == 1
                ? Say.month(start) + "\u00a0" + start.getYear()
                : Say.month(start);
    }

    private LocalDate last(int period) {
        LocalDate start = facts().starts().get(period);
        return (facts().unit().equals("month") ? start.plusMonths(1) : start.plusWeeks(1)).minusDays(1);
    }

    private Legend legend() {
        var legend = new Legend();
        boolean rated = facts().rows().stream().anyMatch(row -> row.lowest() != null);
        boolean kept =
                facts().rows().stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.kept() != null);
        if (rated) {
            legend.group().words("Rated");
            Scale scale = scale();
            for (int level = 1; level <= 5; level++) {
                legend.swatch(Tone.score(level), scale == null ? LEVELS.get(level - 1) : scale.words(level));
            }
        }
        if (kept) {
            legend.group().words(rated ? "Not rated: standard kept" : "Standard kept");
            for (int level = 1; level <= 5; level++) {
                legend.swatch(Tone.score(level), Scores.keptWords(level));
            }
        }
        legend.group()
                .symbol(
                        14,
                        "hidden (fewer than 5)",
                        (svg, x, y) -> svg.label(x + 7, y + 4, 12, "middle", Tone.INK, HIDDEN))
                .symbol(14, "no data", (svg, x, y) -> svg.label(x + 7, y + 4, 12, "middle", Tone.INK, Say.NONE))
                .symbol(
                        14,
                        "lived, neither rated nor promised",
                        (svg, x, y) -> svg.label(x + 7, y + 4, 12, "middle", Tone.INK, "○"));
        return legend;
    }

    /// A scale that all moments are rated on.
    private record Scale(double lowest, double highest) {
        String words(int level) {
            return Scores.ratedWords(level, lowest, highest);
        }
    }

    /// The scale, where there is one; absent where moments are rated on several.
    private @Nullable Scale scale() {
        List<Scale> scales = facts().rows().stream()
                .filter(row -> row.lowest() != null && row.highest() != null)
                .map(row ->
                        new Scale(row.lowest() == null ? 0 : row.lowest(), row.highest() == null ? 0 : row.highest()))
                .distinct()
                .toList();
        return scales.size() == 1 ? scales.getFirst() : null;
    }

    private String summary() {
        RecentFacts facts = facts();
        long hidden = facts.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.rating() != null && cell.rating().value() == null)
                .count();
        String worst = worst();
        return facts.rows().size() + (facts.rows().size() == 1 ? " moment" : " moments") + " by " + facts.unit()
                + ". A cell shows the mean rating where customers rated the moment, otherwise the share in which its standard"
                + " was kept." + worst
                + (hidden == 0
                        ? ""
                        : " " + Say.count(hidden, "cell is", "cells are")
                                + " hidden, because fewer than 5 people stand behind it or could be told from it.");
    }

    /// The lowest share kept, in words; empty where none is known.
    private String worst() {
        String found = "";
        double lowest = 2;
        for (RecentFacts.Row row : facts().rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                Estimate kept = row.cells().get(i).kept();
                if (kept != null && kept.value() != null && kept.value() < lowest) {
                    lowest = kept.value();
                    found = " The lowest share kept is " + Say.share(lowest) + ", at “"
                            + Names.of(findings).name(row.moment()) + "” in the " + facts().unit() + " from "
                            + Say.day(facts().starts().get(i)) + " (" + Say.n(kept.n()) + ").";
                }
            }
        }
        return found;
    }

    private PictureTable table() {
        Names names = Names.of(findings);
        var columns = new ArrayList<PictureTable.Column>();
        columns.add(new PictureTable.Column("Moment", false));
        for (int i = 0; i < facts().starts().size(); i++) {
            columns.add(new PictureTable.Column(
                    facts().unit().equals("month")
                            ? Say.month(facts().starts().get(i)) + " "
                                    + facts().starts().get(i).getYear()
                            : Say.day(facts().starts().get(i)),
                    true));
        }
        var rows = new ArrayList<PictureTable.Row>();
        for (RecentFacts.Row row : facts().rows()) {
            var texts = new ArrayList<String>();
            texts.add(names.numbered(row.moment()));
            row.cells().forEach(cell -> texts.add(shown(row, cell).words()));
            rows.add(new PictureTable.Row("#" + Links.section(row.moment()), texts));
        }
        return new PictureTable(title(), columns, rows);
    }
}
