package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One journey over its time: a bar for each encounter, the wait before it hatched, a tick where its standard ends.
///
/// @param id unique in its page
/// @param title whose journey it is
/// @param stays in the order of time
public record JourneyStory(String id, String title, List<Stay> stays) {

    private static final double HIGH = 30;
    private static final double TOP = 34;
    private static final double LEAST = 60;

    /// One encounter, or the instant of one.
    ///
    /// @param name of the moment, with its number
    /// @param at the local time it began, in words
    /// @param begins seconds after the journey began
    /// @param ends seconds after the journey began; the same as `begins` where one instant is known
    /// @param open whether it was still going on when the data ends
    /// @param waited seconds since the end of the encounter before; absent where that is not known
    /// @param promised seconds it may last; absent where nothing is promised
    public record Stay(
            String name,
            String at,
            double begins,
            double ends,
            boolean open,
            @Nullable Double waited,
            @Nullable Double promised) {}

    public JourneyStory {
        stays = List.copyOf(stays);
    }

    /// For a page of usual width.
    public Picture wide() {
        return new Picture(svg(id, 900, 240), title, summary(), table());
    }

    /// For a phone.
    public Picture phone() {
        return new Picture(svg(id + "-phone", 360, 120), title, summary(), table());
    }

    private double lasts() {
        double last = LEAST;
        for (Stay stay : stays) {
            last = Math.max(last, stay.ends());
            if (stay.promised() != null) {
                last = Math.max(last, stay.begins() + stay.promised());
            }
        }
        return last;
    }

    private String svg(String name, double width, double left) {
        double bottom = TOP + stays.size() * HIGH;
        var axis = new Axis(0, lasts(), false, left, width - 24);
        Legend legend = legend(name);
        var svg = new Svg(Theme.LIGHT);
        svg.picture(name, width, bottom + 14 + legend.height(width - 16) + 6, title, summary(), false);
        hatch(svg, name);
        for (double tick : axis.ticks(width < 500 ? 4 : 9)) {
            svg.line(axis.at(tick), TOP - 8, axis.at(tick), bottom, Tone.HAIR, 1);
            svg.label(axis.at(tick), TOP - 14, 11.5, "middle", Tone.QUIET, tick == 0 ? "0" : Say.shortly(tick));
        }
        double y = TOP;
        for (Stay stay : stays) {
            svg.label(left - 10, y + HIGH / 2 + 4, 12.5, "end", Tone.INK, Letters.fit(stay.name(), left - 14, 12.5));
            row(svg, stay, axis, y, name);
            y += HIGH;
        }
        legend.draw(svg, 8, bottom + 14, width - 16);
        return svg.done();
    }

    private static void hatch(Svg svg, String name) {
        svg.open("pattern", "id", name + "-hatch", "width", 6, "height", 6);
        svg.attributes("patternUnits", "userSpaceOnUse", "patternTransform", "rotate(45)");
        svg.line(0, 0, 0, 6, Tone.FLOW, 3);
        svg.close();
    }

    private static void row(Svg svg, Stay stay, Axis axis, double y, String name) {
        double from = axis.at(stay.begins());
        if (stay.waited() != null && stay.waited() > 0) {
            double before = axis.at(stay.begins() - stay.waited());
            box(svg, before, y + 9, from - before, HIGH - 18, name);
        }
        double to = Math.max(from + 3, axis.at(stay.ends()));
        svg.open("rect", "x", from, "y", y + 5, "width", to - from, "height", HIGH - 10, "rx", 2);
        svg.fill(stay.open() ? Tone.FAINT : Tone.FLOW).close();
        if (stay.promised() != null) {
            double end = axis.at(stay.begins() + stay.promised());
            svg.line(end, y + 1, end, y + HIGH - 1, Tone.MARK, 2);
        }
    }

    private static void box(Svg svg, double x, double y, double width, double height, String name) {
        svg.open("rect", "x", x, "y", y, "width", Math.max(0, width), "height", height);
        svg.attributes("fill", "url(#" + name + "-hatch)").close();
    }

    private Legend legend(String name) {
        return new Legend()
                .group()
                .symbol(
                        22,
                        "at the moment",
                        (svg, x, y) -> svg.open("rect", "x", x, "y", y - 6, "width", 22, "height", 12, "rx", 2)
                                .fill(Tone.FLOW)
                                .close())
                .symbol(22, "waiting for it", (svg, x, y) -> box(svg, x, y - 5, 22, 10, name))
                .symbol(
                        8,
                        "the longest that was promised",
                        (svg, x, y) -> svg.line(x + 4, y - 8, x + 4, y + 8, Tone.MARK, 2));
    }

    private String summary() {
        if (stays.isEmpty()) {
            return "Nothing is known of this journey.";
        }
        double waited = stays.stream()
                .mapToDouble(stay -> stay.waited() == null ? 0 : stay.waited())
                .sum();
        return Say.count(stays.size(), "encounter", "encounters") + " within "
                + Say.seconds(stays.getLast().ends()) + ", " + Say.seconds(waited) + " of it between them.";
    }

    private PictureTable table() {
        var rows = new ArrayList<PictureTable.Row>();
        for (Stay stay : stays) {
            double lasted = stay.ends() - stay.begins();
            rows.add(PictureTable.row(
                    stay.name(),
                    stay.at(),
                    stay.waited() == null ? Say.NONE : Say.seconds(stay.waited()),
                    stay.open() ? "not over when the data ends" : lasted == 0 ? Say.NONE : Say.seconds(lasted),
                    stay.promised() == null ? Say.NONE : Say.seconds(stay.promised())));
        }
        return new PictureTable(
                title, PictureTable.columns("Moment", "Began", "#Waited before", "#Lasted", "#Promised"), rows);
    }
}
