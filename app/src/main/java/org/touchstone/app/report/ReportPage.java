package org.touchstone.app.report;

import java.util.List;
import org.touchstone.app.plot.Say;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.DataFacts;

/// What stands on the report, ready for the template.
///
/// @param title name of the cycle
/// @param goal what the customer wants, in the customer's words; may be empty
/// @param basis on how many journeys, from when to when
/// @param lead what to fix first, in a few sentences; empty where nothing is known that should be
/// @param facts three facts found, most telling first; fewer where less is known
public record ReportPage(
        String title, String goal, String basis, String lead, List<Fact> facts, List<Section> sections) {

    /// One fact of the headline.
    ///
    /// @param figure the figure itself, short
    /// @param text what it says, one sentence
    /// @param href the section that shows more
    public record Fact(String figure, String text, String href) {}

    public ReportPage {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /// The report of an analysis.
    public static ReportPage of(Findings findings) {
        return new ReportPage(
                findings.cycle().name(),
                findings.cycle().goal(),
                basis(findings),
                Lead.of(findings),
                Headline.of(findings),
                Sections.of(findings));
    }

    private static String basis(Findings findings) {
        DataFacts data = findings.data();
        String drafted = findings.cycle().drafted()
                ? " The cycle was drafted from the most frequent ways through the log; nobody designed it yet."
                : "";
        if (data.from() == null || data.to() == null) {
            return "Nothing was measured yet: this shows the cycle as it was designed." + drafted;
        }
        return Say.count(data.journeys(), "journey", "journeys") + " and "
                + Say.count(data.encounters(), "encounter", "encounters") + ", " + Say.day(data.from(), data.zone())
                + " to " + Say.day(data.to(), data.zone()) + "." + drafted;
    }
}
