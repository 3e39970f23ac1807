package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.touchstone.app.plot.WheelLayout.Label;
import org.touchstone.app.plot.WheelLayout.Node;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Moment;

/// The cycle wheel, the signature picture: the moments clockwise from 12 o'clock, the customer's goal in the centre,
/// the
/// return closing the ring.
///
/// A moment's colour is its score (its rating, or else the share of its standard kept), its size its reach, its outer
/// ring the standard kept with a tick where it was promised, a wedge from outside marks it critical. Bands along the
/// ring
/// are the lived flows with the median wait; thin curves inside are jumps. What the log cannot see is dashed.
public final class Wheel {

    private static final double LEGEND_GAP = 18;

    private final Findings findings;

    private final WheelEvidence evidence;

    private Wheel(Findings findings, WheelEvidence evidence) {
        this.findings = findings;
        this.evidence = evidence;
    }

    /// The wheel of an analysis.
    public static Wheel of(Findings findings) {
        return new Wheel(findings, WheelEvidence.NONE);
    }

    /// The same wheel with what is known beside the findings.
    public Wheel with(WheelEvidence more) {
        return new Wheel(findings, more);
    }

    private List<WheelMoment> moments(WheelOptions options) {
        return WheelMoment.of(findings, options, evidence);
    }

    /// The drawing, with its words and its table.
    public Picture picture(WheelOptions options) {
        return new Picture(svg(options), title(), summary(options), table(options));
    }

    /// The drawing alone.
    public String svg(WheelOptions options) {
        return options.narrow()
                ? new PhoneWheel(findings, evidence, title(), summary(options)).svg(options)
                : wide(moments(options), options);
    }

    private String wide(List<WheelMoment> moments, WheelOptions options) {
        var layout = new WheelLayout(moments);
        var lived = Lived.of(findings, moments);
        List<Lived.Span> jumps = lived.jumps().stream().limit(options.jumps()).toList();
        Legend legend =
                WheelLegend.of(moments, options, jumps.size(), lived.jumps().size());
        List<OutsideMarks.Mark> outside = OutsideMarks.of(findings, evidence, layout.nodes);
        WheelLegend.outside(legend, outside, evidence.unplanned().size(), 400);
        double top = layout.bottom + LEGEND_GAP;
        double inside = layout.width - 32;
        double height = top + legend.height(inside) + 10;
        var svg = new Svg(options.theme());
        boolean linked = !options.links().isEmpty() && !moments.isEmpty();
        svg.picture(options.id(), layout.width, height, title(), summary(options), linked);
        background(svg, options, layout.width, height);
        boolean felt = FeelingsCurve.present(moments);
        double hub = layout.ring * (felt ? 0.36 : 0.40);
        var ring = new Ring(
                svg, layout.centreX, layout.centreY, layout.ring, hub, layout.nodes, flowWidth(moments), 3.6, 14, true);
        var feelings = new FeelingsCurve(
                svg, layout.centreX, layout.centreY, hub + 10, layout.ring - layout.discMax - 38, layout.nodes);
        if (felt) {
            feelings.ground();
        }
        ring.base();
        ring.jumps(jumps, Math.max(1, lived.largest()));
        ring.spans(lived);
        if (felt) {
            feelings.draw();
            feelings.words();
        }
        ring.discs(options.links());
        ring.waitLabels(lived, layout.ring - layout.discMax - 6);
        names(svg, ring, layout);
        new OutsideMarks(svg, layout.centreX, layout.centreY, layout.ring, 15, outside).draw();
        new Hub(svg, layout.centreX, layout.centreY, hub).draw(findings);
        legend.draw(svg, 16, top, inside);
        return svg.done();
    }

    static void background(Svg svg, WheelOptions options, double width, double height) {
        if (options.theme() == Theme.DARK) {
            svg.open("rect", "width", width, "height", height).fill(Tone.PAPER).close();
        }
    }

    private static double flowWidth(List<WheelMoment> moments) {
        return moments.size() > 20 ? 7 : 9;
    }

    private static void names(Svg svg, Ring ring, WheelLayout layout) {
        for (Label label : layout.labels) {
            leader(svg, ring, layout, label);
            double y = label.top() + 12.5;
            for (String part : label.name()) {
                if (label.node().moment().first()) {
                    svg.bold(label.x(), y, WheelLayout.NAME_SIZE, label.anchor(), Tone.MARK, part);
                } else {
                    svg.label(label.x(), y, WheelLayout.NAME_SIZE, label.anchor(), Tone.INK, part);
                }
                y += 16;
            }
            for (String part : label.lines()) {
                svg.label(label.x(), y - 1, WheelLayout.LINE_SIZE, label.anchor(), Tone.QUIET, part);
                y += 15;
            }
        }
    }

    /// A thin line from a moment to its name, where the name had to move away.
    private static void leader(Svg svg, Ring ring, WheelLayout layout, Label label) {
        if (label.anchor().equals("middle")) {
            return;
        }
        Node node = label.node();
        double from = layout.ring + ring.notchRoom(node);
        double x1 = layout.x(node.angle(), from);
        double y1 = layout.y(node.angle(), from);
        double x2 = label.x() + (label.anchor().equals("start") ? -4 : 4);
        double y2 = label.top() + 8;
        if (Math.hypot(x2 - x1, y2 - y1) > 9) {
            svg.line(x1, y1, x2, y2, Tone.FAINT, 0.9);
        }
    }

    private String title() {
        return "The cycle wheel of " + findings.cycle().name();
    }

    /// What is to be seen, in a few sentences.
    public String summary(WheelOptions options) {
        List<WheelMoment> moments = moments(options);
        var words = new ArrayList<String>();
        long seen = moments.stream().filter(WheelMoment::seen).count();
        words.add(moments.size() + (moments.size() == 1 ? " moment" : " moments")
                + " clockwise from 12 o’clock; the log" + " can see " + seen + " of them.");
        moments.stream()
                .filter(moment -> moment.level() > 0)
                .min(Comparator.comparingInt(WheelMoment::level))
                .ifPresent(worst -> words.add("Lowest score: " + worst.facts().name() + " (" + worst.line() + ")."));
        marked(words, "To be fixed first: ", moments, WheelMoment::first);
        marked(
                words,
                "Judged critical by experts: ",
                moments,
                one -> one.facts().judgedGrade() != null);
        marked(words, "Named critical by the evidence: ", moments, WheelMoment::named);
        var lived = Lived.of(findings, moments);
        lived.jumps().stream()
                .findFirst()
                .ifPresent(jump -> words.add("The most frequent jump leads from "
                        + moments.get(jump.from()).facts().name() + " to "
                        + moments.get(jump.to()).facts().name() + " ("
                        + Say.count(jump.count(), "time", "times") + ")."));
        felt(words, moments);
        moments.stream()
                .filter(moment -> moment.leftOut() != null)
                .max(Comparator.comparingDouble(Wheel::leftOut))
                .ifPresent(most -> words.add("Left out most often: "
                        + most.facts().name() + " (by " + Say.share(leftOut(most)) + " of journeys)."));
        long beside = findings.moments().stream().filter(one -> !one.designed()).count();
        if (beside > 0 && moments.size() < findings.moments().size()) {
            words.add(Say.count(beside, "lived moment is", "lived moments are")
                    + (evidence.unplanned().isEmpty()
                            ? " outside the cycle and not on the wheel."
                            : " outside the cycle."));
        }
        return String.join(" ", words);
    }

    private static double leftOut(WheelMoment moment) {
        return moment.leftOut() == null ? 0 : moment.leftOut();
    }

    private static double feeling(WheelMoment moment) {
        return moment.feeling() == null ? 0 : moment.feeling();
    }

    private static void felt(List<String> words, List<WheelMoment> moments) {
        List<WheelMoment> asked = moments.stream()
                .filter(moment -> moment.feeling() != null)
                .sorted(Comparator.comparingDouble(Wheel::feeling))
                .toList();
        if (asked.size() > 1) {
            WheelMoment worst = asked.getFirst();
            WheelMoment best = asked.getLast();
            words.add("Feelings go from " + FeelingsCurve.signed(feeling(worst)) + " ("
                    + worst.facts().name() + ") to " + FeelingsCurve.signed(feeling(best)) + " ("
                    + best.facts().name() + ") on a scale from −2 to +2; " + asked.size() + " of " + moments.size()
                    + " moments were asked about.");
        }
    }

    private static void marked(
            List<String> words, String head, List<WheelMoment> moments, Predicate<WheelMoment> which) {
        List<String> names =
                moments.stream().filter(which).map(one -> one.facts().name()).toList();
        if (!names.isEmpty()) {
            words.add(head + String.join(", ", names) + ".");
        }
    }

    /// The figures of the wheel.
    public PictureTable table(WheelOptions options) {
        List<WheelMoment> moments = moments(options);
        var columns = new ArrayList<PictureTable.Column>(PictureTable.columns(
                "Moment",
                "#Reached by",
                "#Customers’ encounters",
                "#Median wait before",
                "#Rating",
                "#Standard kept",
                "#Promised",
                "#Left here",
                "Critical"));
        boolean felt = FeelingsCurve.present(moments);
        boolean skipped = moments.stream().anyMatch(moment -> moment.leftOut() != null);
        if (felt) {
            columns.addAll(PictureTable.columns("#Feeling (−2 to +2)"));
        }
        if (skipped) {
            columns.addAll(PictureTable.columns("#Left out by"));
        }
        var rows = new ArrayList<PictureTable.Row>();
        for (WheelMoment moment : moments) {
            var cells = new ArrayList<String>(
                    cells(moment, moment.number() + ". " + moment.facts().name()));
            if (felt) {
                cells.add(moment.feeling() == null ? Say.NONE : FeelingsCurve.signed(moment.feeling()));
            }
            if (skipped) {
                cells.add(moment.leftOut() == null ? Say.NONE : Say.share(moment.leftOut()));
            }
            rows.add(new PictureTable.Row(
                    Links.to(options.links(), moment.facts().code()), cells));
        }
        unplanned(rows, columns.size());
        return new PictureTable(title(), columns, rows);
    }

    /// The lived moments outside the cycle, where the wheel shows them.
    private void unplanned(List<PictureTable.Row> rows, int columns) {
        Names names = Names.of(findings);
        for (WheelEvidence.Unplanned one : evidence.unplanned()) {
            findings.moments().stream()
                    .filter(moment -> moment.code().equals(one.code()))
                    .findFirst()
                    .ifPresent(facts -> {
                        var bare = new WheelMoment(0, facts, 0, false, null, null, 0, false, false, null, null);
                        var cells =
                                new ArrayList<String>(cells(bare, names.numbered(one.code()) + " (not in the cycle)"));
                        while (cells.size() < columns) {
                            cells.add(Say.NONE);
                        }
                        rows.add(new PictureTable.Row("", cells));
                    });
        }
    }

    private static List<String> cells(WheelMoment moment, String name) {
        Moment facts = moment.facts();
        Double wait = facts.waitBeforeSeconds().p50();
        return List.of(
                name,
                facts.reach() == null ? "not seen by the log" : Say.share(facts.reach()),
                facts.reach() == null ? Say.NONE : Say.count(facts.encounters()),
                Say.seconds(wait),
                facts.rating() == null
                        ? Say.NONE
                        : facts.rating().present()
                                ? Say.mean(facts.rating()) + ", "
                                        + Say.n(facts.rating().n())
                                : Say.mean(facts.rating()),
                facts.kept() == null
                        ? Say.NONE
                        : Say.share(facts.kept()) + ", " + Say.n(facts.kept().n()),
                moment.target() == null ? Say.NONE : Say.share(moment.target()),
                moment.left() == 0 ? Say.NONE : Say.count(moment.left()),
                critical(moment));
    }

    private static String critical(WheelMoment moment) {
        String judged = moment.facts().judgedGrade() == null
                ? ""
                : "judged by experts, grade " + moment.facts().judgedGrade();
        String named = moment.named() ? "named by evidence" : "";
        String both = judged + (judged.isEmpty() || named.isEmpty() ? "" : "; ") + named;
        return both.isEmpty() ? Say.NONE : both;
    }
}
