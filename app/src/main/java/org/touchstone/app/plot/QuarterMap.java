package org.touchstone.app.plot;

import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.touchstone.app.plot.ImportancePerformanceMap.Move;
import org.touchstone.app.plot.ImportancePerformanceMap.Point;
import org.touchstone.app.plot.ImportancePerformanceMap.Spot;
import org.touchstone.core.statistics.Estimate;

/// Draws the map of importance and performance itself, without its list.
///
/// The names of the quarters stand in strips above and below the points, so that they never meet one.
final class QuarterMap {

    private static final double TOP = 30;
    private static final double STRIP = 22;
    private static final double DOT = 5.5;

    private final Svg svg;
    private final ImportancePerformanceMap map;
    private final List<Point> drawn;
    private final double left;
    private final double right;
    private final double bottom;
    private final Linear across;
    private final Linear up;

    QuarterMap(Svg svg, ImportancePerformanceMap map, boolean narrow, double right, double height) {
        this.svg = svg;
        this.map = map;
        this.right = right;
        drawn = map.points().stream().filter(Point::drawn).toList();
        bottom = height - 48;
        int most = narrow ? 6 : 8;
        double[] x =
                range(Point::performance, Spot::performance, map.performance().cross());
        double[] y = range(Point::importance, Spot::importance, map.importance().cross());
        up = Linear.over(map.importance().quantity(), y[0], y[1], most, bottom - STRIP, TOP + STRIP);
        left = up.room(11) + 18;
        across = Linear.over(map.performance().quantity(), x[0], x[1], most, left + 16, right - 16);
    }

    private double[] range(Function<Point, Estimate> side, Function<Spot, Double> spot, double cross) {
        double[] all = DoubleStream.concat(
                        DoubleStream.of(cross),
                        drawn.stream().flatMapToDouble(point -> ends(side.apply(point), point, spot)))
                .toArray();
        return new double[] {
            DoubleStream.of(all).min().orElse(cross), DoubleStream.of(all).max().orElse(cross)
        };
    }

    private static DoubleStream ends(Estimate estimate, Point point, Function<Spot, Double> spot) {
        DoubleStream now = estimate.low() == null || estimate.high() == null
                ? DoubleStream.empty()
                : DoubleStream.of(estimate.low(), estimate.high());
        Move move = point.move();
        return move == null
                ? now
                : DoubleStream.concat(now, DoubleStream.of(spot.apply(move.from()), spot.apply(move.to())));
    }

    void draw() {
        ground();
        quarters();
        drawn.forEach(this::intervals);
        drawn.forEach(this::move);
        drawn.forEach(this::point);
        numbers();
    }

    private void ground() {
        for (double tick : across.ticks()) {
            svg.line(across.at(tick), TOP, across.at(tick), bottom, Tone.HAIR, 1);
            svg.label(across.at(tick), bottom + 16, 11, "middle", Tone.QUIET, across.words(tick));
        }
        for (double tick : up.ticks()) {
            svg.line(left, up.at(tick), right, up.at(tick), Tone.HAIR, 1);
            svg.label(left - 7, up.at(tick) + 4, 11, "end", Tone.QUIET, up.words(tick));
        }
        double x = across.at(map.performance().cross());
        double y = up.at(map.importance().cross());
        svg.line(x, TOP, x, bottom, Tone.QUIET, 1.4);
        svg.line(left, y, right, y, Tone.QUIET, 1.4);
        String upwards =
                "↑ " + map.importance().name() + "; line: " + map.importance().crossWords();
        String along =
                map.performance().name() + " →; line: " + map.performance().crossWords();
        svg.label(8, 14, 11.5, "start", Tone.QUIET, Letters.fit(upwards, right - 8, 11.5));
        svg.label(right, bottom + 36, 11.5, "end", Tone.QUIET, Letters.fit(along, right - 8, 11.5));
    }

    private void quarters() {
        for (boolean important : new boolean[] {true, false}) {
            double y = important ? TOP + 15 : bottom - 7;
            svg.bold(left + 6, y, 11.5, "start", Tone.QUIET, ImportancePerformanceMap.quarter(false, important));
            svg.bold(right - 6, y, 11.5, "end", Tone.QUIET, ImportancePerformanceMap.quarter(true, important));
        }
    }

    private double x(Point point) {
        Double value = point.performance().value();
        return across.at(value == null ? 0 : value);
    }

    private double y(Point point) {
        Double value = point.importance().value();
        return up.at(value == null ? 0 : value);
    }

    private void intervals(Point point) {
        Estimate performance = point.performance();
        Estimate importance = point.importance();
        if (performance.low() != null && performance.high() != null) {
            svg.line(across.at(performance.low()), y(point), across.at(performance.high()), y(point), Tone.FLOW, 1.4);
        }
        if (importance.low() != null && importance.high() != null) {
            svg.line(x(point), up.at(importance.low()), x(point), up.at(importance.high()), Tone.FLOW, 1.4);
        }
    }

    private void move(Point point) {
        Move move = point.move();
        if (move != null) {
            double fromX = across.at(move.from().performance());
            double fromY = up.at(move.from().importance());
            double toX = across.at(move.to().performance());
            double toY = up.at(move.to().importance());
            if (Math.hypot(toX - fromX, toY - fromY) > DOT) {
                arrow(svg, fromX, fromY, toX, toY);
            }
        }
    }

    static void arrow(Svg svg, double x1, double y1, double x2, double y2) {
        svg.open("circle", "cx", x1, "cy", y1, "r", 2).fill(Tone.JUMP).close();
        svg.line(x1, y1, x2, y2, Tone.JUMP, 1.4);
        svg.open("path", "d", Shapes.tip(x2, y2, x2 - x1, y2 - y1, 8, 3.6))
                .fill(Tone.JUMP)
                .close();
    }

    private void point(Point point) {
        dot(svg, x(point), y(point), point.uncertain());
        svg.open("title").text(point.name() + ": " + map.quarter(point)).close().close();
    }

    /// Starts a point.
    static void dot(Svg svg, double x, double y, boolean uncertain) {
        svg.open("circle", "cx", x, "cy", y, "r", DOT)
                .paint(uncertain ? Tone.PAPER : Tone.INK, uncertain ? Tone.INK : Tone.PAPER, 1.6);
    }

    /// The number of each point beside it, clear of points and of other numbers.
    private void numbers() {
        var placing = new Placing(new Placing.Box(left, TOP + STRIP - 10, right, bottom - STRIP + 10));
        drawn.forEach(point -> take(placing, point));
        for (int i = 0; i < map.points().size(); i++) {
            Point point = map.points().get(i);
            if (point.drawn()) {
                number(placing, x(point), y(point), Integer.toString(i + 1));
            }
        }
    }

    /// Keeps numbers off a point, its intervals and the head of its arrow.
    private void take(Placing placing, Point point) {
        placing.take(Placing.Box.round(x(point), y(point), DOT + 1));
        Estimate performance = point.performance();
        Estimate importance = point.importance();
        if (performance.low() != null && performance.high() != null) {
            double from = across.at(performance.low());
            placing.take(new Placing.Box(from, y(point) - 1, across.at(performance.high()), y(point) + 1));
        }
        if (importance.low() != null && importance.high() != null) {
            double top = up.at(importance.high());
            placing.take(new Placing.Box(x(point) - 1, top, x(point) + 1, up.at(importance.low())));
        }
        Move move = point.move();
        for (int i = 0; move != null && i <= 10; i++) {
            double fromX = across.at(move.from().performance());
            double fromY = up.at(move.from().importance());
            double toX = across.at(move.to().performance());
            double toY = up.at(move.to().importance());
            placing.take(Placing.Box.round(fromX + (toX - fromX) * i / 10, fromY + (toY - fromY) * i / 10, 2));
        }
    }

    private void number(Placing placing, double x, double y, String words) {
        double width = Letters.width(words, 12.5) * Letters.BOLD + 2;
        placing.near(x, y, width, 14, DOT + 0.5, 90).ifPresent(box -> {
            double away = Math.hypot(box.middleX() - x, box.middleY() - y);
            if (away > 26) {
                double start = DOT / away;
                double end = 1 - 9 / away;
                double dx = box.middleX() - x;
                double dy = box.middleY() - y;
                svg.line(x + dx * start, y + dy * start, x + dx * end, y + dy * end, Tone.QUIET, 0.9);
            }
            svg.haloed(box.middleX(), box.middleY() + 4.5, 12.5, Tone.INK, words);
        });
    }
}
