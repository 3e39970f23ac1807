package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;

/// What each place delivers of each promise: the shrunken share with its interval against the share promised, a small
/// chart for each promise, all on the same scale and with the same places in the same order.
///
/// @param id unique in its page
/// @param column what a row is: "Branch"
/// @param places names of the rows, in the order drawn
public record SpreadPlot(String id, String title, String column, List<String> places, List<Promise> promises) {

    private static final double ROW = 24;
    private static final double HEAD = 76;

    /// One promise.
    ///
    /// @param target share promised; absent when none was
    /// @param delivered one for each place
    public record Promise(String name, @Nullable Double target, List<Delivered> delivered) {
        public Promise {
            delivered = List.copyOf(delivered);
        }
    }

    /// What one place delivered.
    ///
    /// @param share share kept, drawn towards the others as far as its doubt asks
    /// @param raw its own share; absent where that is hidden or not known
    public record Delivered(Estimate share, @Nullable Double raw) {}

    public SpreadPlot {
        places = List.copyOf(places);
        promises = List.copyOf(promises);
        for (Promise promise : promises) {
            if (promise.delivered().size() != places.size()) {
                throw new IllegalArgumentException("Expected one share for each of " + places.size()
                        + " places, but got " + promise.delivered().size() + " at " + promise.name());
            }
        }
    }

    /// For a page of usual width: up to three promises beside one another, four in two rows.
    public Picture wide() {
        int columns = promises.size() == 4 ? 2 : Math.clamp(promises.size(), 1, 3);
        return new Picture(svg(id, 980, 160, columns), title, summary(), table());
    }

    /// For a phone: one promise beneath the other.
    public Picture phone() {
        return new Picture(svg(id + "-phone", 360, 104, 1), title, summary(), table());
    }

    private String svg(String name, double width, double left, int columns) {
        int bands = (promises.size() + columns - 1) / columns;
        double high = HEAD + places.size() * ROW + 14;
        double panel = (width - left - 8) / columns;
        Legend legend = legend();
        double legendTop = 4 + bands * high;
        double height = legendTop + legend.height(width - 16) + 6;
        var svg = new Svg(Theme.LIGHT).picture(name, width, height, title, summary(), false);
        Linear scale = scale(panel < 280 ? 4 : 6);
        for (int i = 0; i < promises.size(); i++) {
            int band = i / columns;
            double top = 4 + band * high;
            if (i % columns == 0) {
                names(svg, left - 10, top + HEAD);
            }
            double from = left + (i % columns) * panel;
            panel(svg, promises.get(i), scale.between(from + 22, from + panel - 22), from, top, panel);
        }
        legend.draw(svg, 8, legendTop, width - 16);
        return svg.done();
    }

    private Linear scale(int most) {
        double[] all = promises.stream()
                .flatMap(promise -> Stream.concat(
                        Stream.of(1.0), // all kept
                        Stream.concat(
                                Stream.ofNullable(promise.target()),
                                promise.delivered().stream().flatMap(SpreadPlot::ends))))
                .mapToDouble(Double::doubleValue)
                .toArray();
        double low = java.util.Arrays.stream(all).min().orElse(0);
        return Linear.over(Quantity.SHARE, low, 1, most, 0, 1);
    }

    private static Stream<Double> ends(Delivered delivered) {
        return Stream.of(delivered.share().low(), delivered.share().high(), delivered.raw())
                .filter(Objects::nonNull);
    }

    private void names(Svg svg, double right, double top) {
        for (int i = 0; i < places.size(); i++) {
            String words = Letters.fit(places.get(i), right - 4, 12.5);
            svg.label(right, top + i * ROW + ROW / 2 + 4.5, 12.5, "end", Tone.INK, words);
        }
    }

    private void panel(Svg svg, Promise promise, Linear scale, double left, double top, double width) {
        double bottom = top + HEAD + places.size() * ROW;
        List<String> head = Letters.wrap(promise.name(), (width - 32) / Letters.BOLD, 2, 12.5);
        double y = top + (head.size() == 1 ? 28 : 14);
        for (String line : head) {
            svg.bold(left + 8, y, 12.5, "start", Tone.INK, line);
            y += 15;
        }
        for (double tick : scale.ticks()) {
            svg.label(scale.at(tick), top + HEAD - 8, 10.5, "middle", Tone.QUIET, scale.words(tick));
            svg.line(scale.at(tick), top + HEAD, scale.at(tick), bottom, Tone.HAIR, 1);
        }
        if (promise.target() != null) {
            double x = scale.at(promise.target());
            svg.line(x, top + HEAD - 4, x, bottom + 4, Tone.MARK, 2);
            String words = "promised " + Say.share(promise.target());
            double half = Letters.width(words, 10.5) / 2;
            double middle = Math.clamp(x, left + half, left + width - half);
            svg.label(middle, top + HEAD - 23, 10.5, "middle", Tone.MARK, words);
        }
        for (int i = 0; i < places.size(); i++) {
            row(svg, promise, i, scale, top + HEAD + i * ROW + ROW / 2);
        }
    }

    private void row(Svg svg, Promise promise, int place, Linear scale, double y) {
        Delivered delivered = promise.delivered().get(place);
        Estimate share = delivered.share();
        if (share.value() == null || share.low() == null || share.high() == null) {
            double room = scale.to() - scale.from();
            svg.label(scale.from(), y + 4, 11, "start", Tone.QUIET, Letters.fit(Say.why(share), room, 11));
            return;
        }
        svg.line(scale.at(share.low()), y, scale.at(share.high()), y, Tone.FLOW, 4);
        if (delivered.raw() != null) {
            double x = scale.at(delivered.raw());
            svg.line(x, y - 6, x, y + 6, Tone.QUIET, 1.4);
        }
        dot(svg, scale.at(share.value()), y, below(promise, share));
        svg.open("title")
                .text(places.get(place) + ", " + promise.name() + ": " + Say.share(share))
                .close()
                .close();
    }

    /// Starts the dot of a share.
    private static void dot(Svg svg, double x, double y, boolean below) {
        svg.open("circle", "cx", x, "cy", y, "r", 5)
                .paint(below ? Tone.MARK : Tone.PAPER, below ? Tone.PAPER : Tone.INK, 1.5);
    }

    /// Whether the whole interval lies below the share promised.
    private static boolean below(Promise promise, Estimate share) {
        return promise.target() != null && share.high() != null && share.high() < promise.target();
    }

    private Legend legend() {
        return new Legend()
                .group()
                .symbol(12, "clearly below the promise", (svg, x, y) -> {
                    dot(svg, x + 6, y, true);
                    svg.close();
                })
                .symbol(12, "not clearly below", (svg, x, y) -> {
                    dot(svg, x + 6, y, false);
                    svg.close();
                })
                .symbol(26, "95 % interval", (svg, x, y) -> svg.line(x, y, x + 26, y, Tone.FLOW, 4))
                .symbol(6, "promised", (svg, x, y) -> svg.line(x + 3, y - 8, x + 3, y + 8, Tone.MARK, 2))
                .symbol(
                        6,
                        "its own share, doubt not allowed for",
                        (svg, x, y) -> svg.line(x + 3, y - 6, x + 3, y + 6, Tone.QUIET, 1.4));
    }

    private String summary() {
        var words = new ArrayList<String>();
        for (Promise promise : promises) {
            var found = new ArrayList<String>();
            for (int i = 0; i < places.size(); i++) {
                if (below(promise, promise.delivered().get(i).share())) {
                    found.add(places.get(i));
                }
            }
            String target = promise.target() == null ? "" : ", promised " + Say.share(promise.target());
            words.add(promise.name() + target + ": "
                    + (found.isEmpty() ? "no place is clearly below." : "clearly below: " + String.join(", ", found))
                    + (found.isEmpty() ? "" : "."));
        }
        return words.isEmpty() ? "Nothing was promised." : String.join(" ", words);
    }

    private PictureTable table() {
        var rows = new ArrayList<PictureTable.Row>();
        for (int i = 0; i < places.size(); i++) {
            for (Promise promise : promises) {
                Delivered delivered = promise.delivered().get(i);
                rows.add(PictureTable.row(
                        places.get(i),
                        promise.name(),
                        Say.share(delivered.share()),
                        Say.count(delivered.share().n()),
                        delivered.raw() == null ? Say.NONE : Say.share(delivered.raw()),
                        promise.target() == null ? Say.NONE : Say.share(promise.target()),
                        below(promise, delivered.share()) ? "clearly below" : Say.NONE));
            }
        }
        return new PictureTable(
                title,
                PictureTable.columns(
                        column,
                        "Promise",
                        "#Share kept (95 % interval)",
                        "#n",
                        "#Its own share",
                        "#Promised",
                        "In words"),
                rows);
    }
}
