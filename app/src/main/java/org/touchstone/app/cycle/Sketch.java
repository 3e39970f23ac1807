package org.touchstone.app.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.language.Words;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.cycle.Witness;

/// The wheel of a cycle nobody has lived yet: the moments as numbers clockwise from 12 o'clock, the customer's goal in
/// the centre. Its colours come from the stylesheet.
///
/// A disc's colour tells the contact, a dashed rim that the log cannot see it, a wedge outside that experts judge it
/// critical. The numbers are those of the list of steps.
final class Sketch {

    private static final double RING = 150;
    private static final double EDGE = 190;
    private static final double DISC_MAX = 17;
    private static final int LINE_MAX = 22;
    private static final int LINES_MAX = 5;
    private static final double LINE_HEIGHT = 17;

    private Sketch() {}

    /// One svg element, to stand in a page.
    static String svg(Cycle cycle, Words words) {
        List<Step> moments = cycle.moments();
        List<Step> steps = cycle.steps();
        var svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg class=\"sketch\" viewBox=\"%1$s %1$s %2$s %2$s\" role=\"img\" aria-label=\"%3$s\">"
                        + "<circle class=\"ring\" r=\"%4$s\"/>",
                -EDGE,
                2 * EDGE,
                escaped(words.say(Saying.of("cycle.wheel", "n", moments.size()))),
                RING));
        double disc = Math.min(DISC_MAX, Math.PI * RING / Math.max(1, moments.size()) * 0.88);
        for (int at = 0; at < moments.size(); at++) {
            double turn = 2 * Math.PI * at / moments.size();
            moment(svg, moments.get(at), steps.indexOf(moments.get(at)) + 1, turn, disc);
        }
        goal(svg, cycle.goal().in(words.language().code()));
        return svg.append("</svg>").toString();
    }

    private static void moment(StringBuilder svg, Step step, int number, double turn, double disc) {
        double x = RING * Math.sin(turn);
        double y = -RING * Math.cos(turn);
        boolean seen = step.isSeenBy(Witness.LOG);
        if (step.gradeMax() > 0) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<path class=\"wedge\" d=\"M0 %.1f l-6 -11 h12 z\" transform=\"rotate(%.1f)\"/>",
                    -RING - disc - 3,
                    Math.toDegrees(turn)));
        }
        svg.append(String.format(
                Locale.ROOT,
                "<circle class=\"%s%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/><text x=\"%.1f\" y=\"%.1f\""
                        + " font-size=\"%.1f\">%d</text>",
                Telling.word(step.contact()),
                seen ? "" : " unseen-by-log",
                x,
                y,
                disc,
                x,
                y + disc * 0.33,
                disc * 0.92,
                number));
    }

    private static void goal(StringBuilder svg, String goal) {
        List<String> lines = lines(goal);
        double y = -(lines.size() - 1) * LINE_HEIGHT / 2 + 5;
        for (String line : lines) {
            svg.append(String.format(
                    Locale.ROOT, "<text class=\"goal\" y=\"%.1f\" font-size=\"14\">%s</text>", y, escaped(line)));
            y += LINE_HEIGHT;
        }
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LINE_MAX) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() > LINES_MAX) {
            List<String> some = new ArrayList<>(lines.subList(0, LINES_MAX - 1));
            some.add(lines.get(LINES_MAX - 1) + " …");
            return some;
        }
        return lines;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
