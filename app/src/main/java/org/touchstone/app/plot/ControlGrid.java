package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.app.plot.Course.Period;

/// One figure over time in many places: a small chart each, in the order given, all on the same scales.
///
/// Quiet places stay grey; only signals have a colour, a ring and a date.
///
/// @param id unique in its page
/// @param figure what is drawn upwards
public record ControlGrid(String id, String title, Quantity quantity, String figure, List<Course> courses) {

    private static final double HIGH = 112;

    public ControlGrid {
        courses = List.copyOf(courses);
    }

    /// For a page of usual width: four beside one another.
    public Picture wide() {
        return new Picture(svg(id, 980, 4), title, summary(), table());
    }

    /// For a phone: two beside one another.
    public Picture phone() {
        return new Picture(svg(id + "-phone", 360, 2), title, summary(), table());
    }

    private String svg(String name, double width, int columns) {
        int rows = (courses.size() + columns - 1) / columns;
        Linear scale = Course.scale(quantity, courses, 4);
        double margin = scale.room(10.5) + 18;
        double panel = (width - margin - 4) / columns;
        Legend legend = legend();
        double legendTop = 26 + rows * HIGH + 18;
        double height = legendTop + legend.height(width - 16) + 6;
        var svg = new Svg(Theme.LIGHT).picture(name, width, height, title, summary(), false);
        svg.label(8, 14, 11.5, "start", Tone.QUIET, Letters.fit("↑ " + figure, width - 16, 11.5));
        Dates all = Course.days(courses);
        for (int i = 0; i < courses.size(); i++) {
            double left = margin + (i % columns) * panel;
            int band = i / columns;
            double top = 26 + band * HIGH;
            Linear figures = scale.between(top + HIGH - 12, top + 24);
            Dates days = new Dates(all.first(), all.last(), left + 4, left + panel - 16);
            panel(svg, courses.get(i), days, figures, panel - 12, top);
            if (i % columns == 0) {
                upright(svg, figures, left - 6);
            }
            if (i + columns >= courses.size()) {
                dates(svg, days, top + HIGH + 4);
            }
        }
        legend.draw(svg, 8, legendTop, width - 16);
        return svg.done();
    }

    private static void upright(Svg svg, Linear figures, double right) {
        svg.label(right, figures.from() + 3, 10.5, "end", Tone.QUIET, figures.words(figures.low()));
        svg.label(right, figures.to() + 5, 10.5, "end", Tone.QUIET, figures.words(figures.high()));
    }

    private static void dates(Svg svg, Dates days, double y) {
        if (!days.first().equals(days.last())) {
            svg.label(days.from(), y, 10.5, "start", Tone.QUIET, Say.shortDay(days.first()));
            svg.label(days.to(), y, 10.5, "end", Tone.QUIET, Say.shortDay(days.last()));
        }
    }

    private static void panel(Svg svg, Course course, Dates days, Linear figures, double width, double top) {
        boolean signals = !course.signals().isEmpty();
        String when = signals ? "● " + Say.shortDay(course.signals().getFirst().start()) : "";
        double room = width - 14 - Letters.width(when, 11) * Letters.BOLD;
        double left = days.from() - 4;
        Tone tone = signals ? Tone.INK : Tone.QUIET;
        svg.label(left, top + 15, 12, "start", tone, Letters.fit(course.name(), room, 12));
        if (signals) {
            svg.bold(left + width - 2, top + 15, 11, "end", Tone.MARK, when);
        }
        svg.line(left, figures.from(), left + width, figures.from(), Tone.HAIR, 1);
        var lines = new CourseLines(svg, course, days, figures);
        lines.room();
        lines.change(figures.to(), figures.from());
        lines.seams(figures.to(), figures.from(), 1.1);
        lines.line(Period::centre, Tone.PAPER, 1.4, "");
        lines.values(Tone.QUIET, 1.5);
        lines.signals(2.4, 4.6);
    }

    private Legend legend() {
        var legend = new Legend()
                .group()
                .symbol(26, "figure", (svg, x, y) -> svg.line(x, y, x + 26, y, Tone.QUIET, 1.5))
                .symbol(26, "within the limits", (svg, x, y) -> {
                    svg.open("rect", "x", x, "y", y - 7, "width", 26, "height", 14);
                    svg.fill(Tone.NEUTRAL).close();
                    svg.line(x, y, x + 26, y, Tone.PAPER, 1.4);
                });
        if (courses.stream().anyMatch(course -> !course.signals().isEmpty())) {
            legend.symbol(16, "signal; beside the name its first day", ControlChart::ring);
        }
        courses.stream()
                .flatMap(course -> course.seams().stream())
                .distinct()
                .forEach(seam -> legend.symbol(
                        8,
                        Letters.fit(Say.shortDay(seam.date()) + ": " + seam.words(), 300, 11.5),
                        ControlChart::seam));
        if (courses.stream().anyMatch(course -> course.change() != null)) {
            legend.symbol(16, "when it changed, with its interval", (svg, x, y) -> {
                svg.open("rect", "x", x, "y", y - 7, "width", 16, "height", 14, "fill-opacity", "0.28");
                svg.fill(Tone.MARK).close();
                svg.line(x + 8, y - 7, x + 8, y + 7, Tone.MARK, 1.4);
            });
        }
        return legend;
    }

    private String summary() {
        List<Course> found =
                courses.stream().filter(course -> !course.signals().isEmpty()).toList();
        if (found.isEmpty()) {
            return "No signal in " + Say.count(courses.size(), "place", "places") + ".";
        }
        var words = new ArrayList<String>();
        words.add("Signals in " + found.size() + " of " + Say.count(courses.size(), "place", "places") + ".");
        found.forEach(course -> words.add(course.words()));
        return String.join(" ", words);
    }

    private PictureTable table() {
        return new PictureTable(
                title,
                PictureTable.columns("Place", "#Signals", "First", "Why", "Changed about"),
                courses.stream()
                        .map(course -> {
                            List<Period> found = course.signals();
                            return PictureTable.row(
                                    course.name(),
                                    Say.count(found.size()),
                                    found.isEmpty()
                                            ? Say.NONE
                                            : Say.day(found.getFirst().start()),
                                    found.isEmpty()
                                            ? Say.NONE
                                            : found.getFirst().signal(),
                                    course.change() == null
                                            ? Say.NONE
                                            : course.change().words());
                        })
                        .toList());
    }
}
