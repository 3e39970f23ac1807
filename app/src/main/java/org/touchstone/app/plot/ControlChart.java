package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.touchstone.app.plot.Course.Change;
import org.touchstone.app.plot.Course.Period;
import org.touchstone.app.plot.Course.Seam;
import org.touchstone.app.plot.Placing.Box;

/// One figure over time against what was expected of it: centre line and limits, seams where the way of measuring
/// changed, signals in rings with their date, and the change as a band as wide as its doubt.
///
/// @param id unique in its page
/// @param figure what is drawn upwards: "share told curtly, smoothed"
public record ControlChart(String id, Quantity quantity, String figure, Course course) {

    private static final double LINE = 15;
    private static final double SIZE = 11.5;

    /// For a page of usual width.
    public Picture wide() {
        return new Picture(svg(id, 900, 250), title(), course.words(), table());
    }

    /// For a phone.
    public Picture phone() {
        return new Picture(svg(id + "-phone", 360, 210), title(), course.words(), table());
    }

    private String title() {
        return course.name() + ": " + figure;
    }

    private String svg(String name, double width, double high) {
        double right = width - 16;
        double top = 26 + LINE * course.seams().size();
        double bottom = top + high;
        Legend legend = legend();
        double legendTop = bottom + (course.change() == null ? 26 : 26 + LINE);
        double height = legendTop + legend.height(width - 16) + 6;
        var svg = new Svg(Theme.LIGHT).picture(name, width, height, title(), course.words(), false);
        Linear figures = Course.scale(quantity, List.of(course), 6).between(bottom, top + 12);
        double left = figures.room(11) + 18;
        Dates all = Course.days(List.of(course));
        Dates days = new Dates(all.first(), all.last(), left + 8, right - 8);
        svg.label(8, 14, SIZE, "start", Tone.QUIET, Letters.fit("↑ " + figure, width - 16, SIZE));
        ground(svg, figures, days, left, right, bottom);
        var lines = new CourseLines(svg, course, days, figures);
        lines.change(top, bottom);
        lines.seams(top, bottom, 1.6);
        lines.line(Period::lower, Tone.QUIET, 1.3, "5 3");
        lines.line(Period::upper, Tone.QUIET, 1.3, "5 3");
        lines.line(Period::centre, Tone.QUIET, 1.3, "");
        lines.values(Tone.FLOW, 1.8);
        dots(svg, days, figures);
        lines.signals(3.2, 7);
        words(svg, days, figures, width, top, bottom);
        legend.draw(svg, 8, legendTop, width - 16);
        return svg.done();
    }

    private static void ground(Svg svg, Linear figures, Dates days, double left, double right, double bottom) {
        for (double tick : figures.ticks()) {
            svg.line(left, figures.at(tick), right, figures.at(tick), Tone.HAIR, 1);
            svg.label(left - 7, figures.at(tick) + 4, 11, "end", Tone.QUIET, figures.words(tick));
        }
        for (Dates.Tick tick : days.ticks(right < 500 ? 6 : 13)) {
            double half = Letters.width(tick.words(), 11) / 2;
            double x = Math.min(days.at(tick.date()), right + 14 - half);
            svg.line(days.at(tick.date()), bottom, days.at(tick.date()), bottom + 4, Tone.QUIET, 1);
            svg.label(x, bottom + 17, 11, "middle", Tone.QUIET, tick.words());
        }
    }

    private void dots(Svg svg, Dates days, Linear figures) {
        for (Period period : course.periods()) {
            if (period.value() != null) {
                double y = figures.at(period.value());
                svg.open("circle", "cx", days.at(period.start()), "cy", y, "r", 2.6)
                        .fill(Tone.INK);
                svg.open("title")
                        .text(Say.day(period.start()) + ": " + quantity.say(period.value()) + ", " + Say.n(period.n()))
                        .close()
                        .close();
            }
        }
    }

    /// Words on seams, on the change and on the first signal of each run, clear of one another.
    private void words(Svg svg, Dates days, Linear figures, double width, double top, double bottom) {
        double y = top - 5;
        for (Seam seam : course.seams().reversed()) {
            String words = Letters.fit(Say.shortDay(seam.date()) + ": " + seam.words(), width - 16, SIZE);
            svg.label(inside(words, days.at(seam.date()), width), y, SIZE, "middle", Tone.INK, words);
            y -= LINE;
        }
        Change change = course.change();
        if (change != null) {
            String words = Letters.fit("changed about " + change.words(), width - 16, SIZE);
            svg.label(inside(words, days.at(change.date()), width), bottom + 33, SIZE, "middle", Tone.MARK, words);
        }
        var placing = new Placing(new Box(figures.room(11) + 12, top, width - 4, bottom));
        for (Period period : course.periods()) {
            if (period.value() != null) {
                placing.take(Box.round(days.at(period.start()), figures.at(period.value()), period.signals() ? 8 : 3));
            }
        }
        course.runs().forEach(period -> signal(svg, placing, days, figures, period));
    }

    private static void signal(Svg svg, Placing placing, Dates days, Linear figures, Period period) {
        String words = Say.shortDay(period.start());
        double y = period.value() == null ? 0 : figures.at(period.value());
        Optional<Box> box = placing.near(days.at(period.start()), y, Letters.width(words, SIZE) + 4, 14, 8, 60);
        box.ifPresent(one -> svg.haloed(one.middleX(), one.middleY() + 4, SIZE, Tone.MARK, words));
    }

    /// Middle of a text near `x` that stays on the picture.
    private static double inside(String words, double x, double width) {
        double half = Letters.width(words, SIZE) * 0.53 + 4;
        return Math.clamp(x, half, Math.max(half, width - half));
    }

    private Legend legend() {
        var legend = new Legend()
                .group()
                .symbol(26, "figure", (svg, x, y) -> {
                    svg.line(x, y, x + 26, y, Tone.FLOW, 1.8);
                    svg.open("circle", "cx", x + 13, "cy", y, "r", 2.6)
                            .fill(Tone.INK)
                            .close();
                })
                .symbol(26, "expected", (svg, x, y) -> svg.line(x, y, x + 26, y, Tone.QUIET, 1.3))
                .symbol(26, "limits", (svg, x, y) -> dashed(svg, x, y, x + 26, y, "5 3", Tone.QUIET));
        if (!course.signals().isEmpty()) {
            legend.symbol(16, "signal", ControlChart::ring);
        }
        if (!course.seams().isEmpty()) {
            legend.symbol(8, "measured otherwise from here on", ControlChart::seam);
        }
        if (course.change() != null) {
            legend.symbol(16, "when it changed, with its interval", (svg, x, y) -> {
                svg.open("rect", "x", x, "y", y - 7, "width", 16, "height", 14, "fill-opacity", "0.28");
                svg.fill(Tone.MARK).close();
                svg.line(x + 8, y - 7, x + 8, y + 7, Tone.MARK, 1.4);
            });
        }
        return legend;
    }

    static void ring(Svg svg, double x, double y) {
        svg.open("circle", "cx", x + 8, "cy", y, "r", 7).stroke(Tone.MARK, 1.6).close();
        svg.open("circle", "cx", x + 8, "cy", y, "r", 3.2).fill(Tone.MARK).close();
    }

    static void seam(Svg svg, double x, double y) {
        dashed(svg, x + 4, y - 9, x + 4, y + 9, "6 4", Tone.JUMP);
    }

    private static void dashed(Svg svg, double x1, double y1, double x2, double y2, String dashes, Tone tone) {
        svg.open("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke-dasharray", dashes)
                .stroke(tone, 1.4)
                .close();
    }

    private PictureTable table() {
        var rows = new ArrayList<PictureTable.Row>();
        for (Period period : course.periods()) {
            rows.add(PictureTable.row(
                    Say.day(period.start()),
                    say(period.value()),
                    Say.count(period.n()),
                    say(period.centre()),
                    say(period.lower()),
                    say(period.upper()),
                    remark(period)));
        }
        return new PictureTable(
                title(),
                PictureTable.columns("From", "#Figure", "#n", "#Expected", "#Lower limit", "#Upper limit", "Remark"),
                rows);
    }

    private String say(@org.jspecify.annotations.Nullable Double figure) {
        return figure == null ? Say.NONE : quantity.say(figure);
    }

    private String remark(Period period) {
        var words = new ArrayList<String>();
        if (period.signals()) {
            words.add("signal: " + period.signal());
        }
        int place = course.periods().indexOf(period);
        for (Seam seam : course.seams()) {
            boolean last = place + 1 == course.periods().size();
            boolean before = !last && !course.periods().get(place + 1).start().isAfter(seam.date());
            if (!seam.date().isBefore(period.start()) && !before) {
                words.add("seam on " + Say.shortDay(seam.date()) + ": " + seam.words());
            }
        }
        return words.isEmpty() ? Say.NONE : String.join("; ", words);
    }
}
