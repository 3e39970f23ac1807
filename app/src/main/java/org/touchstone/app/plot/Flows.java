package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Flow;

/// The lived flows over the designed cycle: the moments as a fixed spine from top to bottom, what people did beside it.
///
/// Skips bulge to the right, returns (dashed) to the left; moments that nobody designed stand in dashed boxes on the
/// far
/// right. The spine never moves, so two branches or two years can be laid side by side.
///
/// @param id unique in its page
/// @param most skips and returns drawn at most; the most frequent are
/// @param leftOut for the code of a moment the share of journeys that leave it out, in (0, 1]; only those worth showing
public record Flows(String id, Findings findings, int most, Map<String, Double> leftOut) {

    /// Height of a line of words.
    private static final double LABEL_ROW = 15;

    static final double HIGH = 30;
    static final double STEP = 58;
    static final double TOP = 16;

    public Flows {
        leftOut = Map.copyOf(leftOut);
    }

    /// The flows alone.
    public Flows(String id, Findings findings, int most) {
        this(id, findings, most, Map.of());
    }

    /// Measures of a drawing.
    ///
    /// @param left where the spine begins
    /// @param box width of a moment on the spine
    /// @param far how far a jump bulges at most
    /// @param beside where moments outside the cycle stand; 0 where there is no room for them
    record Page(String id, double width, double left, double box, double far, double beside) {
        double besideWidth() {
            return width - beside - 10;
        }
    }

    /// For a page of usual width.
    public Picture wide() {
        return picture(new Page(id, 980, 250, 250, 200, 720));
    }

    /// For a phone: what nobody designed is only in the table.
    public Picture phone() {
        return picture(new Page(id + "-phone", 360, 82, 196, 74, 0));
    }

    private String title() {
        return findings.cycle().drafted()
                ? "What people did, over the cycle as drafted"
                : "What people did, over the cycle as designed";
    }

    private Picture picture(Page page) {
        List<WheelMoment> spine = WheelMoment.of(findings, WheelOptions.PAGE, WheelEvidence.NONE.leftOut(leftOut));
        var lived = Lived.of(findings, spine);
        List<Lived.Span> jumps = lived.jumps().stream().limit(most).toList();
        String summary = summary(lived, jumps);
        return new Picture(svg(page, spine, lived, jumps, summary), title(), summary, table());
    }

    private String svg(Page page, List<WheelMoment> spine, Lived lived, List<Lived.Span> jumps, String summary) {
        List<Beside> beside = page.beside() == 0 ? List.of() : Beside.of(findings, spine);
        double lowest = beside.isEmpty() ? 0 : beside.getLast().top() + HIGH;
        double end = Math.max(TOP + spine.size() * STEP, lowest + 10);
        Legend legend = legend(lived, jumps, beside.size(), findings.moments().size() - spine.size());
        var svg = new Svg(Theme.LIGHT);
        svg.picture(page.id(), page.width(), end + legend.height(page.width() - 20) + 8, title(), summary, false);
        long largest = Math.max(1, lived.largest());
        for (Lived.Span span : lived.spans()) {
            along(svg, page, span, largest);
        }
        Map<Lived.Span, Double> heights = labelHeights(jumps);
        for (Lived.Span jump : jumps) {
            arc(svg, page, spine, jump, largest, heights.getOrDefault(jump, middle(jump)));
        }
        beside.forEach(one -> one.connect(svg, page));
        spine.forEach(moment -> box(svg, page, moment));
        beside.forEach(one -> one.box(svg, page));
        legend.draw(svg, 10, end, page.width() - 20);
        return svg.done();
    }

    static double top(int place) {
        return TOP + place * STEP;
    }

    /// A flow down the spine, with its count and the median wait.
    private static void along(Svg svg, Page page, Lived.Span span, long largest) {
        double x = page.left() + page.box() / 2;
        double from = top(span.from()) + HIGH;
        double to = top(span.to());
        if (span.count() > 0) {
            svg.line(x, from, x, to, Tone.FLOW, 1.5 + 12.0 * span.count() / largest);
            svg.label(x + 16, from + 18.5, 11.5, "start", Tone.QUIET, words(span.flow()));
        } else {
            svg.line(x, from, x, to, Tone.FAINT, 1);
        }
    }

    private static String words(@org.jspecify.annotations.Nullable Flow flow) {
        if (flow == null) {
            return "";
        }
        Double wait = flow.waitSeconds().p50();
        return Say.count(flow.count()) + (wait == null || wait < 0.5 ? "" : " · " + Say.shortly(wait));
    }

    /// Where the words of each jump stand: at the middle of its arc, moved apart where several would stand in one
    /// place.
    private static Map<Lived.Span, Double> labelHeights(List<Lived.Span> jumps) {
        var heights = new HashMap<Lived.Span, Double>();
        for (boolean back : new boolean[] {true, false}) {
            List<Lived.Span> side = jumps.stream()
                    .filter(jump -> jump.back() == back)
                    .sorted(Comparator.comparingDouble(Flows::middle).thenComparingInt(Lived.Span::from))
                    .toList();
            double[] wanted = side.stream().mapToDouble(Flows::middle).toArray();
            double[] rows = new double[wanted.length];
            Arrays.fill(rows, LABEL_ROW);
            double[] apart = Spacing.apart(wanted, rows, TOP, Double.MAX_VALUE);
            for (int i = 0; i < apart.length; i++) {
                heights.put(side.get(i), apart[i]);
            }
        }
        return heights;
    }

    private static double middle(Lived.Span jump) {
        return (leaves(jump) + arrives(jump)) / 2;
    }

    private static double leaves(Lived.Span jump) {
        return top(jump.from()) + HIGH * (jump.back() ? 0.35 : 0.7);
    }

    private static double arrives(Lived.Span jump) {
        return top(jump.to()) + HIGH * (jump.back() ? 0.65 : 0.3);
    }

    /// A skip on the right or a return on the left.
    private static void arc(
            Svg svg, Page page, List<WheelMoment> spine, Lived.Span jump, long largest, double labelHeight) {
        double width = 1.2 + 10.0 * jump.count() / largest;
        double side = jump.back() ? -1 : 1;
        double x = jump.back() ? page.left() : page.left() + page.box();
        double y1 = leaves(jump);
        double y2 = arrives(jump);
        double far = Math.min(page.far(), page.far() / 5 + 24.0 * Math.abs(jump.to() - jump.from()));
        double control = x + side * far * 4 / 3;
        String path = "M" + Shapes.at(x, y1) + "C" + Shapes.at(control, y1) + " " + Shapes.at(control, y2) + " "
                + Shapes.at(x + side * 7, y2);
        svg.open("g").open("title");
        svg.text(spine.get(jump.from()).facts().name() + " → "
                + spine.get(jump.to()).facts().name() + ": " + words(jump.flow()));
        svg.close().open("path", "d", path, "stroke-opacity", "0.8").stroke(Tone.JUMP, width);
        if (jump.back()) {
            svg.attributes("stroke-dasharray", "6 4");
        }
        svg.close();
        svg.open("path", "d", Shapes.tip(x + side, y2, -side, 0, 8 + width * 0.6, 4 + width * 0.4))
                .fill(Tone.JUMP)
                .close();
        String words = page.far() < 100 ? Say.count(jump.count()) : words(jump.flow());
        double half = Letters.width(words, 11.5) / 2 + 4;
        double at = Math.clamp(x + side * far, half, page.width() - half);
        svg.haloed(at, labelHeight + 4, 11.5, Tone.QUIET, words).close();
    }

    private static void box(Svg svg, Page page, WheelMoment moment) {
        double y = top(moment.number() - 1);
        boolean seen = moment.seen();
        svg.open("rect", "x", page.left(), "y", y, "width", page.box(), "height", HIGH, "rx", 7);
        Double leftOut = moment.leftOut();
        svg.paint(seen ? Tone.WASH : Tone.PAPER, seen ? Tone.INK : Tone.QUIET, leftOut != null ? 2.4 : seen ? 1.2 : 1);
        if (leftOut != null) {
            svg.attributes("stroke-dasharray", Ring.LEFT_OUT);
        } else if (!seen) {
            svg.attributes("stroke-dasharray", "4 3");
        }
        svg.close();
        Tone tone = seen ? Tone.INK : Tone.QUIET;
        svg.bold(page.left() + 24, y + 19.5, 12.5, "end", tone, Integer.toString(moment.number()));
        String words = leftOut == null ? "" : (page.beside() == 0 ? "" : "left out by ") + Say.share(leftOut);
        double room = words.isEmpty() ? 0 : Letters.width(words, 11) * 1.05 + 8;
        if (!words.isEmpty()) {
            svg.label(page.left() + page.box() - 8, y + 19.5, 11, "end", tone, words);
        }
        String name = Letters.fit(moment.facts().name(), page.box() - 42 - room, 12.5);
        svg.label(page.left() + 34, y + 19.5, 12.5, "start", tone, name);
    }

    private Legend legend(Lived lived, List<Lived.Span> jumps, int drawn, int outside) {
        Legend legend = new Legend()
                .group()
                .symbol(
                        26,
                        "Next in the cycle: how often · median wait",
                        (svg, x, y) -> svg.line(x, y, x + 26, y, Tone.FLOW, 7));
        if (!jumps.isEmpty()) {
            legend.symbol(
                    26,
                    WheelLegend.jumpWords(jumps.size(), lived.jumps().size()),
                    (svg, x, y) -> svg.line(x, y, x + 26, y, Tone.JUMP, 3));
        }
        if (!leftOut.isEmpty()) {
            legend.symbol(16, "Bold dashes: left out by that share of journeys", WheelLegend::leftOut);
        }
        if (drawn > 0) {
            legend.symbol(
                    26,
                    "Lived, but not in the cycle ("
                            + (drawn == outside ? "all " : "the " + drawn + " most frequent of ") + outside
                            + "): the most frequent way there and back",
                    (svg, x, y) -> svg.open(
                                    "rect",
                                    "x",
                                    x,
                                    "y",
                                    y - 7,
                                    "width",
                                    26,
                                    "height",
                                    14,
                                    "rx",
                                    4,
                                    "stroke-dasharray",
                                    "4 3")
                            .paint(Tone.PAPER, Tone.INK, 1.2)
                            .close());
        }
        return legend;
    }

    private String summary(Lived lived, List<Lived.Span> jumps) {
        long along = lived.spans().stream().mapToLong(Lived.Span::count).sum();
        long jumped = lived.jumps().stream().mapToLong(Lived.Span::count).sum();
        long drawn = jumps.stream().mapToLong(Lived.Span::count).sum();
        String head = Say.count(along, "step", "steps") + " led to the next moment of the cycle, " + Say.count(jumped)
                + " skipped moments or went back.";
        String skipped = leftOutWords();
        return jumped == drawn
                ? head + skipped
                : head + " Drawn are the " + jumps.size() + " most frequent of "
                        + Say.count(lived.jumps().size()) + " such jumps, " + Say.share((double) drawn / jumped)
                        + " of all." + skipped;
    }

    private String leftOutWords() {
        Names names = Names.of(findings);
        return leftOut.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(most -> " Left out most often: " + names.name(most.getKey()) + " (by " + Say.share(most.getValue())
                        + " of journeys).")
                .orElse("");
    }

    private PictureTable table() {
        Names names = Names.of(findings);
        var rows = new ArrayList<PictureTable.Row>();
        for (Flow flow : findings.flows().stream().limit(100).toList()) {
            rows.add(PictureTable.row(
                    flow.from().isEmpty() ? "(start)" : names.numbered(flow.from()),
                    flow.to().isEmpty() ? "(end)" : names.numbered(flow.to()),
                    Say.count(flow.count()),
                    Say.seconds(flow.waitSeconds().p50()),
                    Say.seconds(flow.waitSeconds().p90())));
        }
        String caption = findings.flows().size() > 100
                ? "The 100 most frequent of " + Say.count(findings.flows().size()) + " flows"
                : "The flows";
        return new PictureTable(
                caption, PictureTable.columns("From", "To", "#How often", "#Median wait", "#Nine in ten within"), rows);
    }
}
