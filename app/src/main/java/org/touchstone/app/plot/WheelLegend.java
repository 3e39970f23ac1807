package org.touchstone.app.plot;

import java.util.List;

/// The key of a wheel: only what is on it.
final class WheelLegend {

    private WheelLegend() {}

    static Legend of(List<WheelMoment> moments, WheelOptions options, int drawn, int jumps) {
        var legend = new Legend();
        colours(legend, moments, options);
        legend.group();
        if (moments.stream().anyMatch(WheelMoment::seen)) {
            legend.symbol(32, "Size: share of journeys that come here", WheelLegend::sizes);
        }
        if (moments.stream().anyMatch(moment -> moment.kept() != null)) {
            legend.symbol(20, "Ring: standard kept; tick: promised", WheelLegend::gauge);
        }
        if (moments.stream().anyMatch(moment -> !moment.seen())) {
            legend.symbol(16, "Dashed: the log cannot see it", WheelLegend::unseen);
        }
        if (moments.stream().anyMatch(moment -> moment.leftOut() != null)) {
            legend.symbol(16, "Bold dashes: left out by the share written", WheelLegend::leftOut);
        }
        marks(legend, moments);
        if (moments.stream().filter(WheelMoment::seen).count() > 1) {
            legend.symbol(
                    26,
                    options.narrow() ? "Flow" : "Flow, with median wait",
                    (svg, x, y) -> svg.line(x, y, x + 26, y, Tone.FLOW, 5));
        }
        if (drawn > 0) {
            legend.symbol(26, jumpWords(drawn, jumps), (svg, x, y) -> svg.line(x, y, x + 26, y, Tone.JUMP, 2));
        }
        if (FeelingsCurve.present(moments)) {
            legend.symbol(30, "Feelings: outwards good, inwards bad; gaps: not asked", WheelLegend::feelings);
        }
        legend.symbol(
                26,
                "Comes back",
                (svg, x, y) -> svg.open("line", "x1", x, "y1", y, "x2", x + 26, "y2", y, "stroke-dasharray", "2 4")
                        .stroke(Tone.QUIET, 1.5)
                        .close());
        return legend;
    }

    /// States how many jumps there are, so that nobody takes the drawn ones for all.
    static String jumpWords(int drawn, int jumps) {
        return drawn == jumps
                ? "Jumps (all " + jumps + "); dashed: back"
                : "Jumps: the " + drawn + " most frequent of " + jumps + "; dashed: back";
    }

    private static void colours(Legend legend, List<WheelMoment> moments, WheelOptions options) {
        boolean rated = moments.stream().anyMatch(WheelMoment::rated);
        boolean kept = moments.stream().anyMatch(moment -> !moment.rated() && moment.level() > 0);
        legend.group();
        if (rated || kept) {
            legend.words(rated && kept ? "Colour: rating, else standard kept" : rated ? "Rating" : "Standard kept");
            for (int level = 1; level <= 5; level++) {
                String rating = Scores.ratedWords(level, options.ratingLow(), options.ratingHigh());
                String share = Scores.keptWords(level);
                String both = rating + ", " + share.replace("under ", "").replace("from ", "");
                legend.swatch(Tone.score(level), rated && kept ? both : rated ? rating : share);
            }
        }
        if (moments.stream().anyMatch(moment -> moment.level() == 0)) {
            legend.swatch(Tone.NEUTRAL, rated || kept ? "not known" : "No score is known yet");
        }
    }

    private static void marks(Legend legend, List<WheelMoment> moments) {
        if (moments.stream().anyMatch(moment -> moment.facts().judgedGrade() != null)) {
            legend.symbol(11, "Critical in the experts’ judgement", (svg, x, y) -> wedge(svg, x, y, Tone.PAPER));
        }
        if (moments.stream().anyMatch(WheelMoment::named)) {
            legend.symbol(11, "Named critical by evidence", (svg, x, y) -> wedge(svg, x, y, Tone.MARK));
        }
    }

    private static void wedge(Svg svg, double x, double y, Tone fill) {
        svg.open("path", "d", Shapes.tip(x + 5.5, y + 5, 0, 1, 10, 5.5), "stroke-linejoin", "round")
                .paint(fill, Tone.MARK, 1.6)
                .close();
    }

    private static void sizes(Svg svg, double x, double y) {
        svg.open("circle", "cx", x + 5, "cy", y, "r", 4.5)
                .paint(Tone.NEUTRAL, Tone.INK, 1.1)
                .close();
        svg.open("circle", "cx", x + 22, "cy", y, "r", 9)
                .paint(Tone.NEUTRAL, Tone.INK, 1.1)
                .close();
    }

    private static void gauge(Svg svg, double x, double y) {
        svg.open("circle", "cx", x + 10, "cy", y, "r", 7).stroke(Tone.HAIR, 3.5).close();
        svg.open("path", "d", Shapes.arc(x + 10, y, 7, 0, Math.PI * 1.3))
                .stroke(Tone.INK, 3.5)
                .close();
        double sin = StrictMath.sin(Math.PI * 1.7);
        double cos = StrictMath.cos(Math.PI * 1.7);
        svg.line(x + 10 + 4 * sin, y - 4 * cos, x + 10 + 10 * sin, y - 10 * cos, Tone.MARK, 2);
    }

    static void leftOut(Svg svg, double x, double y) {
        svg.open("circle", "cx", x + 8, "cy", y, "r", 7, "stroke-dasharray", Ring.LEFT_OUT)
                .paint(Tone.NEUTRAL, Tone.INK, 2.4)
                .close();
    }

    private static void feelings(Svg svg, double x, double y) {
        svg.line(x, y, x + 30, y, Tone.QUIET, 1);
        svg.line(x + 7, y - 6, x + 7, y, Tone.GOOD, 1.4);
        svg.line(x + 23, y + 6, x + 23, y, Tone.MARK, 1.4);
        svg.line(x + 7, y - 6, x + 23, y + 6, Tone.INK, 2);
        svg.open("circle", "cx", x + 7, "cy", y - 6, "r", 3.5)
                .paint(Tone.GOOD, Tone.PAPER, 1)
                .close();
        svg.open("circle", "cx", x + 23, "cy", y + 6, "r", 3.5)
                .paint(Tone.PAPER, Tone.MARK, 1.4)
                .close();
    }

    /// The lived moments outside the cycle, by their letters.
    static void outside(Legend legend, List<OutsideMarks.Mark> marks, int all, double width) {
        if (!marks.isEmpty()) {
            String which = marks.size() == all ? "" : ", the " + marks.size() + " most frequent of " + all;
            legend.group().symbol(14, "Lived, but not in the cycle" + which + ":", (svg, x, y) -> {
                OutsideMarks.square(svg, x + 7, y, 13);
            });
            marks.forEach(mark -> legend.words(Letters.fit(mark.words(), width, 11.5)));
        }
    }

    private static void unseen(Svg svg, double x, double y) {
        svg.open("circle", "cx", x + 8, "cy", y, "r", 7.5, "stroke-dasharray", "3 2.5")
                .paint(Tone.PAPER, Tone.QUIET, 1.1)
                .close();
    }
}
