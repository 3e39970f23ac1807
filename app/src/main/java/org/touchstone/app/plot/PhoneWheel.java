package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.app.plot.WheelLayout.Node;
import org.touchstone.core.analysis.Findings;

/// The wheel for a phone: numbers on the ring, the names in a numbered list beneath. 360 pixels wide, never smaller
/// type
/// than 10 pixels.
record PhoneWheel(Findings findings, WheelEvidence evidence, String title, String summary) {

    private static final double WIDTH = 360;
    private static final double RING = 140;
    private static final double TOP = 14;
    private static final double NAME_LEFT = 46;

    String svg(WheelOptions options) {
        List<WheelMoment> moments = WheelMoment.of(findings, options, evidence);
        var lived = Lived.of(findings, moments);
        List<Lived.Span> jumps = lived.jumps().stream().limit(options.jumps()).toList();
        double centreY = TOP + RING + 16;
        Legend legend =
                WheelLegend.of(moments, options, jumps.size(), lived.jumps().size());
        List<Node> nodes = nodes(moments, centreY);
        List<OutsideMarks.Mark> outside = OutsideMarks.of(findings, evidence, nodes);
        WheelLegend.outside(legend, outside, evidence.unplanned().size(), WIDTH - 16);
        double listTop = centreY + RING + 34;
        double legendTop = listTop
                + moments.stream().mapToDouble(one -> rowHeight(lived, one)).sum()
                + 12;
        double height = legendTop + legend.height(WIDTH - 16) + 8;
        var svg = new Svg(options.theme());
        boolean linked = !options.links().isEmpty() && !moments.isEmpty();
        svg.picture(options.id(), WIDTH, height, title, summary, linked);
        Wheel.background(svg, new WheelOptions(options.id(), options.theme(), true, "", 0, 0, 1), WIDTH, height);
        double hub = RING * (FeelingsCurve.present(moments) ? 0.39 : 0.46);
        var ring = new Ring(svg, WIDTH / 2, centreY, RING, hub, nodes, 6, 2.4, 12, false);
        var feelings = new FeelingsCurve(svg, WIDTH / 2, centreY, hub + 6, RING - 24, nodes);
        boolean felt = FeelingsCurve.present(moments);
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
        new OutsideMarks(svg, WIDTH / 2, centreY, RING, 13, outside).draw();
        ring.discs(options.links());
        new Hub(svg, WIDTH / 2, centreY, hub).draw(findings);
        list(svg, moments, lived, listTop, options.links());
        legend.draw(svg, 8, legendTop, WIDTH - 16);
        return svg.done();
    }

    private static List<Node> nodes(List<WheelMoment> moments, double centreY) {
        int n = moments.size();
        double largest = Math.min(17, 2 * RING * StrictMath.sin(Math.PI / Math.max(2, n)) * 0.36);
        var result = new ArrayList<Node>();
        for (int i = 0; i < n; i++) {
            double angle = 2 * Math.PI * i / n;
            double x = WIDTH / 2 + RING * StrictMath.sin(angle);
            double y = centreY - RING * StrictMath.cos(angle);
            double radius = Math.max(8.5, WheelLayout.disc(moments.get(i), largest));
            result.add(new Node(moments.get(i), angle, x, y, Math.min(radius, Math.max(largest, 8.5))));
        }
        return result;
    }

    private static List<String> name(WheelMoment moment) {
        return Letters.wrap(moment.facts().name(), WIDTH - NAME_LEFT - 8, 2, 14);
    }

    private static List<String> lines(Lived lived, WheelMoment moment) {
        return moment.lines(WIDTH - NAME_LEFT - 8, 12, wait(lived, moment));
    }

    private static double rowHeight(Lived lived, WheelMoment moment) {
        return Math.max(40, textHeight(lived, moment) + 14);
    }

    private static double textHeight(Lived lived, WheelMoment moment) {
        return name(moment).size() * 18 + lines(lived, moment).size() * 15;
    }

    private static void list(Svg svg, List<WheelMoment> moments, Lived lived, double top, String links) {
        double y = top;
        for (WheelMoment moment : moments) {
            String href = Links.to(links, moment.facts().code());
            if (href.isEmpty()) {
                svg.open("g");
            } else {
                svg.open("a", "href", href);
            }
            row(svg, lived, moment, y);
            svg.close();
            y += rowHeight(lived, moment);
        }
    }

    private static String wait(Lived lived, WheelMoment moment) {
        return lived.spans().stream()
                .filter(span -> span.to() == moment.number() - 1 && span.flow() != null)
                .map(span ->
                        span.flow() == null ? null : span.flow().waitSeconds().p50())
                .filter(wait -> wait != null && wait >= 0.5)
                .map(wait -> "wait before " + Say.shortly(wait))
                .findFirst()
                .orElse("");
    }

    private static void row(Svg svg, Lived lived, WheelMoment moment, double top) {
        svg.line(8, top, WIDTH - 8, top, Tone.HAIR, 1);
        badge(svg, moment, top + 20);
        double y = top + (rowHeight(lived, moment) - textHeight(lived, moment)) / 2 + 13.5;
        for (String part : name(moment)) {
            if (moment.first()) {
                svg.bold(NAME_LEFT, y, 14, "start", Tone.MARK, part);
            } else {
                svg.label(NAME_LEFT, y, 14, "start", Tone.INK, part);
            }
            y += 18;
        }
        for (String part : lines(lived, moment)) {
            svg.label(NAME_LEFT, y - 1, 12, "start", Tone.QUIET, part);
            y += 15;
        }
    }

    /// The moment's disc again, beside its name.
    private static void badge(Svg svg, WheelMoment moment, double y) {
        boolean known = moment.seen() || moment.level() > 0;
        Tone fill = known ? Tone.score(moment.level()) : Tone.PAPER;
        svg.open("circle", "cx", 24, "cy", y, "r", 11.5).paint(fill, known ? Tone.INK : Tone.QUIET, 1.1);
        if (!known) {
            svg.attributes("stroke-dasharray", "3 2.5");
        }
        svg.close();
        Tone text = known ? Tone.onScore(moment.level()) : Tone.QUIET;
        svg.bold(24, y + 4, 11.5, "middle", text, Integer.toString(moment.number()));
    }
}
