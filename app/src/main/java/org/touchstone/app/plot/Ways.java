package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Variant;

/// The most frequent ways through the service, each as a chain of chevrons; a moment has one colour and one number.
///
/// @param id unique in its page
/// @param most ways drawn at most
public record Ways(String id, Findings findings, int most) {

    private static final String TITLE = "The ways people really go";
    private static final double WIDE = 30;
    private static final double HIGH = 24;
    private static final int LINES = 3;

    /// For a page of usual width.
    public Picture wide() {
        return new Picture(svg(id, 900), TITLE, summary(), table());
    }

    /// For a phone.
    public Picture phone() {
        return new Picture(svg(id + "-phone", 360), TITLE, summary(), table());
    }

    private List<Variant> shown() {
        return findings.variants().stream().limit(most).toList();
    }

    private String svg(String name, double width) {
        boolean narrow = width < 500;
        double left = narrow ? 8 : 150;
        int perLine = Math.max(1, (int) ((width - left - 14) / WIDE));
        Legend legend = legend();
        double height = 8;
        for (Variant way : shown()) {
            height += rowHeight(way, perLine, narrow);
        }
        double legendTop = height + 6;
        var svg = new Svg(Theme.LIGHT);
        svg.picture(name, width, legendTop + legend.height(width - 16) + 6, TITLE, summary(), false);
        double y = 8;
        for (Variant way : shown()) {
            row(svg, way, left, y, perLine, narrow);
            y += rowHeight(way, perLine, narrow);
        }
        legend.draw(svg, 8, legendTop, width - 16);
        return svg.done();
    }

    private static double rowHeight(Variant way, int perLine, boolean narrow) {
        int lines = Math.clamp((way.moments().size() + perLine - 1) / perLine, 1, LINES);
        return (narrow ? 22 : 0) + lines * (HIGH + 4) + 10;
    }

    private void row(Svg svg, Variant way, double left, double top, int perLine, boolean narrow) {
        String journeys = Say.count(way.journeys());
        if (narrow) {
            svg.bold(8, top + 14, 13, "start", Tone.INK, Say.share(way.share()));
            svg.label(60, top + 14, 12, "start", Tone.QUIET, Say.count(way.journeys(), "journey", "journeys"));
        } else {
            svg.open("rect", "x", 8, "y", top + HIGH - 2, "width", Math.max(1, 126 * way.share()), "height", 3);
            svg.fill(Tone.FLOW).close();
            svg.bold(8, top + 16, 13, "start", Tone.INK, Say.share(way.share()));
            svg.label(134, top + 16, 12, "end", Tone.QUIET, journeys);
        }
        chevrons(svg, way.moments(), left, narrow ? top + 22 : top, perLine);
    }

    private void chevrons(Svg svg, List<String> moments, double left, double top, int perLine) {
        Names names = Names.of(findings);
        int room = perLine * LINES;
        int drawn = moments.size() <= room ? moments.size() : room - 1;
        for (int i = 0; i < drawn; i++) {
            double x = left + (i % perLine) * WIDE;
            int line = i / perLine;
            double y = top + line * (HIGH + 4);
            String code = moments.get(i);
            svg.open("path", "d", chevron(x, y), "fill", names.colour(code));
            svg.open("title").text(names.numbered(code)).close().close();
            svg.open("text", "x", x + WIDE / 2 + 3, "y", y + HIGH / 2 + 4, "font-size", 11.5, "text-anchor", "middle");
            svg.attributes("fill", MomentColour.TEXT).text(names.number(code)).close();
        }
        if (drawn < moments.size()) {
            double x = left + (drawn % perLine) * WIDE + 4;
            double y = top + (LINES - 1) * (HIGH + 4) + 16;
            svg.label(x, y, 11.5, "start", Tone.QUIET, "+" + (moments.size() - drawn));
        }
    }

    private static String chevron(double x, double y) {
        double w = WIDE - 2;
        double notch = 7;
        return "M" + Shapes.at(x, y) + "H" + Svg.number(x + w - notch + 5) + "L" + Shapes.at(x + w + 5, y + HIGH / 2)
                + "L" + Shapes.at(x + w - notch + 5, y + HIGH) + "H" + Svg.number(x) + "L"
                + Shapes.at(x + notch, y + HIGH / 2) + "Z";
    }

    private Legend legend() {
        Names names = Names.of(findings);
        var codes = new LinkedHashSet<String>();
        findings.moments().forEach(moment -> codes.add(moment.code()));
        var used = new LinkedHashSet<String>();
        shown().forEach(way -> used.addAll(way.moments()));
        var legend = new Legend().group();
        for (String code : codes) {
            if (used.contains(code)) {
                legend.symbol(
                        22, Letters.fit(names.name(code), 250, 11.5), (svg, x, y) -> badge(svg, names, code, x, y));
            }
        }
        return legend;
    }

    private static void badge(Svg svg, Names names, String code, double x, double y) {
        svg.open("rect", "x", x, "y", y - 8, "width", 22, "height", 16, "rx", 3, "fill", names.colour(code))
                .close();
        svg.open("text", "x", x + 11, "y", y + 4, "font-size", 11, "text-anchor", "middle", "fill", MomentColour.TEXT);
        svg.text(names.number(code)).close();
    }

    private String summary() {
        List<Variant> shown = shown();
        if (shown.isEmpty()) {
            return "No journeys yet.";
        }
        double covered = shown.stream().mapToDouble(Variant::share).sum();
        return "The " + shown.size() + " most frequent of "
                + Say.count(findings.data().variants()) + " different ways; together " + Say.share(Math.min(1, covered))
                + " of " + Say.count(findings.data().journeys(), "journey", "journeys") + ".";
    }

    private PictureTable table() {
        Names names = Names.of(findings);
        var rows = new ArrayList<PictureTable.Row>();
        for (Variant way : shown()) {
            String chain =
                    String.join(" → ", way.moments().stream().map(names::name).toList());
            rows.add(PictureTable.row(chain, Say.count(way.journeys()), Say.share(way.share())));
        }
        return new PictureTable(TITLE, PictureTable.columns("Way", "#Journeys", "#Share"), rows);
    }
}
