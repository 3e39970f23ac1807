package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Flow;
import org.touchstone.core.analysis.Findings.Moment;

/// The lived flows over the designed cycle: the moments as a fixed spine from top to bottom, what people did beside it.
///
/// Skips bulge to the right, returns (dashed) to the left; moments that nobody designed stand in dashed boxes on the
/// far
/// right. The spine never moves, so two branches or two years can be laid side by side.
///
/// @param id unique in its page
/// @param most skips and returns drawn at most; the most frequent are
public record Flows(String id, Findings findings, int most) {

    private static final String TITLE = "What people did, over the cycle as designed";
    private static final double WIDTH = 980;
    private static final double BOX = 250;
    private static final double LEFT = 250;
    private static final double HIGH = 30;
    private static final double STEP = 58;
    private static final double TOP = 16;
    private static final double BESIDE = 720;
    private static final double BESIDE_WIDTH = WIDTH - BESIDE - 10;

    /// The drawing, with its words and its table. Too wide for a phone: let it scroll there.
    public Picture picture() {
        List<WheelMoment> spine = WheelMoment.of(findings, WheelOptions.PAGE);
        var lived = Lived.of(findings, spine);
        List<Lived.Span> jumps = lived.jumps().stream().limit(most).toList();
        String summary = summary(lived, jumps);
        return new Picture(svg(spine, lived, jumps, summary), TITLE, summary, table());
    }

    private String svg(List<WheelMoment> spine, Lived lived, List<Lived.Span> jumps, String summary) {
        List<Beside> beside = beside(spine);
        double lowest = beside.isEmpty() ? 0 : beside.getLast().top() + HIGH;
        double end = Math.max(TOP + spine.size() * STEP, lowest + 10);
        Legend legend = legend(lived, jumps, beside);
        var svg = new Svg(Theme.LIGHT);
        svg.picture(id, WIDTH, end + legend.height(WIDTH - 20) + 8, TITLE, summary, false);
        long largest = Math.max(1, lived.largest());
        for (Lived.Span span : lived.spans()) {
            along(svg, span, largest);
        }
        for (int i = 0; i < jumps.size(); i++) {
            arc(svg, spine, jumps.get(i), largest);
        }
        beside.forEach(one -> connect(svg, one));
        spine.forEach(moment -> box(svg, moment));
        beside.forEach(one -> besideBox(svg, one));
        legend.draw(svg, 10, end, WIDTH - 20);
        return svg.done();
    }

    private static double top(int place) {
        return TOP + place * STEP;
    }

    /// A flow down the spine, with its count and the median wait.
    private static void along(Svg svg, Lived.Span span, long largest) {
        double x = LEFT + BOX / 2;
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

    /// A skip on the right or a return on the left.
    private static void arc(Svg svg, List<WheelMoment> spine, Lived.Span jump, long largest) {
        double width = 1.2 + 10.0 * jump.count() / largest;
        double side = jump.back() ? -1 : 1;
        double x = jump.back() ? LEFT : LEFT + BOX;
        double y1 = top(jump.from()) + HIGH * (jump.back() ? 0.35 : 0.7);
        double y2 = top(jump.to()) + HIGH * (jump.back() ? 0.65 : 0.3);
        double far = Math.min(200, 40 + 24.0 * Math.abs(jump.to() - jump.from()));
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
        svg.haloed(x + side * far, (y1 + y2) / 2 + 4, 11.5, Tone.QUIET, words(jump.flow()))
                .close();
    }

    private static void box(Svg svg, WheelMoment moment) {
        double y = top(moment.number() - 1);
        boolean seen = moment.seen();
        svg.open("rect", "x", LEFT, "y", y, "width", BOX, "height", HIGH, "rx", 7);
        svg.paint(seen ? Tone.WASH : Tone.PAPER, seen ? Tone.INK : Tone.QUIET, seen ? 1.2 : 1);
        if (!seen) {
            svg.attributes("stroke-dasharray", "4 3");
        }
        svg.close();
        Tone tone = seen ? Tone.INK : Tone.QUIET;
        svg.bold(LEFT + 24, y + 19.5, 12.5, "end", tone, Integer.toString(moment.number()));
        svg.label(
                LEFT + 34,
                y + 19.5,
                12.5,
                "start",
                tone,
                Letters.fit(moment.facts().name(), BOX - 42, 12.5));
    }

    /// A lived moment outside the cycle, at the height of where people come from.
    private record Beside(Moment moment, String number, double top, List<Link> links) {}

    /// @param y height of the other end, on the spine
    /// @param into whether the flow leads to the moment beside
    private record Link(double y, boolean into, Flow flow) {}

    private List<Beside> beside(List<WheelMoment> spine) {
        Map<String, Integer> places = new HashMap<>();
        spine.forEach(moment -> places.put(moment.facts().code(), moment.number() - 1));
        Names names = Names.of(findings);
        var found = new ArrayList<Beside>();
        for (Moment moment : findings.moments()) {
            if (!places.containsKey(moment.code())) {
                List<Link> links = links(moment.code(), places);
                double middle = links.stream().mapToDouble(Link::y).average().orElse(TOP);
                found.add(new Beside(moment, names.number(moment.code()), middle - HIGH / 2, links));
            }
        }
        found.sort(java.util.Comparator.comparingDouble(Beside::top));
        double[] wanted = found.stream().mapToDouble(Beside::top).toArray();
        double[] heights = new double[wanted.length];
        java.util.Arrays.fill(heights, HIGH + 12);
        double[] tops = Spacing.apart(wanted, heights, TOP, TOP + spine.size() * STEP);
        var placed = new ArrayList<Beside>();
        for (int i = 0; i < tops.length; i++) {
            Beside one = found.get(i);
            placed.add(new Beside(one.moment(), one.number(), tops[i], one.links()));
        }
        return placed;
    }

    /// The most frequent flow into a moment beside the spine and the most frequent one back.
    private List<Link> links(String code, Map<String, Integer> places) {
        var links = new ArrayList<Link>();
        findings.flows().stream()
                .filter(flow -> flow.to().equals(code) && places.containsKey(flow.from()))
                .max(java.util.Comparator.comparingLong(Flow::count))
                .ifPresent(flow ->
                        links.add(new Link(top(places.getOrDefault(flow.from(), 0)) + HIGH * 0.7, true, flow)));
        findings.flows().stream()
                .filter(flow -> flow.from().equals(code) && places.containsKey(flow.to()))
                .max(java.util.Comparator.comparingLong(Flow::count))
                .ifPresent(flow ->
                        links.add(new Link(top(places.getOrDefault(flow.to(), 0)) + HIGH * 0.3, false, flow)));
        return links;
    }

    private static void connect(Svg svg, Beside beside) {
        double right = LEFT + BOX;
        for (Link link : beside.links()) {
            double y = beside.top() + HIGH * (link.into() ? 0.35 : 0.7);
            double middle = (right + BESIDE) / 2;
            String path = link.into()
                    ? "M" + Shapes.at(right, link.y()) + "C" + Shapes.at(middle, link.y()) + " " + Shapes.at(middle, y)
                            + " " + Shapes.at(BESIDE - 7, y)
                    : "M" + Shapes.at(BESIDE, y) + "C" + Shapes.at(middle, y) + " " + Shapes.at(middle, link.y()) + " "
                            + Shapes.at(right + 7, link.y());
            svg.open("path", "d", path, "stroke-dasharray", "4 3")
                    .stroke(Tone.QUIET, 1.2)
                    .close();
            double tipX = link.into() ? BESIDE - 1 : right + 1;
            svg.open("path", "d", Shapes.tip(tipX, link.into() ? y : link.y(), link.into() ? 1 : -1, 0, 8, 4));
            svg.fill(Tone.QUIET).close();
            svg.haloed(
                    BESIDE - 40,
                    y + (link.into() ? -5 : 13),
                    11,
                    Tone.QUIET,
                    Say.count(link.flow().count()));
        }
    }

    private static void besideBox(Svg svg, Beside beside) {
        svg.open("rect", "x", BESIDE, "y", beside.top(), "width", BESIDE_WIDTH, "height", HIGH, "rx", 7);
        svg.attributes("stroke-dasharray", "4 3")
                .paint(Tone.PAPER, Tone.INK, 1.2)
                .close();
        double y = beside.top() + 19.5;
        svg.bold(BESIDE + 22, y, 12.5, "end", Tone.INK, beside.number());
        String name = beside.moment().name() + " (" + Say.count(beside.moment().encounters()) + ")";
        svg.label(BESIDE + 32, y, 12.5, "start", Tone.INK, Letters.fit(name, BESIDE_WIDTH - 40, 12.5));
    }

    private static Legend legend(Lived lived, List<Lived.Span> jumps, List<Beside> beside) {
        Legend legend = new Legend()
                .group()
                .symbol(
                        26,
                        "As designed: how often · median wait",
                        (svg, x, y) -> svg.line(x, y, x + 26, y, Tone.FLOW, 7));
        if (!jumps.isEmpty()) {
            legend.symbol(
                    26,
                    WheelLegend.jumpWords(jumps.size(), lived.jumps().size()),
                    (svg, x, y) -> svg.line(x, y, x + 26, y, Tone.JUMP, 3));
        }
        if (!beside.isEmpty()) {
            legend.symbol(
                    26,
                    "Lived, but not in the cycle: the most frequent way there and back",
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
        String head = Say.count(along, "step", "steps") + " from one moment to the next went as the cycle is designed, "
                + Say.count(jumped) + " skipped moments or went back.";
        return jumped == drawn
                ? head
                : head + " Drawn are the " + jumps.size() + " most frequent of "
                        + Say.count(lived.jumps().size()) + " such jumps, " + Say.share((double) drawn / jumped)
                        + " of all.";
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
