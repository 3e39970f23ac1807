package org.touchstone.app.board;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import org.touchstone.app.board.Sight.View;
import org.touchstone.app.board.shown.Part;
import org.touchstone.app.board.shown.Piece;
import org.touchstone.app.paper.Paper;
import org.touchstone.app.paper.Sheet;
import org.touchstone.app.platform.language.Words;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.report.Section;

/// A page of the board as a PDF.
///
/// @param path of the page, after which the file is named
record Printed(View view, Seen seen, String path) {

    /// The document, in the language of the visitor where the page is.
    byte[] pdf() {
        Words words = Words.in(Visit.current().language());
        ZoneId zone = ZoneId.of(seen.findings().data().zone());
        var under = new ArrayList<String>();
        under.add(seen.page().title());
        under.add(seen.page().basis());
        under.add(words.say("board.made", "when", words.time(seen.age().made(), zone)));
        if (seen.age().branches()) {
            under.add(words.say("board.own-branches"));
        }
        var sections = new ArrayList<>(view.printed());
        view.parts().forEach(part -> sections.add(section(part)));
        return Paper.pdf(new Sheet(
                words.language().code(),
                words.say(view.page().title()),
                under,
                "Touchstone · " + words.time(seen.age().made(), zone),
                sections));
    }

    private static Section section(Part part) {
        return new Section(
                part.id(),
                part.heading(),
                part.pieces().stream().map(Piece::block).toList());
    }

    /// Name of the file.
    String name() {
        return "touchstone" + path.replaceAll("[^A-Za-z0-9]+", "-") + ".pdf";
    }

    /// Hands it out.
    void give(byte[] pdf, HttpServletResponse response) throws IOException {
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name() + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(pdf);
    }
}
