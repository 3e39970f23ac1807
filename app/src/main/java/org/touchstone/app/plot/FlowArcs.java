package org.touchstone.app.plot;

import java.util.List;
import org.touchstone.core.analysis.Findings.Flow;

/// Draws the flows of a map.
///
/// @param places where they begin and end
/// @param page measures of the drawing
/// @param waits whether strokes tell how long people wait between, and not how often they go
/// @param hrefs where arcs lead; "" where nowhere
/// @param labels flows that carry their figures; the others tell them when pointed at
record FlowArcs(
        Svg svg, FlowPlaces places, Flows.Page page, Names names, boolean waits, String hrefs, List<Flow> labels) {

    private static final double FEW = 1.2;
    private static final double MANY = 11;
    private static final double SIZE = 11.5;

    /// What is largest among the flows drawn, in the unit of the strokes.
    private double largest(List<Flow> flows) {
        return Math.max(1e-9, flows.stream().mapToDouble(this::weight).max().orElse(1));
    }

    private double weight(Flow flow) {
        Double wait = flow.waitSeconds().p50();
        return waits ? (wait == null ? 0 : wait) : flow.count();
    }

    /// Draws them all, the rarest first, so that the most frequent lie on top.
    void draw(List<Flow> flows) {
        double largest = largest(flows);
        for (Flow flow : flows.reversed()) {
            int from = places.from(flow);
            int to = places.to(flow);
            boolean away = FlowPlaces.isBeside(from) || FlowPlaces.isBeside(to);
            if (!away || page.beside() > 0) {
                arc(flow, from, to, weight(flow) / largest);
            }
        }
    }

    private void arc(Flow flow, int from, int to, double share) {
        String href = FlowMap.href(hrefs, flow);
        if (href.isEmpty()) {
            svg.open("g");
        } else {
            svg.open("a", "href", href, "tabindex", "-1"); // the table has the same links, in the order of reading
        }
        svg.open("title").text(words(flow)).close();
        double width = FEW + (MANY - FEW) * share;
        if (FlowPlaces.isBeside(from) || FlowPlaces.isBeside(to)) {
            aside(flow, from, to, width, share);
        } else if (from == to) {
            loop(flow, page.left(), FlowPlaces.top(from), -1, width, share);
        } else if (to == places.next(from)) {
            along(flow, from, to, width, share);
        } else {
            jump(flow, from, to, width, share);
        }
        svg.close();
    }

    /// All that is told of a flow.
    private String words(Flow flow) {
        Double wait = flow.waitSeconds().p50();
        return FlowMap.end(names, flow.from(), "start") + " → " + FlowMap.end(names, flow.to(), "end") + ": "
                + Say.count(flow.count(), "time", "times")
                + (wait == null ? "" : ", median wait " + Say.seconds(wait));
    }

    /// Down the spine, straight.
    private void along(Flow flow, int from, int to, double width, double share) {
        double x = page.left() + page.box() / 2;
        double y1 = from < 0 ? FlowPlaces.HEAD - 20 : FlowPlaces.top(from) + Flows.HIGH;
        double y2 = FlowPlaces.top(to) - 7;
        stroke("M" + Shapes.at(x, y1) + "V" + Svg.number(Math.max(y1 + 2, y2)), width, share, false);
        tip(x, FlowPlaces.top(to) - 1, 0, 1, width, share);
        label(flow, x + 14, y1 + 17, "start");
    }

    /// A skip on the right, a return on the left.
    private void jump(Flow flow, int from, int to, double width, double share) {
        boolean back = to < from;
        double side = back ? -1 : 1;
        double x1 = edge(from, side);
        double x2 = edge(to, side);
        double y1 = from < 0 ? FlowPlaces.HEAD - 30 : FlowPlaces.top(from) + Flows.HIGH * (back ? 0.35 : 0.7);
        double y2 =
                to == places.spine().size() ? places.end() + 9 : FlowPlaces.top(to) + Flows.HIGH * (back ? 0.65 : 0.3);
        double far = Math.min(page.far(), page.far() / 5 + 21.0 * Math.abs(to - from));
        double control = (back ? page.left() : page.left() + page.box()) + side * far * 4 / 3;
        stroke(
                "M" + Shapes.at(x1, y1) + "C" + Shapes.at(control, y1) + " " + Shapes.at(control, y2) + " "
                        + Shapes.at(x2 + side * 8, y2),
                width,
                share,
                back);
        tip(x2 + side, y2, -side, 0, width, share);
        label(flow, (back ? page.left() : page.left() + page.box()) + side * far, (y1 + y2) / 2 + 4, "middle");
    }

    /// Where a place has its edge: the start and the end are small and stand in the middle.
    private double edge(int place, double side) {
        double middle = page.left() + page.box() / 2;
        boolean small = place < 0 || place == places.spine().size();
        return middle + side * (small ? 12 : page.box() / 2);
    }

    /// Between the spine and a moment beside it, or between two of these.
    private void aside(Flow flow, int from, int to, double width, double share) {
        double near = page.beside();
        if (FlowPlaces.isBeside(from) && FlowPlaces.isBeside(to)) {
            between(flow, width, share);
            return;
        }
        boolean out = FlowPlaces.isBeside(to);
        int place = out ? from : to;
        double top = places.tops().getOrDefault(out ? flow.to() : flow.from(), -1.0);
        if (top < 0) {
            return;
        }
        double x = edge(place, 1);
        double y = place < 0
                ? FlowPlaces.HEAD - 30
                : place == places.spine().size()
                        ? places.end() + 9
                        : FlowPlaces.top(place) + Flows.HIGH * (out ? 0.75 : 0.25);
        double other = top + Flows.HIGH * (out ? 0.3 : 0.7);
        double middle = (x + near) / 2;
        String path = out
                ? "M" + Shapes.at(x, y) + "C" + Shapes.at(middle, y) + " " + Shapes.at(middle, other) + " "
                        + Shapes.at(near - 8, other)
                : "M" + Shapes.at(near, other) + "C" + Shapes.at(middle, other) + " " + Shapes.at(middle, y) + " "
                        + Shapes.at(x + 8, y);
        stroke(path, width, share, !out);
        tip(out ? near - 1 : x + 1, out ? other : y, out ? 1 : -1, 0, width, share);
        label(flow, near - 46, other + (out ? -5 : 13), "middle");
    }

    private void between(Flow flow, double width, double share) {
        Double one = places.tops().get(flow.from());
        Double two = places.tops().get(flow.to());
        if (one == null || two == null) {
            return;
        }
        double right = page.width() - 34;
        if (flow.from().equals(flow.to())) {
            loop(flow, right, one, 1, width, share);
            return;
        }
        double y1 = one + Flows.HIGH * 0.65;
        double y2 = two + Flows.HIGH * 0.35;
        double far = Math.min(30, 10 + Math.abs(y1 - y2) / 12);
        stroke(
                "M" + Shapes.at(right, y1) + "C" + Shapes.at(right + far, y1) + " " + Shapes.at(right + far, y2) + " "
                        + Shapes.at(right + 7, y2),
                width / 2 + 0.6,
                share,
                false);
        tip(right + 1, y2, -1, 0, width / 2, share);
    }

    /// The same moment once more.
    private void loop(Flow flow, double x, double top, double side, double width, double share) {
        double y1 = top + Flows.HIGH * 0.85;
        double y2 = top + Flows.HIGH * 0.15;
        stroke(
                "M" + Shapes.at(x, y1) + "C" + Shapes.at(x + side * 26, y1 + 6) + " " + Shapes.at(x + side * 26, y2 - 6)
                        + " " + Shapes.at(x + side * 7, y2),
                Math.min(width, 4),
                share,
                true);
        tip(x + side, y2, -side, 0, Math.min(width, 4), share);
        label(flow, x + side * 24, top + Flows.HIGH / 2 + 4, side < 0 ? "end" : "start");
    }

    private void stroke(String path, double width, double share, boolean dashed) {
        // A wide stroke that is not seen makes a thin one easy to hit.
        svg.open("path", "d", path, "stroke-opacity", "0", "fill", "none", "stroke", "#000000", "stroke-width", 14)
                .close();
        svg.open("path", "d", path, "stroke-opacity", Svg.number(shade(share))).stroke(tone(), width);
        if (dashed) {
            svg.attributes("stroke-dasharray", "6 4");
        }
        svg.close();
    }

    private void tip(double x, double y, double dx, double dy, double width, double share) {
        svg.open("path", "d", Shapes.tip(x, y, dx, dy, 7 + width * 0.5, 3.5 + width * 0.4));
        svg.attributes("fill-opacity", Svg.number(shade(share))).fill(tone()).close();
    }

    private Tone tone() {
        return waits ? Tone.MARK : Tone.FLOW;
    }

    /// Thickness and shade say the same.
    private static double shade(double share) {
        return 0.4 + 0.6 * Math.sqrt(share);
    }

    private void label(Flow flow, double x, double y, String anchor) {
        if (!labels.contains(flow)) {
            return;
        }
        Double wait = flow.waitSeconds().p50();
        String count = Say.count(flow.count());
        String waited = wait == null || wait < 0.5 ? "" : Say.shortly(wait);
        String large = waits && !waited.isEmpty() ? waited : count;
        String small = waits ? (waited.isEmpty() ? "" : count) : waited;
        if (page.far() < 100) {
            small = "";
        }
        double room = Letters.width(large + " " + small, SIZE) / 2 + 4;
        double at = anchor.equals("middle") ? Math.clamp(x, room, page.width() - room) : x;
        for (boolean rim : new boolean[] {true, false}) {
            svg.open("text", "x", at, "y", y, "font-size", SIZE);
            if (!anchor.equals("start")) {
                svg.attributes("text-anchor", anchor);
            }
            if (rim) {
                svg.attributes("stroke-linejoin", "round", "aria-hidden", "true");
                svg.paint(Tone.PAPER, Tone.PAPER, 4);
            } else {
                svg.fill(Tone.INK);
            }
            svg.open("tspan", "font-weight", "600").text(large).close();
            svg.text(small.isEmpty() ? "" : " " + small).close();
        }
    }
}
