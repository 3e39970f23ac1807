package org.touchstone.app.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import org.touchstone.app.board.shown.Part;
import org.touchstone.app.board.shown.Piece;
import org.touchstone.app.plot.Links;
import org.touchstone.app.plot.Picture;
import org.touchstone.app.plot.PictureTable;
import org.touchstone.app.report.Block;
import org.touchstone.app.report.ReportPage;
import org.touchstone.app.report.Section;
import org.touchstone.core.analysis.Findings;

/// The sections of the report as parts of pages: links lead to pages, and what can be taken away is numbered.
///
/// Thread-safe. Keeps what was drawn for the findings asked for last.
final class Told {

    /// Where the page of a moment is, before its code.
    static final String MOMENTS = "/moments/";

    private static final int KEPT = 8;

    private final ConcurrentLinkedDeque<Drawn> drawn = new ConcurrentLinkedDeque<>();

    /// @param parts of pages that are drawn for one of them alone, by what they tell of
    private record Drawn(Findings of, ReportPage page, Map<String, List<Part>> parts) {}

    /// The report of these findings.
    ReportPage page(Findings findings) {
        return drawn(findings).page();
    }

    /// Parts that the report does not have, drawn when they are asked for first.
    ///
    /// @param what they tell of, and in which language
    List<Part> parts(Findings findings, String what, Supplier<List<Section>> sections) {
        // Drawn by two at once, they are the same, and no one waits for another.
        Map<String, List<Part>> parts = drawn(findings).parts();
        List<Part> known = parts.get(what);
        if (known != null) {
            return known;
        }
        List<Part> made = parts(sections.get());
        parts.put(what, made);
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

    /// Some sections of the report, in the order in which they are named.
    List<Part> parts(Findings findings, List<String> ids) {
        List<Section> all = page(findings).sections();
        return parts(ids.stream()
                .flatMap(id -> all.stream().filter(section -> section.id().equals(id)))
                .toList());
    }

    /// Sections as parts of one page.
    static List<Part> parts(List<Section> sections) {
        var parts = new ArrayList<Part>();
        int number = 0;
        for (Section section : sections) {
            var pieces = new ArrayList<Piece>();
            for (Block block : section.blocks()) {
                boolean holds = Takeaway.table(block).isPresent();
                number += holds ? 1 : 0;
                pieces.add(new Piece(linked(block), holds ? number : 0, block instanceof Block.Shown));
            }
            parts.add(new Part(section.id(), section.heading(), pieces));
        }
        return parts;
    }

    /// The page of a moment.
    static String moment(String code) {
        return Links.section(code).replaceFirst("^moment-", MOMENTS);
    }

    private static Block linked(Block block) {
        return switch (block) {
            case Block.Shown(Picture wide, Picture phone) ->
                new Block.Shown(linked(wide), phone == null ? null : linked(phone));
            case Block.Figures(PictureTable table) -> new Block.Figures(linked(table));
            case Block.Listing(PictureTable table) -> new Block.Listing(linked(table));
            case Block.Tucked(String summary, PictureTable table) -> new Block.Tucked(summary, linked(table));
            case Block.Words _, Block.Listed _, Block.Heading _, Block.Folded _, Block.Warning _, Block.Card _ -> block;
        };
    }

    private static Picture linked(Picture picture) {
        return new Picture(
                picture.svg().replace("href=\"" + Links.TO_SECTION, "href=\"" + MOMENTS),
                picture.title(),
                picture.summary(),
                linked(picture.table()));
    }

    private static PictureTable linked(PictureTable table) {
        return new PictureTable(
                table.caption(),
                table.columns(),
                table.rows().stream()
                        .map(row -> new PictureTable.Row(row.href().replace(Links.TO_SECTION, MOMENTS), row.cells()))
                        .toList());
    }
}
