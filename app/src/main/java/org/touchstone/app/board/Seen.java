package org.touchstone.app.board;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.touchstone.app.board.Filters.Chosen;
import org.touchstone.app.board.shown.Age;
import org.touchstone.app.board.shown.Part;
import org.touchstone.app.findings.Kept;
import org.touchstone.app.report.ReportPage;
import org.touchstone.app.report.Section;
import org.touchstone.core.analysis.Findings;

/// The findings that a visitor sees, and what the report makes of them.
///
/// @param chosen what they are of
record Seen(Kept kept, ReportPage page, Age age, Chosen chosen) {

    Findings findings() {
        return kept.findings();
    }

    /// Some sections of the report as parts of a page, in the order in which they are named.
    List<Part> parts(List<String> ids) {
        return parts(ids, List.of());
    }

    /// The same, and other sections after them.
    List<Part> parts(List<String> ids, List<Section> more) {
        return told(Stream.concat(
                        ids.stream()
                                .flatMap(id -> page.sections().stream()
                                        .filter(section -> section.id().equals(id))),
                        more.stream())
                .toList());
    }

    /// Sections as parts of a page whose links keep what is chosen.
    List<Part> told(List<Section> sections) {
        return Told.parts(sections, chosen.kept());
    }

    /// The page of a moment, of the days of one period and what else is chosen.
    String cell(String moment, LocalDate from, LocalDate to) {
        return Told.moment(moment) + "?" + chosen.wish().during(from, to).query();
    }
}
