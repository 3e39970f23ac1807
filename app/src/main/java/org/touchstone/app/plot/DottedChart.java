package org.touchstone.app.plot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// One row a journey, one dot an event: bursts of arrivals, batches and what happens at closing time are seen at once.
///
/// A moment has its colour and one of four shapes; of many journeys cells are drawn instead, in the colour of the most
/// frequent moment, the darker the more events.
///
/// @param id unique in its page
/// @param codes of the moments, by their place in `dots`
/// @param span what the axis of time is
/// @param groups where the journeys of another branch begin; empty where they are not sorted by it
/// @param order in words: how the rows are sorted
/// @param table the figures behind it
public record DottedChart(
        String id,
        Dots dots,
        Names names,
        List<String> codes,
        Span span,
        List<Group> groups,
        String order,
        PictureTable table) {

    /// Moments that are told apart at most.
    public static final int KINDS = Dots.MOMENTS;

    private static final double TOP = 34;
    private static final double SIDE = 12;
    private static final double HIGH = 520;
    private static final double ROW = 8;
    private static final int SHADES = 4;

    /// The axis of time.
    public sealed interface Span {

        /// From one instant to another.
        record Clock(Instant from, Instant to, ZoneId zone) implements Span {}

        /// Since the beginning of each journey.
        ///
        /// @param seconds how long; what lies beyond is drawn at its end
        record Since(double seconds) implements Span {}
    }

    /// The rows of one branch.
    public record Group(String name, int firstRow) {}

    public DottedChart {
        codes = List.copyOf(codes);
        groups = List.copyOf(groups);
    }

    /// For a page of usual width.
    public Picture wide() {
        return picture(id, 900, HIGH);
    }

    /// For a phone.
    public Picture phone() {
        return picture(id + "-phone", 360, 420);
    }

    private String title() {
        return span instanceof Span.Clock ? "Journeys over the calendar" : "Journeys since their beginning";
    }

    private Picture picture(String name, double width, double most) {
        double high = dots.isDense() ? most : Math.min(most, Math.max(40, dots.rows() * ROW));
        double bottom = TOP + high;
        Legend legend = legend();
        var svg = new Svg(Theme.LIGHT);
        double height = bottom + 14 + legend.height(width - 16) + 6;
        svg.picture(name, width, height, title(), summary(), false);
        axis(svg, width, bottom);
        if (dots.isDense()) {
            cells(svg, width, high);
        } else {
            single(svg, width, high);
        }
        for (Group group : groups) {
            double y = TOP + high * group.firstRow() / Math.max(1, dots.rows());
            svg.line(SIDE, y, width - SIDE, y, Tone.QUIET, 0.8);
            double half = Letters.width(group.name(), 11) / 2;
            svg.haloed(width - SIDE - half - 4, y + 13, 11, Tone.INK, group.name());
        }
        legend.draw(svg, 8, bottom + 14, width - 16);
        return new Picture(svg.done(), title(), summary(), table);
    }

    private void axis(Svg svg, double width, double bottom) {
        switch (span) {
            case Span.Since(double seconds) -> {
                var axis = new Axis(0, seconds, false, SIDE, width - SIDE);
                for (double tick : axis.ticks(width < 500 ? 4 : 9)) {
                    tick(svg, axis.at(tick), width, bottom, tick == 0 ? "0" : Say.shortly(tick));
                }
            }
            case Span.Clock clock -> {
                long all =
                        Math.max(1, Duration.between(clock.from(), clock.to()).toSeconds());
                for (Moment one : ticks(clock, width < 500 ? 4 : 10)) {
                    double share =
                            (double) Duration.between(clock.from(), one.at()).toSeconds() / all;
                    tick(svg, SIDE + (width - 2 * SIDE) * share, width, bottom, one.words());
                }
            }
        }
    }

    private static void tick(Svg svg, double x, double width, double bottom, String words) {
        svg.line(x, TOP - 8, x, bottom, Tone.HAIR, 1);
        double half = Letters.width(words, 11.5) / 2;
        svg.label(Math.clamp(x, half + 1, width - half - 1), TOP - 14, 11.5, "middle", Tone.QUIET, words);
    }

    private record Moment(Instant at, String words) {}

    /// Hours of a few days, else days, weeks, months.
    private static List<Moment> ticks(Span.Clock clock, int most) {
        var ticks = new ArrayList<Moment>();
        ZonedDateTime from = clock.from().atZone(clock.zone());
        long hours = ChronoUnit.HOURS.between(clock.from(), clock.to()) + 1;
        if (hours <= 72) {
            int every = 1;
            for (int one : new int[] {1, 2, 3, 6, 12}) {
                every = one;
                if (hours / one <= most) {
                    break;
                }
            }
            ZonedDateTime at = from.truncatedTo(ChronoUnit.DAYS);
            for (; !at.toInstant().isAfter(clock.to()); at = at.plusHours(every)) {
                if (!at.toInstant().isBefore(clock.from())) {
                    boolean day = at.getHour() == 0;
                    ticks.add(new Moment(at.toInstant(), day ? Say.shortDay(at.toLocalDate()) : at.getHour() + ":00"));
                }
            }
            return ticks;
        }
        LocalDate last = clock.to().atZone(clock.zone()).toLocalDate();
        for (Dates.Tick tick : new Dates(from.toLocalDate().plusDays(1), last, 0, 1).ticks(most)) {
            ticks.add(new Moment(tick.date().atStartOfDay(clock.zone()).toInstant(), tick.words()));
        }
        return ticks;
    }

    private int kinds() {
        return Math.min(codes.size(), Dots.MOMENTS);
    }

    private String colour(int kind) {
        return names.colour(codes.get(kind));
    }

    private void single(Svg svg, double width, double high) {
        double row = high / Math.max(1, dots.rows());
        double size = Math.clamp(row * 0.8, 1.6, 5);
        for (int kind = 0; kind < kinds(); kind++) {
            Dots.Points points = dots.points(kind);
            var path = new StringBuilder();
            for (int i = 0; i < points.size(); i++) {
                double x = SIDE + (width - 2 * SIDE) * points.share(i);
                double y = TOP + row * (points.row(i) + 0.5);
                path.append('M').append(Math.round(x)).append(' ').append(Svg.number(y));
                path.append(shape(kind, size));
            }
            if (!path.isEmpty()) {
                stroke(svg, path.toString(), kind, size);
            }
        }
    }

    /// Which of four shapes, so that neighbours differ by more than colour.
    private int shapeOf(int kind) {
        return Math.floorMod(names.colourPlace(codes.get(kind)), 4);
    }

    private String shape(int kind, double size) {
        return switch (shapeOf(kind)) {
            case 2 -> "h" + Svg.number(2 * size);
            case 3 -> "v" + Svg.number(1.8 * size);
            default -> "h.1";
        };
    }

    private void stroke(Svg svg, String path, int kind, double size) {
        int shape = shapeOf(kind);
        svg.open("path", "d", path, "fill", "none", "stroke", colour(kind));
        svg.attributes("stroke-width", shape > 1 ? size * 0.7 : size);
        svg.attributes("stroke-linecap", shape == 0 ? "round" : shape == 1 ? "square" : "butt");
        svg.open("title").text(names.numbered(codes.get(kind))).close().close();
    }

    private void cells(Svg svg, double width, double high) {
        double wide = (width - 2 * SIDE) / Dots.COLUMNS;
        double tall = high / Dots.LINES;
        int largest = 1;
        for (int line = 0; line < Dots.LINES; line++) {
            for (int column = 0; column < Dots.COLUMNS; column++) {
                largest = Math.max(largest, dots.count(line, column));
            }
        }
        var paths = new StringBuilder[kinds()][SHADES];
        for (int line = 0; line < Dots.LINES; line++) {
            line(paths, line, wide, tall, largest);
        }
        for (int kind = 0; kind < kinds(); kind++) {
            for (int shade = 0; shade < SHADES; shade++) {
                if (paths[kind][shade] != null) {
                    svg.open("path", "d", paths[kind][shade], "fill", "none", "stroke", colour(kind));
                    svg.attributes("stroke-width", tall, "stroke-opacity", Svg.number(0.4 + 0.2 * shade));
                    svg.open("title")
                            .text(names.numbered(codes.get(kind)))
                            .close()
                            .close();
                }
            }
        }
    }

    /// Neighbours of the same colour and shade are one stroke.
    private void line(
            @org.jspecify.annotations.Nullable StringBuilder[][] paths,
            int line,
            double wide,
            double tall,
            int largest) {
        int begin = 0;
        int before = -1;
        for (int column = 0; column <= Dots.COLUMNS; column++) {
            int now = column == Dots.COLUMNS ? -1 : look(line, column, largest);
            if (now != before) {
                if (before >= 0) {
                    StringBuilder path = paths[before / SHADES][before % SHADES];
                    if (path == null) {
                        path = new StringBuilder();
                        paths[before / SHADES][before % SHADES] = path;
                    }
                    path.append('M').append(Svg.number(SIDE + begin * wide)).append(' ');
                    path.append(Svg.number(TOP + (line + 0.5) * tall)).append('h');
                    path.append(Svg.number((column - begin) * wide));
                }
                begin = column;
                before = now;
            }
        }
    }

    /// Moment and shade of a cell in one number; -1 in an empty one.
    private int look(int line, int column, int largest) {
        int kind = Math.min(dots.most(line, column), kinds() - 1);
        if (kind < 0) {
            return -1;
        }
        double share = Math.log1p(dots.count(line, column)) / Math.log1p(largest);
        return kind * SHADES + (int) Math.min(SHADES - 1.0, share * SHADES);
    }

    private Legend legend() {
        var legend = new Legend().group();
        for (int kind = 0; kind < kinds(); kind++) {
            if (dots.events(kind) > 0) {
                int one = kind;
                String words = Letters.fit(names.numbered(codes.get(kind)), 230, 11.5);
                legend.symbol(12, words, (svg, x, y) -> {
                    if (dots.isDense()) {
                        svg.open("rect", "x", x, "y", y - 6, "width", 12, "height", 12, "fill", colour(one))
                                .close();
                    } else {
                        double left = shapeOf(one) == 2 ? x : x + 6;
                        double top = shapeOf(one) == 3 ? y - 5 : y;
                        stroke(svg, "M" + Shapes.at(left, top) + shape(one, 6), one, 6);
                    }
                });
            }
        }
        return legend;
    }

    private String summary() {
        String basis = Say.count(dots.rows(), "journey", "journeys") + " with "
                + Say.count(dots.events(), "event", "events") + ", a row each, " + order + ".";
        String time = switch (span) {
            case Span.Clock(Instant from, Instant to, ZoneId zone) ->
                " From " + Say.day(from, zone.getId()) + " to " + Say.day(to, zone.getId()) + ".";
            case Span.Since(double seconds) ->
                " The axis ends after " + Say.seconds(seconds) + "; what came later stands at its end.";
        };
        return basis
                + time
                + (dots.isDense()
                        ? " So many are drawn in cells: the colour is that of the most frequent moment, and the more"
                                + " events, the darker."
                        : "");
    }
}
