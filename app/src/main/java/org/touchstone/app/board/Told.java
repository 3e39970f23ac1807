package org.touchstone.app.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.touchstone.app.board.shown.Part;
import org.touchstone.app.board.shown.Piece;
import org.touchstone.app.plot.Links;
import org.touchstone.app.plot.Picture;
import org.touchstone.app.plot.PictureTable;
import org.touchstone.app.report.Block;
import org.touchstone.app.report.ReportPage;
import org.touchstone.app.report.Section;
import org.touchstone.core.analysis.Findings;

/// The sections of the report as parts of pages: links lead to pages and keep what is chosen, and what can be taken
/// away is numbered.
///
/// Thread-safe. Keeps what was drawn for the findings asked for last.
final class Told {

    /// Where the page of a moment is, before its code.
    static final String MOMENTS = "/moments/";

    private static final String TO_SECTION = "href=\"" + Links.TO_SECTION;
    private static final Pattern LINK = Pattern.compile(TO_SECTION + "([^\"]*)\"");

    private static final int KEPT = 8;

    private final ConcurrentLinkedDeque<Drawn> drawn = new ConcurrentLinkedDeque<>();

    /// @param sections that are drawn for one page alone, by what they tell of
    private record Drawn(Findings of, ReportPage page, Map<String, List<Section>> sections) {}

    /// The report of these findings.
    ReportPage page(Findings findings) {
        return drawn(findings).page();
    }

    /// Sections that the report does not have, drawn when they are asked for first.
    ///
    /// @param what they tell of, and in which language
    List<Section> sections(Findings findings, String what, Supplier<List<Section>> drawing) {
        // Drawn by two at once, they are the same, and no one waits for another.
        Map<String, List<Section>> sections = drawn(findings).sections();
        List<Section> known = sections.get(what);
        if (known != null) {
            return known;
        }
        List<Section> made = drawing.get();
        sections.put(what, made);
        return made;
    }

    @SuppressWarnings("ReferenceEquality") // comparing all figures would take as long as drawing them
    private Drawn drawn(Findings findings) {
        for (Drawn one : drawn) {
            if (one.of() == findings) {
                return one;
            }
        }
        var made = new Drawn(findings, ReportPage.of(findings), new ConcurrentHashMap<>());
        drawn.addFirst(made);
        if (drawn.size() > KEPT) {
            drawn.pollLast();
        }
        return made;
    }

    /// Sections as parts of one page.
    ///
    /// @param kept what links to other pages keep behind their question mark; may be empty
    static List<Part> parts(List<Section> sections, String kept) {
        var parts = new ArrayList<Part>();
        int number = 0;
        for (Section section : sections) {
            var pieces = new ArrayList<Piece>();
            for (Block block : section.blocks()) {
                boolean holds = Takeaway.table(block).isPresent();
                number += holds ? 1 : 0;
                pieces.add(new Piece(linked(block, kept), holds ? number : 0, block instanceof Block.Shown));
            }
            parts.add(new Part(section.id(), section.heading(), pieces));
        }
        return parts;
    }

    /// The page of a moment.
    static String moment(String code) {
        return Links.section(code).replaceFirst("^moment-", MOMENTS);
    }

    private static Block linked(Block block, String kept) {
        return switch (block) {
            case Block.Shown(Picture wide, Picture phone) ->
                new Block.Shown(linked(wide, kept), phone == null ? null : linked(phone, kept));
            case Block.Figures(PictureTable table) -> new Block.Figures(linked(table, kept));
            case Block.Listing(PictureTable table) -> new Block.Listing(linked(table, kept));
            case Block.Tucked(String summary, PictureTable table) -> new Block.Tucked(summary, linked(table, kept));
            case Block.Words _, Block.Listed _, Block.Heading _, Block.Folded _, Block.Warning _, Block.Card _ -> block;
        };
    }

    private static Picture linked(Picture picture, String kept) {
        String svg = kept.isEmpty()
                ? picture.svg().replace(TO_SECTION, "href=\"" + MOMENTS)
                : LINK.matcher(picture.svg())
                        .replaceAll(found -> "href=\"" + MOMENTS + Matcher.quoteReplacement(found.group(1)) + "?"
                                + Matcher.quoteReplacement(kept.replace("&", "&amp;")) + "\"");
        return new Picture(svg, picture.title(), picture.summary(), linked(picture.table(), kept));
    }

    private static PictureTable linked(PictureTable table, String kept) {
        return new PictureTable(
                table.caption(),
                table.columns(),
                table.rows().stream()
                        .map(row -> new PictureTable.Row(linked(row.href(), kept), row.cells()))
                        .toList());
    }

    private static String linked(String href, String kept) {
        return href.startsWith(Links.TO_SECTION)
                ? MOMENTS + href.substring(Links.TO_SECTION.length()) + (kept.isEmpty() ? "" : "?" + kept)
                : href;
    }
}
