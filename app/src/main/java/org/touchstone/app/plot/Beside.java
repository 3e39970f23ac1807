package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Flow;
import org.touchstone.core.analysis.Findings.Moment;

/// A lived moment outside the cycle, drawn beside the spine at the height of where people come from.
///
/// @param links the most frequent flow into it and the most frequent one back
record Beside(Moment moment, String number, double top, List<Link> links) {

    /// One flow.
    ///
    /// @param y height of the other end, on the spine
    /// @param into whether the flow leads to the moment beside
    record Link(double y, boolean into, Flow flow) {}

    /// Drawn at most; the most frequent are.
    private static final int MOST = 8;

    /// Lived moments that the spine does not hold, most frequent first.
    static List<Moment> outside(Findings findings, Map<String, Integer> places) {
        return findings.moments().stream()
                .filter(moment -> !places.containsKey(moment.code()))
                .sorted(Comparator.comparingLong(Moment::encounters).reversed())
                .toList();
    }

    static List<Beside> of(Findings findings, List<WheelMoment> spine) {
        Map<String, Integer> places = new HashMap<>();
        spine.forEach(moment -> places.put(moment.facts().code(), moment.number() - 1));
        Names names = Names.of(findings);
        var found = new ArrayList<Beside>();
        for (Moment moment : outside(findings, places).stream().limit(MOST).toList()) {
            List<Link> links = links(findings, moment.code(), places);
            double middle = links.stream().mapToDouble(Link::y).average().orElse(Flows.TOP);
            found.add(new Beside(moment, names.number(moment.code()), middle - Flows.HIGH / 2, links));
        }
        found.sort(Comparator.comparingDouble(Beside::top));
        double[] wanted = found.stream().mapToDouble(Beside::top).toArray();
        double[] heights = new double[wanted.length];
        Arrays.fill(heights, Flows.HIGH + 12);
        double[] tops = Spacing.apart(wanted, heights, Flows.TOP, Flows.TOP + spine.size() * Flows.STEP);
        var placed = new ArrayList<Beside>();
        for (int i = 0; i < tops.length; i++) {
            Beside one = found.get(i);
            placed.add(new Beside(one.moment(), one.number(), tops[i], one.links()));
        }
        return placed;
    }

    /// The most frequent flow into a moment beside the spine and the most frequent one back.
    private static List<Link> links(Findings findings, String code, Map<String, Integer> places) {
        var links = new ArrayList<Link>();
        findings.flows().stream()
                .filter(flow -> flow.to().equals(code) && places.containsKey(flow.from()))
                .max(Comparator.comparingLong(Flow::count))
                .ifPresent(flow -> links.add(
                        new Link(Flows.top(places.getOrDefault(flow.from(), 0)) + Flows.HIGH * 0.7, true, flow)));
        findings.flows().stream()
                .filter(flow -> flow.from().equals(code) && places.containsKey(flow.to()))
                .max(Comparator.comparingLong(Flow::count))
                .ifPresent(flow -> links.add(
                        new Link(Flows.top(places.getOrDefault(flow.to(), 0)) + Flows.HIGH * 0.3, false, flow)));
        return links;
    }

    void connect(Svg svg, Flows.Page page) {
        double right = page.left() + page.box();
        for (Link link : links) {
            double y = top + Flows.HIGH * (link.into() ? 0.35 : 0.7);
            double middle = (right + page.beside()) / 2;
            String path = link.into()
                    ? "M" + Shapes.at(right, link.y()) + "C" + Shapes.at(middle, link.y()) + " " + Shapes.at(middle, y)
                            + " " + Shapes.at(page.beside() - 7, y)
                    : "M" + Shapes.at(page.beside(), y) + "C" + Shapes.at(middle, y) + " " + Shapes.at(middle, link.y())
                            + " " + Shapes.at(right + 7, link.y());
            svg.open("path", "d", path, "stroke-dasharray", "4 3")
                    .stroke(Tone.QUIET, 1.2)
                    .close();
            double tipX = link.into() ? page.beside() - 1 : right + 1;
            svg.open("path", "d", Shapes.tip(tipX, link.into() ? y : link.y(), link.into() ? 1 : -1, 0, 8, 4));
            svg.fill(Tone.QUIET).close();
            svg.haloed(
                    page.beside() - 40,
                    y + (link.into() ? -5 : 13),
                    11,
                    Tone.QUIET,
                    Say.count(link.flow().count()));
        }
    }

    void box(Svg svg, Flows.Page page) {
        svg.open("rect", "x", page.beside(), "y", top, "width", page.besideWidth(), "height", Flows.HIGH, "rx", 7);
        svg.attributes("stroke-dasharray", "4 3")
                .paint(Tone.PAPER, Tone.INK, 1.2)
                .close();
        double y = top + 19.5;
        svg.bold(page.beside() + 22, y, 12.5, "end", Tone.INK, number);
        String name = moment.name() + " (" + Say.count(moment.encounters()) + ")";
        svg.label(page.beside() + 32, y, 12.5, "start", Tone.INK, Letters.fit(name, page.besideWidth() - 40, 12.5));
    }
}
