package org.touchstone.app.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.plot.DotPlot;
import org.touchstone.app.plot.Durations;
import org.touchstone.app.plot.Flows;
import org.touchstone.app.plot.Names;
import org.touchstone.app.plot.Picture;
import org.touchstone.app.plot.Say;
import org.touchstone.app.plot.StayingCurve;
import org.touchstone.app.plot.Ways;
import org.touchstone.app.plot.Wheel;
import org.touchstone.app.plot.WheelEvidence;
import org.touchstone.app.plot.WheelOptions;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Abandonment;
import org.touchstone.core.analysis.Findings.StandardKept;

/// The sections of the report in their order. A section without anything to show says so in one sentence.
final class Sections {

    private static final int WAYS = 10;
    private static final int JUMPS = 12;
    private static final double LEFT_OUT_MIN = 0.02;

    /// A moment at which fewer than one in a hundred leave gets a sentence and no curve.
    private static final double CURVE_MIN = 0.01;

    /// Neither does one at which nobody is seen for longer than so many minutes.
    private static final int MINUTES_MIN = 5;

    private Sections() {}

    static List<Section> of(Findings findings) {
        var sections = new ArrayList<Section>();
        sections.add(wheel(findings));
        sections.add(PrioritySection.of(findings));
        sections.add(CriticalSection.of(findings));
        sections.add(TrendSection.of(findings));
        sections.add(PlaceSection.of(findings));
        sections.add(AnswerSection.of(findings));
        sections.add(DescriptionSection.of(findings));
        sections.add(promises(findings));
        sections.add(waits(findings));
        sections.add(leaving(findings));
        sections.add(ways(findings));
        sections.add(MomentCards.section(findings));
        sections.add(Comparisons.time(findings));
        sections.add(Comparisons.branches(findings));
        sections.add(DataQuality.section(findings));
        sections.add(Methods.section(findings));
        return sections;
    }

    private static Section wheel(Findings findings) {
        Wheel wheel = Wheel.of(findings)
                .with(WheelEvidence.of(findings, WheelOptions.PAGE).leftOut(leftOut(findings)));
        Picture wide = wheel.picture(WheelOptions.PAGE);
        Picture phone = wheel.picture(WheelOptions.PAGE.id("wheel-phone").phone());
        return new Section(
                "cycle",
                "The cycle at a glance",
                List.of(new Block.Shown(wide, phone), new Block.Folded("The wheel in words", List.of(wide.summary()))));
    }

    /// Shares of journeys that are over and left a step out, where at least one in fifty did.
    static Map<String, Double> leftOut(Findings findings) {
        var shares = new HashMap<String, Double>();
        if (findings.conformance() != null && findings.conformance().journeys() > 0) {
            double journeys = findings.conformance().journeys();
            findings.conformance().deviations().stream()
                    .filter(one -> one.kind().equals("skipped") && one.journeys() >= LEFT_OUT_MIN * journeys)
                    .forEach(one -> shares.put(one.moment(), Math.min(1, one.journeys() / journeys)));
        }
        return shares;
    }

    static Section promises(Findings findings) {
        String heading = "What was promised, and what was kept";
        if (findings.standards().isEmpty()) {
            return new Section(
                    "promises",
                    heading,
                    List.of(new Block.Words("The cycle states no standards yet. A standard says what customers may"
                            + " expect at a moment, and for how many of them, for example: “wait at most 10 minutes, for"
                            + " 90 of 100 customers”.")));
        }
        Names names = Names.of(findings);
        var plot = new DotPlot(
                "promises-plot",
                "Standards kept",
                "Standard",
                findings.standards().stream()
                        .map(one -> new DotPlot.Row(
                                names.name(one.moment()) + ": " + one.text(), one.share(), one.target(), verdict(one)))
                        .toList());
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Words(
                "The dot is the share of customers for whom the promise was kept, the band around it the range in"
                        + " which the true share probably lies, the upright mark the share promised."));
        blocks.add(new Block.Shown(plot.wide(), plot.phone()));
        findings.standards().stream()
                .filter(one -> one.left() > 0 || one.pending() > 0)
                .forEach(one -> blocks.add(new Block.Words(outcome(one, names))));
        return new Section("promises", heading, blocks);
    }

    static String verdict(StandardKept standard) {
        return switch (standard.verdict()) {
            case "kept", "broken" -> standard.verdict();
            case "open" -> "still open";
            default -> "not measured";
        };
    }

    private static String outcome(StandardKept one, Names names) {
        String left = one.left() == 0
                ? ""
                : Say.count(one.left()) + " of them left before they were served, which breaks the promise. ";
        String pending = one.pending() == 0
                ? ""
                : Say.count(one.pending())
                        + " more were still within the limit when the data ends and are not counted.";
        return "“" + names.name(one.moment()) + "”: the promise was made to "
                + Say.count(one.joined(), "customer", "customers") + ". " + left + pending;
    }

    private static Section waits(Findings findings) {
        var blocks = new ArrayList<Block>();
        Double middle = findings.journeySeconds().p50();
        if (middle != null) {
            blocks.add(new Block.Words("Half of all journeys take up to " + Say.seconds(middle) + ", nine in ten up to "
                    + Say.seconds(findings.journeySeconds().p90()) + " ("
                    + Say.n(findings.journeySeconds().n()) + ")."));
        }
        var before = new Durations("waits-before", findings, true);
        var within = new Durations("durations", findings, false);
        for (Durations bars : List.of(before, within)) {
            if (bars.present()) {
                blocks.add(new Block.Heading(bars.wide().title()));
                blocks.add(new Block.Shown(bars.wide(), bars.phone()));
            }
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Words("No times were measured yet."));
        }
        return new Section("waits", "Where people wait", blocks);
    }

    /// The longest duration promised at the moment, in minutes; absent when none was.
    static @Nullable Double promised(Findings findings, String moment) {
        return findings.standards().stream()
                .filter(standard ->
                        standard.moment().equals(moment) && standard.text().startsWith("lasts"))
                .map(StandardKept::limitSeconds)
                .filter(Objects::nonNull)
                .map(seconds -> seconds / 60)
                .findFirst()
                .orElse(null);
    }

    static Section leaving(Findings findings) {
        Names names = Names.of(findings);
        var blocks = new ArrayList<Block>();
        for (Abandonment one : findings.abandonment()) {
            if (one.left() > 0 && !one.minutes().isEmpty()) {
                var curve = new StayingCurve(
                        "staying-" + blocks.size(), names.name(one.moment()), one, promised(findings, one.moment()));
                blocks.add(new Block.Heading(names.numbered(one.moment())));
                blocks.add(new Block.Words(curve.wide().summary()));
                if (one.left() >= CURVE_MIN * one.joined() && one.minutes().size() >= MINUTES_MIN) {
                    blocks.add(new Block.Shown(curve.wide(), curve.phone()));
                }
            }
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Words("The log records nobody who left before the goal."));
        } else {
            blocks.add(new Block.Words("Who turned away at the sight of the queue is not in the data."));
        }
        return new Section("leaving", "Where people leave", blocks);
    }

    private static Section ways(Findings findings) {
        if (findings.variants().isEmpty()) {
            return new Section("ways", "The ways people really go", List.of(new Block.Words("No journeys yet.")));
        }
        var ways = new Ways("ways-picture", findings, WAYS);
        var flows = new Flows("flows-picture", findings, JUMPS, leftOut(findings));
        return new Section(
                "ways",
                "The ways people really go",
                List.of(
                        new Block.Words(ways.wide().summary()),
                        new Block.Shown(ways.wide(), ways.phone()),
                        new Block.Heading(flows.wide().title()),
                        new Block.Words(flows.wide().summary()),
                        new Block.Shown(flows.wide(), flows.phone())));
    }
}
