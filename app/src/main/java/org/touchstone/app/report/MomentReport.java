package org.touchstone.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.plot.ControlChart;
import org.touchstone.app.plot.Names;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.PlaceFacts;
import org.touchstone.core.analysis.TrendFacts;
import org.touchstone.core.cycle.Blueprint;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.cycle.Text;

/// All that is known of one moment, told as the report tells it of all.
public final class MomentReport {

    private static final int CHARTS = 3;

    private final Findings all;
    private final Findings findings;
    private final String code;
    private final Names names;

    private MomentReport(Findings all, String code) {
        this.all = all;
        this.code = code;
        findings = only(all, code);
        names = Names.of(all);
    }

    /// The sections; those of which nothing is known are left out. None where the findings do not know the moment.
    ///
    /// @param step as it is designed; absent where nobody designed it
    /// @param language in which its texts are told
    public static List<Section> of(Findings findings, String code, @Nullable Step step, String language) {
        var sections = new ArrayList<Section>();
        var report = new MomentReport(findings, code);
        report.facts(sections);
        if (!sections.isEmpty() && step != null) {
            sections.add(designed(step, language));
        }
        return sections;
    }

    private void facts(List<Section> sections) {
        all.moments().stream()
                .filter(moment -> moment.code().equals(code))
                .findFirst()
                .ifPresent(moment -> {
                    sections.add(new Section(
                            "moment", "What is known of it", List.of(MomentCards.card(all, names, moment))));
                    measured(sections);
                });
    }

    private void measured(List<Section> sections) {
        if (!findings.standards().isEmpty()) {
            sections.add(Sections.promises(findings));
        }
        if (findings.abandonment().stream().anyMatch(one -> one.left() > 0)) {
            sections.add(Sections.leaving(findings));
        }
        if (!findings.critical().isEmpty()) {
            Section critical = CriticalSection.of(findings);
            sections.add(new Section(critical.id(), "What goes wrong here, and what it costs", critical.blocks()));
        }
        if (!findings.trends().courses().isEmpty()) {
            sections.add(trend());
        }
        if (!findings.places().comparisons().isEmpty()) {
            sections.add(PlaceSection.of(findings));
        }
    }

    /// What changed, and the charts of what did not.
    private Section trend() {
        TrendFacts trends = findings.trends();
        Section changed = TrendSection.of(findings);
        var blocks = new ArrayList<Block>(changed.blocks());
        // How it is computed stays last.
        trends.courses().stream()
                .filter(course -> course.branch() == null && !course.points().isEmpty())
                .filter(course -> trends.changes().stream()
                        .noneMatch(change -> change.indicator().equals(course.indicator())))
                .limit(CHARTS)
                .forEach(course -> {
                    blocks.add(blocks.size() - 1, new Block.Heading(course.what()));
                    var chart = new ControlChart(
                            "course-" + blocks.size(),
                            Figure.of(course.unit()).quantity(),
                            TrendSection.figure(course.unit()),
                            TrendSection.drawn(trends, course, null));
                    blocks.add(blocks.size() - 1, new Block.Shown(chart.wide(), chart.phone()));
                });
        return new Section(changed.id(), "How it goes over time", blocks);
    }

    private static Section designed(Step step, String language) {
        var entries = new ArrayList<Block.Entry>();
        add(entries, "Customers call it", step.customersSay(), language);
        add(entries, "Customers expect", step.expects(), language);
        if (step.owner() != null) {
            entries.add(new Block.Entry("Who answers for it", step.owner()));
        }
        if (step.procedure() != null) {
            entries.add(new Block.Entry("Procedure", step.procedure()));
        }
        Blueprint blueprint = step.blueprint();
        add(entries, "The customer", blueprint.customer(), language);
        add(entries, "In sight of the customer", blueprint.frontstage(), language);
        add(entries, "Out of sight", blueprint.backstage(), language);
        add(entries, "Relies on", blueprint.support(), language);
        add(entries, "Around it", blueprint.surroundings(), language);
        step.goesWrong().forEach(incident -> add(entries, "Can go wrong", incident.text(), language));
        step.critical()
                .forEach(judged -> entries.add(new Block.Entry(
                        "Judged critical",
                        "grade " + judged.grade() + " of 3: " + judged.reason().in(language))));
        if (entries.isEmpty()) {
            entries.add(new Block.Entry("Owner, procedure, blueprint", "nothing is written down yet"));
        }
        return new Section(
                "designed",
                "How it is designed",
                List.of(new Block.Card("as-designed", "✎", step.name().in(language), false, entries)));
    }

    private static void add(List<Block.Entry> entries, String term, @Nullable Text text, String language) {
        if (text != null) {
            entries.add(new Block.Entry(term, text.in(language)));
        }
    }

    /// The findings as if nothing were known of other moments, but all their names.
    private static Findings only(Findings all, String code) {
        return new Findings(
                all.cycle(),
                all.data(),
                all.answers(),
                all.journeySeconds(),
                all.moments(),
                all.flows(),
                List.of(),
                null,
                all.standards().stream()
                        .filter(one -> one.moment().equals(code))
                        .toList(),
                all.abandonment().stream()
                        .filter(one -> one.moment().equals(code))
                        .toList(),
                all.periods(),
                all.branches(),
                all.critical().stream().filter(one -> one.moment().equals(code)).toList(),
                null,
                trends(all.trends(), code),
                places(all.places(), code),
                List.of(),
                null,
                all.timings());
    }

    private static TrendFacts trends(TrendFacts all, String code) {
        return new TrendFacts(
                all.changes().stream()
                        .filter(one -> Objects.equals(one.moment(), code))
                        .toList(),
                all.courses().stream()
                        .filter(one -> Objects.equals(one.moment(), code))
                        .toList(),
                all.seams());
    }

    private static PlaceFacts places(PlaceFacts all, String code) {
        return new PlaceFacts(
                all.standouts().stream()
                        .filter(one -> Objects.equals(one.moment(), code))
                        .toList(),
                all.comparisons().stream()
                        .filter(one -> Objects.equals(one.moment(), code))
                        .toList());
    }
}
