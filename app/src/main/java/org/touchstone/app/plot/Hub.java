package org.touchstone.app.plot;

import java.util.List;
import org.touchstone.core.analysis.Findings;

/// The centre of a wheel: the goal in the customer's own words (a drafted cycle has only a name), and how many
/// came with it.
record Hub(Svg svg, double centreX, double centreY, double radius) {

    void draw(Findings findings) {
        String goal = findings.cycle().goal();
        long journeys = findings.data().journeys();
        draw(
                goal.isBlank() ? findings.cycle().name() : "“" + goal.strip() + "”",
                journeys == 0 ? "no journeys yet" : Say.count(journeys, "journey", "journeys"));
    }

    private void draw(String quoted, String beneath) {
        double limit = radius * 1.75;
        double size = 21;
        while (size > 11 && !fits(Letters.wrap(quoted, limit, 9, size), size)) {
            size -= 1;
        }
        List<String> lines = Letters.wrap(quoted, limit, Math.max(1, (int) (radius * 1.3 / (size * 1.25))), size);
        double height = lines.size() * size * 1.25 + 20;
        double y = centreY - height / 2 + size;
        for (String line : lines) {
            svg.label(centreX, y, size, "middle", Tone.INK, line);
            y += size * 1.25;
        }
        double small = Math.clamp(size * 0.62, 10, 12.5);
        svg.label(centreX, y + 5, small, "middle", Tone.QUIET, beneath);
    }

    private boolean fits(List<String> lines, double size) {
        return lines.size() * size * 1.25 + 20 <= radius * 1.45;
    }
}
