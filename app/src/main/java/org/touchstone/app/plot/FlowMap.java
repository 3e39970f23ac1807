package org.touchstone.app.plot;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Flow;
import org.touchstone.core.analysis.Findings.Moment;

/// The lived flows over the designed cycle, as much of them as is asked for.
///
/// The design is the spine and never moves; what nobody designed stands in dashed boxes beside it. Start is a triangle,
/// the end a square. Each arc leads to the journeys that took it, each moment to its page.
///
/// @param id unique in its page
/// @param cut what is drawn
/// @param waits whether strokes tell how long people wait between, and not how often they go
/// @param leftOut for the code of a moment the share of journeys that leave it out, in (0, 1]
/// @param hrefs where arcs lead, before `moment=…&next=…`; "" where they lead nowhere
public record FlowMap(
        String id, Findings findings, FlowCut cut, boolean waits, Map<String, Double> leftOut, String hrefs) {

    private static final int LABELS = 26;
    private static final int LABELS_NARROW = 14;
    private static final double HALF = 11;

    public FlowMap {
        leftOut = Map.copyOf(leftOut);
    }

    /// For a page of usual width.
    public Picture wide() {
        return picture(new Flows.Page(id, 980, 220, 240, 185, 690), LABELS);
    }

    /// For a phone: what nobody designed is only in the table.
    public Picture phone() {
        return picture(new Flows.Page(id + "-phone", 360, 82, 196, 74, 0), LABELS_NARROW);
    }

    private String title() {
        return (waits ? "How long people wait on their ways, over the cycle as " : "How people go, over the cycle as ")
                + (findings.cycle().drafted() ? "drafted" : "designed");
    }

    /// Where an arc leads; "" for nowhere.
    static String href(String before, Flow flow) {
        return before.isEmpty() ? "" : before + "moment=" + coded(flow.from()) + "&next=" + coded(flow.to());
    }

    private static String coded(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8);
    }

    /// The name of an end of a flow.
    static String end(Names names, String code, String none) {
        return code.isEmpty() ? "(" + none + ")" : names.numbered(code);
    }

    private Picture picture(Flows.Page page, int labels) {
        return new Picture(svg(page, labels), title(), summary(), table());
    }

    private String svg(Flows.Page page, int labels) {
        FlowPlaces places = FlowPlaces.of(findings, leftOut);
        Names names = Names.of(findings);
        double end = page.beside() > 0 ? places.lowest() : places.end() + 26;
        Legend legend = legend(
                page.beside() > 0 && !places.beside().isEmpty(),
                places.spine().stream().anyMatch(one -> one.facts().encounters() == 0));
        var svg = new Svg(Theme.LIGHT);
        double height = end + 12 + legend.height(page.width() - 20) + 8;
        svg.picture(page.id(), page.width(), height, title(), summary(), true);
        backbone(svg, page, places);
        var arcs = new FlowArcs(svg, places, page, names, waits, hrefs, labelled(labels));
        arcs.draw(cut.flows());
        places.spine().forEach(moment -> box(svg, page, moment));
        if (page.beside() > 0) {
            places.beside().stream()
                    .filter(one -> cut.moments().contains(one.code()))
                    .forEach(one -> beside(svg, page, places, names, one));
        }
        ends(svg, page, places);
        legend.draw(svg, 10, end + 12, page.width() - 20);
        return svg.done();
    }

    /// The flows that carry their figures: those with the most to tell.
    private List<Flow> labelled(int most) {
        Comparator<Flow> first = Comparator.comparingDouble(
                flow -> -(waits ? Objects.requireNonNullElse(flow.waitSeconds().p50(), 0.0) : flow.count()));
        return cut.flows().stream().sorted(first).limit(most).toList();
    }

    /// The designed order as a thin line, whoever goes it.
    private static void backbone(Svg svg, Flows.Page page, FlowPlaces places) {
        double x = page.left() + page.box() / 2;
        svg.line(x, FlowPlaces.HEAD - 20, x, places.end(), Tone.HAIR, 2);
    }

    private static void ends(Svg svg, Flows.Page page, FlowPlaces places) {
        double x = page.left() + page.box() / 2;
        double y = FlowPlaces.HEAD - 30;
        svg.open("path", "d", Shapes.tip(x, y + HALF, 0, 1, 2 * HALF, HALF)).paint(Tone.INK, Tone.PAPER, 1);
        svg.open("title").text("Start").close().close();
        svg.open("rect", "x", x - HALF, "y", places.end(), "width", 2 * HALF, "height", 2 * HALF);
        svg.paint(Tone.INK, Tone.PAPER, 1);
        svg.open("title").text("End").close().close();
    }

    private void box(Svg svg, Flows.Page page, WheelMoment moment) {
        double y = FlowPlaces.top(moment.number() - 1);
        boolean lived = moment.facts().encounters() > 0;
        boolean shown = !lived || cut.moments().contains(moment.facts().code());
        Tone tone = lived && shown ? Tone.INK : Tone.QUIET;
        svg.open("a", "href", Links.to(Links.TO_SECTION, moment.facts().code()));
        svg.open("title").text(told(moment, shown)).close();
        svg.open("rect", "x", page.left(), "y", y, "width", page.box(), "height", Flows.HIGH, "rx", 7);
        Double skipped = moment.leftOut();
        if (shown) {
            svg.paint(lived ? Tone.WASH : Tone.PAPER, tone, skipped != null && lived ? 2.2 : 1.2);
        } else {
            svg.paint(Tone.PAPER, Tone.HAIR, 1);
        }
        if (!lived || skipped != null) {
            svg.attributes("stroke-dasharray", lived ? Ring.LEFT_OUT : "4 3");
        }
        svg.close();
        svg.bold(page.left() + 24, y + 19.5, 12.5, "end", tone, Integer.toString(moment.number()));
        String figure =
                lived && shown ? Say.count(moment.facts().encounters()) : !lived && isLogged(moment) ? "not lived" : "";
        double room = figure.isEmpty() ? 0 : Letters.width(figure, 11) * 1.05 + 8;
        svg.label(page.left() + page.box() - 8, y + 19.5, 11, "end", Tone.QUIET, figure);
        String name = Letters.fit(moment.facts().name(), page.box() - 42 - room, 12.5);
        svg.label(page.left() + 34, y + 19.5, 12.5, "start", tone, name);
        svg.close();
    }

    /// Whether the log is meant to see it.
    private static boolean isLogged(WheelMoment moment) {
        return moment.seen() || moment.facts().seenBy().contains("log");
    }

    private static String told(WheelMoment moment, boolean shown) {
        if (!isLogged(moment)) {
            return moment.number() + ". " + moment.facts().name() + ": the log cannot see it.";
        }
        String left = moment.leftOut() == null ? "" : " Left out by " + Say.share(moment.leftOut()) + " of journeys.";
        return moment.number() + ". " + moment.facts().name() + ": "
                + Say.count(moment.facts().encounters(), "encounter", "encounters") + "." + left
                + (shown ? "" : " Hidden for now: it is among the least frequent.");
    }

    private static void beside(Svg svg, Flows.Page page, FlowPlaces places, Names names, Moment one) {
        double y = places.tops().getOrDefault(one.code(), 0.0);
        double wide = page.width() - 34 - page.beside();
        svg.open("a", "href", Links.to(Links.TO_SECTION, one.code()));
        svg.open("title")
                .text(names.numbered(one.code()) + ": " + Say.count(one.encounters(), "encounter", "encounters")
                        + ". Nobody designed it.")
                .close();
        svg.open("rect", "x", page.beside(), "y", y, "width", wide, "height", Flows.HIGH, "rx", 7);
        svg.attributes("stroke-dasharray", "4 3")
                .paint(Tone.PAPER, Tone.INK, 1.2)
                .close();
        svg.bold(page.beside() + 22, y + 19.5, 12.5, "end", Tone.INK, names.number(one.code()));
        String figure = Say.count(one.encounters());
        double room = Letters.width(figure, 11) * 1.05 + 8;
        svg.label(page.beside() + wide - 8, y + 19.5, 11, "end", Tone.QUIET, figure);
        svg.label(
                page.beside() + 32, y + 19.5, 12.5, "start", Tone.INK, Letters.fit(one.name(), wide - 40 - room, 12.5));
        svg.close();
    }

    private Legend legend(boolean outside, boolean missing) {
        Tone tone = waits ? Tone.MARK : Tone.FLOW;
        var legend = new Legend()
                .group()
                .symbol(
                        20,
                        waits ? "thicker and darker: longer median wait" : "thicker and darker: more often",
                        (svg, x, y) -> svg.line(x, y, x + 20, y, tone, 7))
                .symbol(
                        24,
                        "back to what was before",
                        (svg, x, y) -> svg.open(
                                        "line", "x1", x, "y1", y, "x2", x + 24, "y2", y, "stroke-dasharray", "6 4")
                                .stroke(tone, 3)
                                .close())
                .symbol(
                        14,
                        "start",
                        (svg, x, y) -> svg.open("path", "d", Shapes.tip(x + 7, y + 6, 0, 1, 12, 6))
                                .fill(Tone.INK)
                                .close())
                .symbol(
                        12,
                        "end",
                        (svg, x, y) -> svg.open("rect", "x", x, "y", y - 6, "width", 12, "height", 12)
                                .fill(Tone.INK)
                                .close());
        if (!leftOut.isEmpty()) {
            legend.symbol(16, "bold dashes: some journeys leave it out", WheelLegend::leftOut);
        }
        if (missing) {
            legend.symbol(24, "designed, but not in the log", (svg, x, y) -> box(svg, x, y, Tone.QUIET));
        }
        if (outside) {
            legend.symbol(24, "lived, but not in the cycle", (svg, x, y) -> box(svg, x, y, Tone.INK));
        }
        return legend;
    }

    private static void box(Svg svg, double x, double y, Tone tone) {
        svg.open("rect", "x", x, "y", y - 7, "width", 24, "height", 14, "rx", 4, "stroke-dasharray", "4 3");
        svg.paint(Tone.PAPER, tone, 1.2).close();
    }

    /// What is drawn, and what the picture says.
    public String summary() {
        if (cut.flows().isEmpty()) {
            return "No journeys yet.";
        }
        Names names = Names.of(findings);
        long all = findings.flows().stream().mapToLong(Flow::count).sum();
        long drawn = cut.flows().stream().mapToLong(Flow::count).sum();
        String head = "Drawn are " + cut.moments().size() + " of " + Say.count(cut.lived(), "moment", "moments")
                + " that were lived and " + cut.flows().size() + " of "
                + Say.count(findings.flows().size(), "path", "paths") + " between them, "
                + Say.share((double) drawn / Math.max(1, all)) + " of all steps.";
        String cap = cut.capped()
                ? " No more than " + FlowCut.MOST + " paths are drawn: ask for fewer moments to see the rarer ones."
                : "";
        String slow = cut.flows().stream()
                .filter(flow -> flow.waitSeconds().p50() != null && !flow.from().isEmpty())
                .max(Comparator.comparingDouble(
                        flow -> Objects.requireNonNullElse(flow.waitSeconds().p50(), 0.0)))
                .map(flow -> " The longest median wait, "
                        + Say.seconds(flow.waitSeconds().p50()) + ", lies between “"
                        + names.name(flow.from()) + "” and “" + names.name(flow.to()) + "” ("
                        + Say.n(flow.count()) + ").")
                .orElse("");
        String skipped = leftOut.entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(most -> " Left out most often: “" + names.name(most.getKey()) + "” (by "
                        + Say.share(most.getValue()) + " of journeys).")
                .orElse("");
        return head + cap + slow + skipped;
    }

    private PictureTable table() {
        Names names = Names.of(findings);
        var rows = new ArrayList<PictureTable.Row>();
        for (Flow flow : cut.flows()) {
            rows.add(new PictureTable.Row(
                    href(hrefs, flow),
                    List.of(
                            end(names, flow.from(), "start") + " → " + end(names, flow.to(), "end"),
                            Say.count(flow.count()),
                            Say.seconds(flow.waitSeconds().p50()),
                            Say.seconds(flow.waitSeconds().p90()))));
        }
        return new PictureTable(
                "The paths drawn",
                PictureTable.columns("Path", "#How often", "#Median wait", "#Nine in ten within"),
                rows);
    }
}
