package org.touchstone.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.plot.ControlChart;
import org.touchstone.app.plot.Names;
import org.touchstone.app.plot.StayingCurve;
import org.touchstone.core.analysis.DescriptionFacts;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Abandonment;
import org.touchstone.core.analysis.Findings.Moment;
import org.touchstone.core.analysis.PlaceFacts;
import org.touchstone.core.analysis.TrendFacts;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.statistics.Estimate;

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

    /// What one person holds of the moment.
    ///
    /// @param grade from 0, not critical, to 3
    public record Opinion(String who, int grade, String reason) {}

    /// The sections, the answer first; those of which nothing is known are left out. None where the findings do not
    /// know the moment.
    ///
    /// @param step as it is designed; absent where nobody designed it
    /// @param language in which its texts are told
    /// @param opinions of those who judged it; absent where the reader has not, who is then told of no judgement at all
    public static List<Section> of(
            Findings findings, String code, @Nullable Step step, String language, @Nullable List<Opinion> opinions) {
        Findings told = opinions == null ? Unjudged.of(findings) : findings;
        var sections = new ArrayList<Section>();
        told.moments().stream()
                .filter(moment -> moment.code().equals(code))
                .findFirst()
                .ifPresent(moment -> new MomentReport(told, code)
                        .tell(sections, moment, step == null ? null : new MomentDesign(step, language), opinions));
        return sections;
    }

    private void tell(
            List<Section> sections, Moment moment, @Nullable MomentDesign design, @Nullable List<Opinion> opinions) {
        sections.add(new Section(
                "moment",
                "How it does",
                List.of(new MomentAnswer(findings, moment).block(), MomentCards.card(all, names, moment))));
        if (!findings.abandonment().isEmpty()) {
            sections.add(leaving(design == null ? null : design.tolerableMinutes()));
        }
        wrong(sections, design);
        places(sections);
        if (!findings.standards().isEmpty()) {
            sections.add(Sections.promises(findings));
        }
        if (!findings.trends().courses().isEmpty()) {
            sections.add(trend());
        }
        if (design != null) {
            sections.add(design.responsible());
            sections.add(design.judged(opinions));
        }
    }

    /// Who stays, with what was promised and what customers bear.
    private Section leaving(@Nullable Double tolerable) {
        var blocks = new ArrayList<Block>();
        for (Abandonment one : findings.abandonment()) {
            var curve = new StayingCurve(
                    "staying-" + blocks.size(),
                    names.name(code),
                    one,
                    Sections.promised(findings, code),
                    tolerable,
                    borne());
            blocks.add(new Block.Words(curve.wide().summary()));
            if (!one.minutes().isEmpty()) {
                blocks.add(new Block.Shown(curve.wide(), curve.phone()));
            }
        }
        blocks.add(new Block.Words("Who turned away at the sight of the queue is not in the data."));
        return new Section("leaving", "Who stays, and who leaves", blocks);
    }

    /// How long customers bear it, as their answers tell; absent where nobody knows.
    private @Nullable Estimate borne() {
        DescriptionFacts described = all.description();
        return described == null
                ? null
                : described.waits().stream()
                        .filter(one -> one.moment().equals(code) && one.what().equals("how long it lasts"))
                        .map(DescriptionFacts.Wait::bendMinutes)
                        .filter(Estimate::present)
                        .findFirst()
                        .orElse(null);
    }

    private void wrong(List<Section> sections, @Nullable MomentDesign design) {
        var blocks = new ArrayList<Block>();
        if (!findings.critical().isEmpty()) {
            blocks.addAll(CriticalSection.of(findings).blocks());
        }
        if (design != null) {
            blocks.addAll(design.goesWrong());
        }
        if (!blocks.isEmpty()) {
            sections.add(new Section("critical", "What goes wrong here, and what it costs", blocks));
        }
    }

    private void places(List<Section> sections) {
        if (!findings.places().comparisons().isEmpty()) {
            Section where = PlaceSection.of(findings);
            var blocks = new ArrayList<>(new MomentPlaces(findings.places()).blocks());
            blocks.addAll(where.blocks());
            sections.add(new Section(where.id(), where.heading(), blocks));
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
