package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How some durations are spread: a column for each span of time, the median and the ninth tenth marked.
///
/// @param id unique in its page
/// @param spans from the shortest; the last holds all that is longer
/// @param median in seconds, likewise `ninth`, within which nine in ten lie
/// @param n durations that are known
public record Distribution(
        String id, String title, List<Span> spans, double step, double median, double ninth, long n) {

    private static final double TOP = 26;
    private static final double LEFT = 12;
    private static final int COLUMNS = 24;
    private static final double MICROS = 1e6;

    /// Durations of one length.
    ///
    /// @param from in seconds
    /// @param open whether it has no upper end
    public record Span(double from, long count, boolean open) {}

    public Distribution {
        spans = List.copyOf(spans);
    }

    /// The distribution of durations.
    ///
    /// @param micros at least one, in any order; not changed
    public static Distribution of(String id, String title, long[] micros) {
        long[] sorted = micros.clone();
        Arrays.sort(sorted);
        double median = quantile(sorted, 0.5);
        double ninth = quantile(sorted, 0.9);
        double high = Math.max(1, quantile(sorted, 0.98));
        double step = Axis.step(high / COLUMNS);
        int columns = (int) Math.ceil(high / step) + 1;
        long[] counts = new long[columns];
        for (long one : sorted) {
            counts[(int) Math.min(columns - 1.0, one / MICROS / step)]++;
        }
        var spans = new ArrayList<Span>();
        for (int i = 0; i < columns; i++) {
            spans.add(new Span(i * step, counts[i], i == columns - 1));
        }
        return new Distribution(id, title, spans, step, median, ninth, sorted.length);
    }

    /// In seconds, between neighbours by straight lines.
    private static double quantile(long[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int low = (int) place;
        int high = Math.min(low + 1, sorted.length - 1);
        return (sorted[low] + (place - low) * (sorted[high] - sorted[low])) / MICROS;
    }

    /// For a page of usual width.
    public Picture wide() {
        return picture(id, 900, 260);
    }

    /// For a phone.
    public Picture phone() {
        return picture(id + "-phone", 360, 220);
    }

    private Picture picture(String name, double width, double height) {
        double bottom = height - 40;
        double column = (width - 2 * LEFT) / spans.size();
        long most = spans.stream().mapToLong(Span::count).max().orElse(1);
        var svg = new Svg(Theme.LIGHT).picture(name, width, height, title, summary(), false);
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            double high = (bottom - TOP - 14) * span.count() / Math.max(1, most);
            double x = LEFT + i * column;
            svg.open("rect", "x", x + 1, "y", bottom - high, "width", Math.max(1, column - 2), "height", high);
            svg.fill(span.open() ? Tone.FAINT : Tone.FLOW);
            svg.open("title")
                    .text(words(span) + ": " + Say.count(span.count()))
                    .close()
                    .close();
        }
        svg.line(LEFT, bottom, width - LEFT, bottom, Tone.QUIET, 1);
        int every = Math.max(1, (int) Math.ceil(46 / column));
        for (int i = 0; i < spans.size(); i += every) {
            String words =
                    spans.get(i).from() == 0 ? "0" : Say.seconds(spans.get(i).from());
            svg.label(LEFT + i * column, bottom + 16, 11, i == 0 ? "start" : "middle", Tone.QUIET, words);
        }
        mark(svg, column, bottom, width, median, "half within " + Say.seconds(median), 12);
        if (ninth > median) {
            mark(svg, column, bottom, width, ninth, "nine in ten within " + Say.seconds(ninth), 26);
        }
        return new Picture(svg.done(), title, summary(), table());
    }

    private void mark(Svg svg, double column, double bottom, double width, double seconds, String words, double y) {
        double x = Math.min(LEFT + seconds / step * column, width - LEFT);
        svg.line(x, y + 4, x, bottom, Tone.MARK, 1.5);
        double half = Letters.width(words, 11.5) / 2 + 2;
        svg.label(Math.clamp(x, half, width - half), y, 11.5, "middle", Tone.MARK, words);
    }

    private String words(Span span) {
        return span.open()
                ? Say.seconds(span.from()) + " and longer"
                : (span.from() == 0 ? "0" : Say.seconds(span.from())) + " to " + Say.seconds(span.from() + step);
    }

    private String summary() {
        return "Half within " + Say.seconds(median) + ", nine in ten within " + Say.seconds(ninth) + ", " + Say.n(n)
                + ".";
    }

    private PictureTable table() {
        return new PictureTable(
                title,
                PictureTable.columns("How long", "#How often", "#Share"),
                spans.stream()
                        .filter(span -> span.count() > 0)
                        .map(span -> PictureTable.row(
                                words(span),
                                Say.count(span.count()),
                                Say.share((double) span.count() / Math.max(1, n))))
                        .toList());
    }
}
