package org.touchstone.app.plot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.plot.WheelLayout.Node;

/// The curve inside a wheel that carries the feelings: outwards is good, inwards is bad, the dotted circle is neither.
///
/// It breaks where a moment was not asked about. A point is solid above and hollow below, so that it reads in grey.
///
/// @param inner radius of the worst feeling
/// @param outer radius of the best
record FeelingsCurve(Svg svg, double centreX, double centreY, double inner, double outer, List<Node> nodes) {

    /// Angle between two points of the curve.
    private static final double FINE = Math.PI / 90;

    static boolean present(List<WheelMoment> moments) {
        return moments.stream().anyMatch(moment -> moment.feeling() != null);
    }

    private double radius(double feeling) {
        return inner + (outer - inner) * (feeling + WheelEvidence.STRONGEST) / (2 * WheelEvidence.STRONGEST);
    }

    private String at(double angle, double radius) {
        return Shapes.point(centreX, centreY, radius, angle);
    }

    /// The scale, under everything else.
    void ground() {
        for (double feeling : new double[] {-WheelEvidence.STRONGEST, 0, WheelEvidence.STRONGEST}) {
            svg.open("circle", "cx", centreX, "cy", centreY, "r", radius(feeling));
            if (feeling == 0) {
                svg.attributes("stroke-dasharray", "1.5 3").stroke(Tone.QUIET, 1.3);
            } else {
                svg.stroke(Tone.HAIR, 1);
            }
            svg.close();
        }
    }

    void draw() {
        for (int i = 0; i + 1 < nodes.size(); i++) {
            Double from = nodes.get(i).moment().feeling();
            Double to = nodes.get(i + 1).moment().feeling();
            if (from != null && to != null) {
                svg.open(
                                "path",
                                "d",
                                piece(
                                        nodes.get(i).angle(),
                                        from,
                                        nodes.get(i + 1).angle(),
                                        to))
                        .stroke(Tone.INK, 2)
                        .close();
            }
        }
        nodes.forEach(node -> point(node, node.moment().feeling()));
    }

    /// A smooth piece that keeps between its ends.
    private String piece(double start, double from, double end, double to) {
        int steps = (int) Math.max(2, Math.ceil((end - start) / FINE));
        var path = new StringBuilder();
        for (int i = 0; i <= steps; i++) {
            double share = (double) i / steps;
            double smooth = share * share * (3 - 2 * share);
            path.append(i == 0 ? "M" : "L")
                    .append(at(start + (end - start) * share, radius(from + (to - from) * smooth)));
        }
        return path.toString();
    }

    private void point(Node node, @Nullable Double feeling) {
        if (feeling == null) {
            return;
        }
        double sin = StrictMath.sin(node.angle());
        double cos = StrictMath.cos(node.angle());
        double zero = radius(0);
        double at = radius(feeling);
        svg.line(
                centreX + zero * sin,
                centreY - zero * cos,
                centreX + at * sin,
                centreY - at * cos,
                feeling < 0 ? Tone.MARK : Tone.GOOD,
                1.4);
        svg.open("circle", "cx", centreX + at * sin, "cy", centreY - at * cos, "r", 4)
                .paint(feeling < 0 ? Tone.PAPER : Tone.GOOD, feeling < 0 ? Tone.MARK : Tone.PAPER, 1.6);
        svg.open("title")
                .text(node.moment().facts().name() + ": " + signed(feeling))
                .close()
                .close();
    }

    /// What the circles mean, in the gap where the ring closes.
    void words() {
        if (nodes.size() > 1) {
            double angle = (nodes.getLast().angle() + 2 * Math.PI) / 2;
            for (double feeling : new double[] {-WheelEvidence.STRONGEST, 0, WheelEvidence.STRONGEST}) {
                double x = centreX + radius(feeling) * StrictMath.sin(angle);
                double y = centreY - radius(feeling) * StrictMath.cos(angle);
                svg.haloed(x, y + 3.5, 10, Tone.QUIET, whole(feeling));
            }
        }
    }

    private static String whole(double feeling) {
        return feeling == 0 ? "0" : signed(feeling).substring(0, 2);
    }

    /// "+1.2", "−0.4", "0.0".
    static String signed(double feeling) {
        String words = Say.decimal(feeling, 1);
        return feeling > 0 && !words.equals("0.0") ? "+" + words : words;
    }
}
