package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;

/// The mean overall answer by minutes waited, with the fitted line, broken or straight: how long people bear a wait,
/// and what goes with each minute beyond.
///
/// Several segments stand side by side on the same scales.
///
/// @param id unique in its page
public record WaitCurve(String id, String title, List<Segment> segments) {

    /// Some customers.
    ///
    /// @param name who they are: "all customers", "pensioners"
    /// @param fit the broken line; absent where none could be fitted
    public record Segment(
            String name, List<Bin> bins, @Nullable Fit fit) {
        public Segment {
            bins = List.copyOf(bins);
        }
    }

    /// Those who waited about as long as one another.
    ///
    /// @param minutes their mean wait
    /// @param overall their mean overall answer
    public record Bin(double minutes, Estimate overall) {}

    /// A line, broken or straight.
    ///
    /// @param corners its corners from left to right, at least two
    /// @param breakMinutes where it bends for the first time; without a number where it is straight
    /// @param lossPerMinute points by which the answer is lower for each minute beyond, or for each minute
    public record Fit(List<Corner> corners, Estimate breakMinutes, Estimate lossPerMinute) {
        public Fit {
            corners = List.copyOf(corners);
            if (corners.size() < 2) {
                throw new IllegalArgumentException("A line has at least two corners, but got " + corners);
            }
        }
    }

    /// A corner of the line.
    public record Corner(double minutes, double overall) {}

    public WaitCurve {
        segments = List.copyOf(segments);
    }

    /// For a page of usual width.
    public Picture wide() {
        return new Picture(
                segments.size() < 2 ? svg(id, 900, 1, 330) : svg(id, 980, 3, 230), title, summary(), table());
    }

    /// For a phone: one segment beneath the other.
    public Picture phone() {
        return new Picture(svg(id + "-phone", 360, 1, 250), title, summary(), table());
    }

    private String svg(String name, double width, int columns, double high) {
        int rows = (segments.size() + columns - 1) / columns;
        double panel = (width - 16) / columns;
        Legend legend = legend();
        double legendTop = 8 + rows * high;
        double height = legendTop + legend.height(width - 16) + 6;
        var svg = new Svg(Theme.LIGHT).picture(name, width, height, title, summary(), false);
        for (int i = 0; i < segments.size(); i++) {
            double left = 8 + (i % columns) * panel;
            int band = i / columns;
            panel(svg, segments.get(i), left, 8 + band * high, panel, high);
        }
        legend.draw(svg, 8, legendTop, width - 16);
        return svg.done();
    }

    private void panel(Svg svg, Segment segment, double left, double top, double width, double high) {
        double bottom = top + high - 48;
        Linear overall = overall().between(bottom, top + 44);
        double from = left + overall.room(11) + 12;
        double to = left + width - 12;
        Linear minutes = minutes(width).between(from, to);
        svg.bold(left, top + 14, 13, "start", Tone.INK, Letters.fit(segment.name(), width / Letters.BOLD - 8, 13));
        for (double tick : overall.ticks()) {
            svg.line(from, overall.at(tick), to, overall.at(tick), Tone.HAIR, 1);
            svg.label(from - 7, overall.at(tick) + 4, 11, "end", Tone.QUIET, overall.words(tick));
        }
        for (double tick : minutes.ticks()) {
            svg.label(minutes.at(tick), bottom + 16, 11, "middle", Tone.QUIET, minutes.words(tick));
        }
        svg.label(from, bottom + 33, 11, "start", Tone.QUIET, "minutes waited; upwards: overall answer");
        if (segment.fit() == null) {
            svg.label(left, top + 31, 11.5, "start", Tone.QUIET, "no line could be fitted");
        } else {
            bend(svg, segment.fit(), minutes, left, top + 31, width, bottom);
        }
        segment.bins().forEach(bin -> bin(svg, bin, minutes, overall));
        if (segment.fit() != null) {
            line(svg, segment.fit(), minutes, overall);
        }
    }

    private Linear minutes(double width) {
        double last = segments.stream()
                .flatMapToDouble(segment -> DoubleStream.concat(
                        segment.bins().stream().mapToDouble(Bin::minutes),
                        segment.fit() == null
                                ? DoubleStream.empty()
                                : segment.fit().corners().stream().mapToDouble(Corner::minutes)))
                .max()
                .orElse(1);
        return Linear.over(Quantity.COUNT, 0, last, width < 500 ? 7 : 13, 0, 1);
    }

    private Linear overall() {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (Segment segment : segments) {
            for (Bin bin : segment.bins()) {
                low = bin.overall().low() == null
                        ? low
                        : Math.min(low, bin.overall().low());
                high = bin.overall().high() == null
                        ? high
                        : Math.max(high, bin.overall().high());
            }
            for (Corner corner :
                    segment.fit() == null ? List.<Corner>of() : segment.fit().corners()) {
                low = Math.min(low, corner.overall());
                high = Math.max(high, corner.overall());
            }
        }
        return low > high
                ? Linear.over(Quantity.POINTS, 1, 5, 5, 0, 1)
                : Linear.over(Quantity.POINTS, low, high, 6, 0, 1);
    }

    /// The interval of the bend as a band, with the minute on top.
    private static void bend(
            Svg svg, Fit fit, Linear minutes, double left, double wordsY, double width, double bottom) {
        Estimate bend = fit.breakMinutes();
        if (bend.value() == null || bend.low() == null || bend.high() == null) {
            String why = Letters.fit("straight: no bend is told", width - 8, 11.5);
            svg.label(left, wordsY, 11.5, "start", Tone.QUIET, why);
            return;
        }
        double top = wordsY + 6;
        double from = minutes.at(bend.low());
        double room = Math.max(2, minutes.at(bend.high()) - from);
        svg.open("rect", "x", from, "y", top, "width", room, "height", bottom - top, "fill-opacity", "0.28");
        svg.fill(Tone.FLOW).close();
        double x = minutes.at(bend.value());
        svg.open("line", "x1", x, "y1", top, "x2", x, "y2", bottom, "stroke-dasharray", "5 3")
                .stroke(Tone.INK, 1.3)
                .close();
        String words = "bends at " + minuteWords(bend);
        double half = Letters.width(words, 11.5) / 2 + 2;
        if (x - half < left) {
            svg.label(left, wordsY, 11.5, "start", Tone.INK, words);
        } else if (x + half > left + width - 4) {
            svg.label(left + width - 4, wordsY, 11.5, "end", Tone.INK, words);
        } else {
            svg.label(x, wordsY, 11.5, "middle", Tone.INK, words);
        }
    }

    private static String minuteWords(Estimate bend) {
        if (bend.value() == null || bend.low() == null || bend.high() == null) {
            return Say.why(bend);
        }
        return Say.decimal(bend.value(), 1) + "\u00a0min (" + Say.decimal(bend.low(), 1) + " to "
                + Say.decimal(bend.high(), 1) + ")";
    }

    private static void bin(Svg svg, Bin bin, Linear minutes, Linear overall) {
        Estimate mean = bin.overall();
        if (mean.value() == null || mean.low() == null || mean.high() == null) {
            return;
        }
        double x = minutes.at(bin.minutes());
        svg.line(x, overall.at(mean.low()), x, overall.at(mean.high()), Tone.FLOW, 2);
        svg.open("circle", "cx", x, "cy", overall.at(mean.value()), "r", 4).paint(Tone.INK, Tone.PAPER, 1);
        svg.open("title")
                .text(Say.decimal(bin.minutes(), 1) + " min: " + Quantity.POINTS.say(mean) + ", " + Say.n(mean.n()))
                .close()
                .close();
    }

    private static void line(Svg svg, Fit fit, Linear minutes, Linear overall) {
        var path = new StringBuilder();
        for (Corner corner : fit.corners()) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(Shapes.at(minutes.at(corner.minutes()), overall.at(corner.overall())));
        }
        svg.open("path", "d", path, "stroke-linejoin", "round")
                .stroke(Tone.MARK, 2.2)
                .close();
    }

    private Legend legend() {
        var legend = new Legend().group().symbol(10, "mean answer, with 95 % interval", (svg, x, y) -> {
            svg.line(x + 5, y - 8, x + 5, y + 8, Tone.FLOW, 2);
            svg.open("circle", "cx", x + 5, "cy", y, "r", 4)
                    .paint(Tone.INK, Tone.PAPER, 1)
                    .close();
        });
        if (segments.stream().anyMatch(segment -> segment.fit() != null)) {
            legend.symbol(26, "fitted line", (svg, x, y) -> svg.line(x, y, x + 26, y, Tone.MARK, 2.2));
        }
        if (segments.stream()
                .anyMatch(segment ->
                        segment.fit() != null && segment.fit().breakMinutes().present())) {
            legend.symbol(16, "where it bends, 95 % interval", (svg, x, y) -> {
                svg.open("rect", "x", x, "y", y - 7, "width", 16, "height", 14, "fill-opacity", "0.28");
                svg.fill(Tone.FLOW).close();
            });
        }
        return legend;
    }

    private String summary() {
        var words = new ArrayList<String>();
        for (Segment segment : segments) {
            words.add(capital(segment.name()) + ": " + said(segment) + ".");
        }
        return words.isEmpty() ? "Nothing was measured." : String.join(" ", words);
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }

    private static String said(Segment segment) {
        Fit fit = segment.fit();
        if (fit == null) {
            return "no line could be fitted";
        }
        Estimate loss = fit.lossPerMinute();
        String less = loss.value() == null || loss.low() == null || loss.high() == null
                ? Say.why(loss)
                : "goes with " + Say.decimal(loss.value(), 3) + " points less (" + Say.decimal(loss.low(), 3) + " to "
                        + Say.decimal(loss.high(), 3) + ")";
        return fit.breakMinutes().present()
                ? "the answer bends at " + minuteWords(fit.breakMinutes()) + "; each minute beyond " + less
                : "no bend is told; each minute " + less;
    }

    private PictureTable table() {
        var rows = new ArrayList<PictureTable.Row>();
        for (Segment segment : segments) {
            for (Bin bin : segment.bins()) {
                rows.add(PictureTable.row(
                        segment.name(),
                        Say.decimal(bin.minutes(), 1),
                        Quantity.POINTS.say(bin.overall()),
                        Say.behind(bin.overall())));
            }
        }
        return new PictureTable(
                title,
                PictureTable.columns("Customers", "#Mean minutes waited", "#Overall answer (95 % interval)", "#n"),
                rows);
    }
}
