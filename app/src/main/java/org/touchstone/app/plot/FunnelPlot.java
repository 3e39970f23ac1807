package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.plot.Placing.Box;
import org.touchstone.core.statistics.Estimate;

/// Places by how many stand behind their figure, with the limits of what chance alone explains: near 19 in 20 lie
/// within the inner ones, near 998 in 1,000 within the outer.
///
/// Only places outside the outer limits are named on the picture. They are never sorted by their raw figure: the
/// table keeps the order given.
///
/// @param id unique in its page
/// @param figure what is drawn upwards
/// @param along what is counted to the right: "visits"
/// @param targetName what the target is: "all branches", "promised"
/// @param limits in rising `n`
public record FunnelPlot(
        String id,
        String title,
        Quantity quantity,
        String figure,
        String along,
        double target,
        String targetName,
        List<Limit> limits,
        List<Place> places) {

    /// What chance explains with so many behind the figure.
    public record Limit(double n, double low95, double high95, double low998, double high998) {}

    /// One place.
    ///
    /// @param estimate its own figure; `n` counts what stands behind it
    /// @param shrunken its figure drawn towards the others as far as its doubt asks; absent where that is not known
    /// @param outside whether it lies outside the outer limits
    public record Place(
            String name, Estimate estimate, @Nullable Double shrunken, boolean outside) {}

    public FunnelPlot {
        limits = List.copyOf(limits);
        places = List.copyOf(places);
    }

    /// For a page of usual width.
    public Picture wide() {
        return new Picture(svg(id, 900, 400), title, summary(), table());
    }

    /// For a phone.
    public Picture phone() {
        return new Picture(svg(id + "-phone", 360, 330), title, summary(), table());
    }

    private List<Place> drawn() {
        return places.stream().filter(place -> place.estimate().present()).toList();
    }

    private static double value(Place place) {
        Double value = place.estimate().value();
        return value == null ? 0 : value;
    }

    private static double n(Place place) {
        return (double) place.estimate().n();
    }

    /// The limits worth drawing: those of fewer customers than any place has would only flatten the picture.
    private List<Limit> shown() {
        double least = drawn().stream().mapToDouble(FunnelPlot::n).min().orElse(0);
        return limits.stream().filter(limit -> limit.n() >= least * 0.8).toList();
    }

    private String svg(String name, double width, double high) {
        boolean narrow = width < 500;
        double bottom = high - 44;
        double right = width - 16;
        Legend legend = legend();
        double height = high + legend.height(width - 16) + 6;
        var svg = new Svg(Theme.LIGHT).picture(name, width, height, title, summary(), false);
        double most = Stream.concat(
                        drawn().stream().map(FunnelPlot::n), shown().stream().map(Limit::n))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        Linear figures = figures().between(bottom, 30);
        double left = figures.room(11) + 18;
        Linear counts = Linear.over(Quantity.COUNT, 0, most, narrow ? 5 : 9, left, right - 8);
        ground(svg, counts, figures, right, bottom);
        limits(svg, counts, figures);
        double y = figures.at(target);
        svg.line(left, y, right, y, Tone.INK, 1.5);
        drawn().forEach(place -> place(svg, place, counts, figures));
        names(svg, counts, figures, right, bottom);
        legend.draw(svg, 8, high, width - 16);
        return svg.done();
    }

    private Linear figures() {
        double[] all = Stream.of(
                        drawn().stream().map(FunnelPlot::value),
                        drawn().stream().map(Place::shrunken).filter(Objects::nonNull),
                        shown().stream().flatMap(limit -> Stream.of(limit.low998(), limit.high998())),
                        Stream.of(target))
                .flatMap(values -> values)
                .mapToDouble(Double::doubleValue)
                .toArray();
        double low = DoubleStream.of(all).min().orElse(target);
        double high = DoubleStream.of(all).max().orElse(target);
        return Linear.over(quantity, low, high, 7, 0, 1);
    }

    private void ground(Svg svg, Linear counts, Linear figures, double right, double bottom) {
        svg.label(8, 14, 11.5, "start", Tone.QUIET, Letters.fit("↑ " + figure, right - 8, 11.5));
        for (double tick : figures.ticks()) {
            svg.line(counts.from(), figures.at(tick), right, figures.at(tick), Tone.HAIR, 1);
            svg.label(counts.from() - 7, figures.at(tick) + 4, 11, "end", Tone.QUIET, figures.words(tick));
        }
        for (double tick : counts.ticks()) {
            double half = Letters.width(counts.words(tick), 11) / 2;
            double x = Math.min(counts.at(tick), right + 14 - half);
            svg.label(x, bottom + 16, 11, "middle", Tone.QUIET, counts.words(tick));
        }
        svg.label(right, bottom + 33, 11.5, "end", Tone.QUIET, Letters.fit(along, right - 40, 11.5) + " →");
    }

    private void limits(Svg svg, Linear counts, Linear figures) {
        if (shown().size() > 1) {
            curve(svg, counts, figures, Limit::low998, "");
            curve(svg, counts, figures, Limit::high998, "");
            curve(svg, counts, figures, Limit::low95, "5 3");
            curve(svg, counts, figures, Limit::high95, "5 3");
        }
    }

    private void curve(Svg svg, Linear counts, Linear figures, ToDoubleFunction<Limit> side, String dashes) {
        var path = new StringBuilder();
        for (Limit limit : shown()) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(Shapes.at(counts.at(limit.n()), figures.at(side.applyAsDouble(limit))));
        }
        svg.open("path", "d", path);
        if (!dashes.isEmpty()) {
            svg.attributes("stroke-dasharray", dashes);
        }
        svg.stroke(Tone.QUIET, 1.3).close();
    }

    private void place(Svg svg, Place place, Linear counts, Linear figures) {
        double x = counts.at(n(place));
        double y = figures.at(value(place));
        if (place.shrunken() != null) {
            double to = figures.at(place.shrunken());
            svg.line(x, y, x, to, Tone.FLOW, 1.2);
            svg.line(x - 6, to, x + 6, to, Tone.FLOW, 2.4);
        }
        dot(svg, x, y, place.outside());
        svg.open("title").text(place.name() + ": " + quantity.say(place.estimate()));
        svg.close().close();
    }

    /// Starts a place; outside the limits it is larger and a square on its corner, so that it shows in grey too.
    private static void dot(Svg svg, double x, double y, boolean outside) {
        if (outside) {
            svg.open(
                    "path",
                    "d",
                    "M" + Shapes.at(x, y - 7) + "L" + Shapes.at(x + 7, y) + "L" + Shapes.at(x, y + 7) + "L"
                            + Shapes.at(x - 7, y) + "Z");
            svg.paint(Tone.MARK, Tone.PAPER, 1.2);
        } else {
            svg.open("circle", "cx", x, "cy", y, "r", 4.5).paint(Tone.INK, Tone.PAPER, 1.2);
        }
    }

    private void names(Svg svg, Linear counts, Linear figures, double right, double bottom) {
        var placing = new Placing(new Box(counts.from(), 22, right + 10, bottom));
        for (Place place : drawn()) {
            placing.take(Box.round(counts.at(n(place)), figures.at(value(place)), 7));
            if (place.shrunken() != null) {
                placing.take(Box.round(counts.at(n(place)), figures.at(place.shrunken()), 6));
            }
        }
        for (Place place : drawn()) {
            if (place.outside()) {
                double x = counts.at(n(place));
                String name = Letters.fit(place.name(), right - 80, 12.5);
                placing.near(x, figures.at(value(place)), Letters.width(name, 12.5) + 2, 15, 8, 120)
                        .ifPresent(at -> svg.haloed(at.middleX(), at.middleY() + 4.5, 12.5, Tone.MARK, name));
            }
        }
    }

    private Legend legend() {
        var legend = new Legend()
                .group()
                .symbol(12, "place", (svg, x, y) -> {
                    dot(svg, x + 6, y, false);
                    svg.close();
                })
                .symbol(14, "outside what chance explains", (svg, x, y) -> {
                    dot(svg, x + 7, y, true);
                    svg.close();
                });
        if (places.stream().anyMatch(place -> place.shrunken() != null)) {
            legend.symbol(12, "after allowing for its doubt", (svg, x, y) -> svg.line(x, y, x + 12, y, Tone.FLOW, 2.4));
        }
        legend.symbol(
                26, targetName + " " + quantity.say(target), (svg, x, y) -> svg.line(x, y, x + 26, y, Tone.INK, 1.5));
        return legend.symbol(
                        26,
                        "limits 95 %",
                        (svg, x, y) -> svg.open(
                                        "line", "x1", x, "y1", y, "x2", x + 26, "y2", y, "stroke-dasharray", "5 3")
                                .stroke(Tone.QUIET, 1.3)
                                .close())
                .symbol(26, "limits 99.8 %", (svg, x, y) -> svg.line(x, y, x + 26, y, Tone.QUIET, 1.3));
    }

    private String summary() {
        List<Place> outside = drawn().stream()
                .filter(Place::outside)
                .sorted(Comparator.comparing(Place::name))
                .toList();
        String head = Say.count(drawn().size(), "place", "places") + " against " + targetName + " "
                + quantity.say(target) + ". ";
        if (outside.isEmpty()) {
            return head + "None lies outside what chance explains.";
        }
        return head + "Outside what chance explains: "
                + String.join(
                        "; ",
                        outside.stream()
                                .map(place -> place.name() + " (" + quantity.say(value(place)) + ", "
                                        + (value(place) > target ? "above" : "below") + ")")
                                .toList())
                + ".";
    }

    private PictureTable table() {
        var rows = new ArrayList<PictureTable.Row>();
        for (Place place : places) {
            rows.add(PictureTable.row(
                    place.name(),
                    quantity.say(place.estimate()),
                    Say.behind(place.estimate()),
                    place.shrunken() == null ? Say.NONE : quantity.say(place.shrunken()),
                    !place.estimate().present()
                            ? Say.NONE
                            : place.outside() ? "outside what chance explains" : "within what chance explains"));
        }
        return new PictureTable(
                title,
                PictureTable.columns(
                        "Place", "#" + figure + " (95 % interval)", "#n", "#After allowing for its doubt", "In words"),
                rows);
    }
}
