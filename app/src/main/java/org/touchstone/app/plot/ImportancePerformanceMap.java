package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;

/// How important each moment is and how well it is done: performance to the right, importance upwards, intervals as a
/// thin cross, cross-hairs where the quarters part.
///
/// A point carries its number, its name stands in the list. Hollow where its interval does not tell the quarter; an
/// arrow leads from where it stood in the earlier half to where it stood in the later. A description, never a reason to
/// name a moment.
///
/// @param id unique in its page
public record ImportancePerformanceMap(String id, String title, Side performance, Side importance, List<Point> points) {

    /// One of the two axes.
    ///
    /// @param name what it measures, one short line
    /// @param cross where the quarters part
    /// @param crossName what that is: "mean", "the standard"
    public record Side(String name, Quantity quantity, double cross, String crossName) {
        String crossWords() {
            return crossName + " " + quantity.say(cross);
        }
    }

    /// One moment.
    ///
    /// @param uncertain whether the intervals leave open in which quarter it is
    /// @param move how it moved within the time looked at; absent where that is not known, or no more than chance
    public record Point(
            String name,
            Estimate performance,
            Estimate importance,
            boolean uncertain,
            @Nullable Move move) {

        boolean drawn() {
            return performance.present() && importance.present();
        }
    }

    /// How a moment moved.
    ///
    /// @param from where it stood in the earlier half
    /// @param to where it stood in the later half
    public record Move(Spot from, Spot to) {}

    /// A place on the map.
    public record Spot(double performance, double importance) {}

    public ImportancePerformanceMap {
        points = List.copyOf(points);
    }

    /// For a page of usual width: the names beside the map.
    public Picture wide() {
        return new Picture(svg(id, false), title, summary(), table());
    }

    /// For a phone: the names beneath the map.
    public Picture phone() {
        return new Picture(svg(id + "-phone", true), title, summary(), table());
    }

    private String svg(String name, boolean narrow) {
        double width = narrow ? 360 : 980;
        double listWidth = narrow ? 344 : 330;
        double rows = points.size() * 36.0;
        double mapHeight = narrow ? 360 : Math.max(500, rows + 20);
        double listTop = narrow ? mapHeight + 8 : 16;
        Legend legend = legend();
        double legendTop = Math.max(mapHeight, listTop + rows) + 8;
        double height = legendTop + legend.height(width - 16) + 6;
        var svg = new Svg(Theme.LIGHT).picture(name, width, height, title, summary(), false);
        double right = narrow ? 350 : width - listWidth - 30;
        new QuarterMap(svg, this, narrow, right, mapHeight).draw();
        list(svg, narrow ? 8 : right + 28, listTop, listWidth);
        legend.draw(svg, 8, legendTop, width - 16);
        return svg.done();
    }

    private void list(Svg svg, double left, double top, double width) {
        double y = top;
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            svg.bold(left + 20, y + 14, 12.5, "end", Tone.INK, Integer.toString(i + 1));
            svg.label(left + 30, y + 14, 12.5, "start", Tone.INK, Letters.fit(point.name(), width - 34, 12.5));
            svg.label(left + 30, y + 28, 11, "start", Tone.QUIET, Letters.fit(inShort(point), width - 34, 11));
            y += 36;
        }
    }

    private String figures(Point point) {
        if (!point.drawn()) {
            return "not drawn: " + Say.why(point.performance().present() ? point.importance() : point.performance());
        }
        return quarter(point) + (point.uncertain() ? ", uncertain" : "");
    }

    /// The figures of a point in short, for the list.
    private String inShort(Point point) {
        Double across = point.performance().value();
        Double up = point.importance().value();
        return across == null || up == null
                ? figures(point)
                : figures(point) + " · " + performance.quantity().say(across) + " · "
                        + importance.quantity().say(up);
    }

    /// The name of the quarter a point stands in; "" where it is not drawn.
    String quarter(Point point) {
        Double across = point.performance().value();
        Double up = point.importance().value();
        return across == null || up == null ? "" : quarter(across >= performance.cross(), up >= importance.cross());
    }

    static String quarter(boolean well, boolean important) {
        return important ? (well ? "keep up" : "concentrate here") : well ? "possible overkill" : "low priority";
    }

    private Legend legend() {
        var legend = new Legend().group().symbol(14, "moment, with 95 % intervals", (svg, x, y) -> {
            svg.line(x, y, x + 14, y, Tone.FLOW, 1.4);
            svg.line(x + 7, y - 8, x + 7, y + 8, Tone.FLOW, 1.4);
            QuarterMap.dot(svg, x + 7, y, false);
            svg.close();
        });
        if (points.stream().anyMatch(Point::uncertain)) {
            legend.symbol(12, "uncertain in which quarter", (svg, x, y) -> {
                QuarterMap.dot(svg, x + 6, y, true);
                svg.close();
            });
        }
        if (points.stream().anyMatch(point -> point.move() != null)) {
            legend.symbol(
                    26, "from the earlier half to the later", (svg, x, y) -> QuarterMap.arrow(svg, x, y, x + 26, y));
        }
        return legend;
    }

    private String summary() {
        var words = new ArrayList<String>();
        words.add("To the right: " + performance.name() + "; upwards: " + importance.name() + ".");
        for (String name : new String[] {"concentrate here", "keep up", "low priority", "possible overkill"}) {
            List<String> there = points.stream()
                    .filter(point -> quarter(point).equals(name))
                    .map(point -> point.name() + (point.uncertain() ? " (uncertain)" : ""))
                    .toList();
            if (!there.isEmpty()) {
                words.add(name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1) + ": "
                        + String.join(", ", there) + ".");
            }
        }
        return String.join(" ", words);
    }

    private PictureTable table() {
        var rows = new ArrayList<PictureTable.Row>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            rows.add(PictureTable.row(
                    (i + 1) + ". " + point.name(),
                    performance.quantity().say(point.performance()),
                    importance.quantity().say(point.importance()),
                    moved(point),
                    figures(point)));
        }
        return new PictureTable(
                title,
                PictureTable.columns(
                        "Moment",
                        "#" + performance.name() + " (95 % interval)",
                        "#" + importance.name() + " (95 % interval)",
                        "#Earlier half → later half",
                        "Quarter"),
                rows);
    }

    private String moved(Point point) {
        Move move = point.move();
        return move == null ? Say.NONE : said(move.from()) + " → " + said(move.to());
    }

    private String said(Spot spot) {
        return performance.quantity().say(spot.performance()) + "; "
                + importance.quantity().say(spot.importance());
    }
}
