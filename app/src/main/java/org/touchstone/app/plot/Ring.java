package org.touchstone.app.plot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.plot.WheelLayout.Node;

/// Draws the ring of a wheel: flows, jumps and the moments' discs. The same for wide and narrow.
///
/// @param flowWidth width of the largest flow
/// @param gauge width of the ring that shows the standard kept
/// @param type size of the numbers
/// @param waits whether the median waits are written
record Ring(
        Svg svg,
        double centreX,
        double centreY,
        double radius,
        double hub,
        List<Node> nodes,
        double flowWidth,
        double gauge,
        double type,
        boolean waits) {

    /// Dashes round a moment that is left out; bolder than those of what the log cannot see.
    static final String LEFT_OUT = "5 3";

    /// How bold the circle around the moment to fix first is.
    private static final double FIRST = 2.6;

    /// Distance between a disc and its gauge.
    private double space() {
        return gauge * 0.7;
    }

    /// Outer radius of a disc with its gauge, and with the circle around the moment to fix first.
    double outer(Node node) {
        return measured(node) + (node.moment().first() ? space() + FIRST : 0);
    }

    private double measured(Node node) {
        return node.radius() + (node.moment().facts().kept() == null ? 0 : space() + gauge);
    }

    /// The circle under everything, and the way back from the last moment to the first.
    void base() {
        if (nodes.size() < 2) {
            svg.open("circle", "cx", centreX, "cy", centreY, "r", radius)
                    .stroke(Tone.HAIR, 1.5)
                    .close();
            return;
        }
        Node last = nodes.getLast();
        double end = 2 * Math.PI - gapAngle(nodes.getFirst(), 5);
        double start = last.angle() + gapAngle(last, 3);
        svg.open("path", "d", Shapes.arc(centreX, centreY, radius, 0, last.angle()))
                .stroke(Tone.HAIR, 1.5)
                .close();
        if (end - start > 0.02) {
            svg.open("path", "d", Shapes.arc(centreX, centreY, radius, start, end), "stroke-dasharray", "2 4")
                    .stroke(Tone.QUIET, 1.5)
                    .close();
            head(end, 1, Tone.QUIET, radius, 7);
        }
    }

    private double gapAngle(Node node, double more) {
        return (outer(node) + more) / radius;
    }

    /// An arrow head on a circle.
    private void head(double angle, int direction, Tone tone, double at, double size) {
        double x = centreX + at * StrictMath.sin(angle);
        double y = centreY - at * StrictMath.cos(angle);
        double dx = direction * StrictMath.cos(angle);
        double dy = direction * StrictMath.sin(angle);
        svg.open("path", "d", Shapes.tip(x + dx * size * 0.4, y + dy * size * 0.4, dx, dy, size, size * 0.45))
                .fill(tone)
                .close();
    }

    /// The flows to the next visible moment, as bands along the ring.
    void spans(Lived lived) {
        long most = lived.spans().stream().mapToLong(Lived.Span::count).max().orElse(0);
        for (Lived.Span span : lived.spans()) {
            Node from = nodes.get(span.from());
            Node to = nodes.get(span.to());
            double start = from.angle() + gapAngle(from, 2);
            double end = to.angle() - gapAngle(to, 2);
            if (span.count() > 0 && end - start > 0.005) {
                double width = 1.5 + (flowWidth - 1.5) * span.count() / most;
                svg.open("path", "d", Shapes.arc(centreX, centreY, radius, start, end))
                        .stroke(Tone.FLOW, width);
                title(words(span)).close();
            }
        }
    }

    /// The most frequent jumps, as curves inside the ring that leave the centre free.
    void jumps(List<Lived.Span> jumps, long most) {
        for (Lived.Span jump : jumps) {
            jump(jump, 1 + 3.5 * jump.count() / most);
        }
    }

    private void jump(Lived.Span jump, double width) {
        Curve curve = Curve.inside(this, nodes.get(jump.from()), nodes.get(jump.to()));
        svg.open("g");
        title(words(jump));
        svg.open("path", "d", curve.path(), "stroke-opacity", "0.8").stroke(Tone.JUMP, width);
        if (jump.back()) {
            svg.attributes("stroke-dasharray", "5 3");
        }
        svg.close();
        svg.open("path", "d", curve.head(6 + width)).fill(Tone.JUMP).close();
        svg.close();
    }

    private Svg title(String words) {
        return svg.open("title").text(words).close();
    }

    /// What a flow says to somebody who points at it.
    private String words(Lived.Span span) {
        Double wait = span.flow() == null ? null : span.flow().waitSeconds().p50();
        return nodes.get(span.from()).moment().facts().name() + " → "
                + nodes.get(span.to()).moment().facts().name() + ": " + Say.count(span.count(), "time", "times")
                + (wait == null ? "" : ", median wait between " + Say.seconds(wait));
    }

    /// The median waits, just inside the ring between two moments.
    ///
    /// @param at radius that they stay within
    void waitLabels(Lived lived, double at) {
        for (Lived.Span span : lived.spans()) {
            Double wait = span.flow() == null ? null : span.flow().waitSeconds().p50();
            if (waits && wait != null && wait >= 0.5) {
                waitLabel(span, Say.shortly(wait), at);
            }
        }
    }

    private void waitLabel(Lived.Span span, String words, double at) {
        Node middle = nodes.get((span.from() + span.to()) / 2);
        double angle = (nodes.get(span.from()).angle() + nodes.get(span.to()).angle()) / 2;
        double sin = StrictMath.sin(angle);
        double cos = StrictMath.cos(angle);
        double edge = Math.min(at, radius - outer(middle) - 4);
        double inside = edge - Letters.width(words, 10.5) / 2 * Math.abs(sin) - 5 * Math.abs(cos);
        svg.haloed(centreX + inside * sin, centreY - inside * cos + 3.5, 10.5, Tone.QUIET, words);
    }

    /// The moments themselves.
    ///
    /// @param links before the code of the moment it leads to; empty for none
    void discs(String links) {
        for (Node node : nodes) {
            String href = Links.to(links, node.moment().facts().code());
            if (href.isEmpty()) {
                svg.open("g");
            } else {
                svg.open("a", "href", href, "aria-label", node.moment().tooltip());
            }
            title(node.moment().tooltip());
            disc(node);
            notch(node);
            svg.close();
        }
    }

    private void disc(Node node) {
        WheelMoment moment = node.moment();
        Tone tone = Tone.score(moment.level());
        if (moment.seen() || moment.level() > 0) {
            circle(node, node.radius())
                    .paint(
                            tone,
                            Tone.INK,
                            moment.leftOut() != null ? 2.4 : moment.facts().moment() ? 1.25 : 0.6);
            svg.attributes(moment.leftOut() == null ? new Object[0] : new Object[] {"stroke-dasharray", LEFT_OUT})
                    .close();
        } else {
            circle(node, node.radius()).paint(Tone.PAPER, Tone.QUIET, 1.1);
            svg.attributes("stroke-dasharray", "3 2.5").close();
        }
        Tone text = moment.seen() || moment.level() > 0 ? Tone.onScore(moment.level()) : Tone.QUIET;
        double size = Math.min(type, node.radius() * 1.05);
        svg.bold(node.x(), node.y() + size * 0.36, size, "middle", text, Integer.toString(moment.number()));
        gauge(node, moment.kept(), moment.target());
        if (moment.first()) {
            circle(node, outer(node) - FIRST / 2).stroke(Tone.MARK, FIRST).close();
        }
    }

    private Svg circle(Node node, double r) {
        return svg.open("circle", "cx", node.x(), "cy", node.y(), "r", r);
    }

    /// The ring around a disc: how much of the promise was kept, and a tick where it was promised.
    private void gauge(Node node, @Nullable Double kept, @Nullable Double target) {
        if (kept == null) {
            return;
        }
        double r = node.radius() + space() + gauge / 2;
        circle(node, r).stroke(Tone.HAIR, gauge).close();
        if (kept >= 0.9999) {
            circle(node, r).stroke(Tone.INK, gauge).close();
        } else if (kept > 0.001) {
            String path = Shapes.arc(node.x(), node.y(), r, 0, 2 * Math.PI * kept);
            svg.open("path", "d", path).stroke(Tone.INK, gauge).close();
        }
        if (target != null) {
            tick(node, 2 * Math.PI * target, r);
        }
    }

    private void tick(Node node, double angle, double r) {
        double sin = StrictMath.sin(angle);
        double cos = StrictMath.cos(angle);
        double inside = r - gauge;
        double outside = r + gauge;
        double x1 = node.x() + inside * sin;
        double y1 = node.y() - inside * cos;
        double x2 = node.x() + outside * sin;
        double y2 = node.y() - outside * cos;
        svg.line(x1, y1, x2, y2, Tone.PAPER, 4);
        svg.line(x1, y1, x2, y2, Tone.MARK, 2);
    }

    /// Wedges that point at a critical moment from outside: hollow where experts judge it so, filled where evidence
    /// names it, one of each where both do.
    private void notch(Node node) {
        boolean named = node.moment().named();
        boolean judged = node.moment().facts().judgedGrade() != null;
        double aside = named && judged ? gauge * 2.1 / radius : 0;
        if (named) {
            wedge(node, node.angle() - aside, Tone.MARK);
        }
        if (judged) {
            wedge(node, node.angle() + aside, Tone.PAPER);
        }
    }

    private void wedge(Node node, double angle, Tone fill) {
        double size = gauge * 2.7;
        double at = radius + outer(node) + 3.5;
        double x = centreX + at * StrictMath.sin(angle);
        double y = centreY - at * StrictMath.cos(angle);
        String path = Shapes.tip(x, y, -StrictMath.sin(angle), StrictMath.cos(angle), size, size * .62);
        svg.open("path", "d", path, "stroke-linejoin", "round")
                .paint(fill, Tone.MARK, 1.6)
                .close();
    }

    /// Room that a notch takes beyond the disc.
    double notchRoom(Node node) {
        return outer(node) + (node.moment().critical() ? gauge * 2.7 + 4 : 3);
    }
}
