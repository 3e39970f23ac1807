package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.app.plot.WheelEvidence.Unplanned;
import org.touchstone.app.plot.WheelLayout.Node;
import org.touchstone.core.analysis.Findings;

/// Lived moments that nobody planned, as lettered squares outside the ring, behind the moment that they mostly follow.
///
/// @param size edge of a square
record OutsideMarks(Svg svg, double centreX, double centreY, double radius, double size, List<Mark> marks) {

    private static final int EACH = 2;
    private static final int ALL = 8;

    /// One square.
    ///
    /// @param number its letter
    /// @param name name of the moment
    /// @param after name of the moment it follows
    /// @param angle where it stands
    record Mark(Unplanned facts, String number, String name, String after, double angle) {

        /// "A Talk to the manager (188)".
        String words() {
            return number + " " + name + " (" + Say.count(facts.count()) + ")";
        }
    }

    /// Where they stand; the most frequent ones only, two at most between two moments.
    static List<Mark> of(Findings findings, WheelEvidence evidence, List<Node> nodes) {
        Names names = Names.of(findings);
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            String code = node.moment().facts().code();
            double end = i + 1 == nodes.size() ? 2 * Math.PI : nodes.get(i + 1).angle();
            List<Unplanned> here = evidence.unplanned().stream()
                    .limit(ALL)
                    .filter(one -> one.after().equals(code))
                    .limit(EACH)
                    .toList();
            for (int k = 0; k < here.size(); k++) {
                Unplanned one = here.get(k);
                double spread = (k - (here.size() - 1) / 2.0) * 0.24;
                double angle = node.angle() + (end - node.angle()) * (0.5 + spread);
                marks.add(new Mark(
                        one,
                        names.number(one.code()),
                        names.name(one.code()),
                        node.moment().facts().name(),
                        angle));
            }
        }
        return List.copyOf(marks);
    }

    void draw() {
        marks.forEach(this::mark);
    }

    private void mark(Mark mark) {
        double sin = StrictMath.sin(mark.angle());
        double cos = StrictMath.cos(mark.angle());
        double at = radius + 8 + size / 2;
        double x = centreX + at * sin;
        double y = centreY - at * cos;
        svg.open("g").open("title");
        svg.text(mark.number() + ". " + mark.name() + ": not in the cycle, "
                + Say.count(mark.facts().count(), "time", "times") + " after " + mark.after());
        svg.close();
        svg.line(centreX + radius * sin, centreY - radius * cos, x, y, Tone.QUIET, 1);
        square(svg, x, y, size);
        svg.bold(x, y + 3.6, 10, "middle", Tone.INK, mark.number());
        svg.close();
    }

    static void square(Svg svg, double x, double y, double size) {
        svg.open("rect", "x", x - size / 2, "y", y - size / 2, "width", size, "height", size, "rx", 2);
        svg.attributes("stroke-dasharray", "3 2").paint(Tone.PAPER, Tone.INK, 1.1);
        svg.close();
    }
}
