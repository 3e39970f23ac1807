package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.List;

/// The key of a picture: symbols with words, set in centred rows.
final class Legend {

    private static final double SIZE = 11.5;
    private static final double STEP = 22;
    private static final double GAP = 20;

    /// Draws a symbol whose middle left is at a point.
    interface Symbol {
        void draw(Svg svg, double x, double y);
    }

    private record Entry(double room, String words, Symbol symbol) {
        double width() {
            return room + (room == 0 ? 0 : 6) + Letters.width(words, SIZE);
        }
    }

    private final List<List<Entry>> groups = new ArrayList<>();

    /// Starts a group, which begins on a row of its own.
    Legend group() {
        groups.add(new ArrayList<>());
        return this;
    }

    /// Words alone.
    Legend words(String words) {
        return symbol(0, words, (svg, x, y) -> {});
    }

    /// @param room width of the symbol
    Legend symbol(double room, String words, Symbol symbol) {
        groups.getLast().add(new Entry(room, words, symbol));
        return this;
    }

    /// A filled square.
    Legend swatch(Tone tone, String words) {
        return symbol(
                14,
                words,
                (svg, x, y) -> svg.open("rect", "x", x, "y", y - 7, "width", 14, "height", 14, "rx", 3)
                        .paint(tone, Tone.QUIET, 0.8)
                        .close());
    }

    /// Draws it and answers where it ends.
    double draw(Svg svg, double left, double top, double width) {
        double y = top;
        for (List<Entry> group : groups) {
            for (List<Entry> row : rows(group, width)) {
                double all = row.stream().mapToDouble(Entry::width).sum() + GAP * (row.size() - 1);
                double x = left + Math.max(0, (width - all) / 2);
                for (Entry entry : row) {
                    entry.symbol().draw(svg, x, y + STEP / 2);
                    double after = x + entry.room() + (entry.room() == 0 ? 0 : 6);
                    svg.label(after, y + STEP / 2 + 4, SIZE, "start", Tone.QUIET, entry.words());
                    x += entry.width() + GAP;
                }
                y += STEP;
            }
        }
        return y;
    }

    /// How high it will be.
    double height(double width) {
        return STEP
                * groups.stream().mapToInt(group -> rows(group, width).size()).sum();
    }

    private static List<List<Entry>> rows(List<Entry> entries, double width) {
        var rows = new ArrayList<List<Entry>>();
        double used = Double.MAX_VALUE;
        for (Entry entry : entries) {
            if (used + entry.width() > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.getLast().add(entry);
            used += entry.width() + GAP;
        }
        return rows;
    }
}
