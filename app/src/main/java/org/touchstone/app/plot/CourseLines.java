package org.touchstone.app.plot;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.plot.Course.Change;
import org.touchstone.app.plot.Course.Period;

/// Draws the lines of a course in its box; the same on the large chart and on the small ones.
record CourseLines(Svg svg, Course course, Dates days, Linear figures) {

    private double x(int place) {
        return days.at(course.periods().get(place).start());
    }

    /// Where the period's step begins: half-way from the one before.
    private double edge(int place) {
        if (place == 0) {
            return x(0);
        }
        return place == course.periods().size() ? x(place - 1) : (x(place - 1) + x(place)) / 2;
    }

    /// A line in steps, since limits hold for whole periods; broken where there is none.
    String steps(Function<Period, @Nullable Double> side) {
        var path = new StringBuilder();
        boolean pen = false;
        for (int i = 0; i < course.periods().size(); i++) {
            Double value = side.apply(course.periods().get(i));
            if (value == null) {
                pen = false;
                continue;
            }
            String y = Svg.number(figures.at(value));
            path.append(pen ? "V" + y : "M" + Svg.number(edge(i)) + " " + y);
            path.append("H").append(Svg.number(edge(i + 1)));
            pen = true;
        }
        return path.toString();
    }

    /// The room between the limits, one box a period in one path; a limit that is missing is the edge of the chart.
    void room() {
        var boxes = new StringBuilder();
        for (int i = 0; i < course.periods().size(); i++) {
            Period period = course.periods().get(i);
            if (period.lower() != null || period.upper() != null) {
                double top = period.upper() == null ? figures.to() : figures.at(period.upper());
                double bottom = period.lower() == null ? figures.from() : figures.at(period.lower());
                boxes.append("M" + Shapes.at(edge(i), top) + "H" + Svg.number(edge(i + 1)) + "V" + Svg.number(bottom))
                        .append("H" + Svg.number(edge(i)) + "Z");
            }
        }
        if (!boxes.isEmpty()) {
            svg.open("path", "d", boxes).fill(Tone.NEUTRAL).close();
        }
    }

    void line(Function<Period, @Nullable Double> side, Tone tone, double width, String dashes) {
        String path = steps(side);
        if (!path.isEmpty()) {
            svg.open("path", "d", path);
            if (!dashes.isEmpty()) {
                svg.attributes("stroke-dasharray", dashes);
            }
            svg.stroke(tone, width).close();
        }
    }

    /// The figures themselves, broken where one is missing.
    void values(Tone tone, double width) {
        var path = new StringBuilder();
        boolean pen = false;
        for (int i = 0; i < course.periods().size(); i++) {
            Double value = course.periods().get(i).value();
            if (value != null) {
                path.append(pen ? "L" : "M").append(Shapes.at(x(i), figures.at(value)));
            }
            pen = value != null;
        }
        if (!path.isEmpty()) {
            svg.open("path", "d", path, "stroke-linejoin", "round")
                    .stroke(tone, width)
                    .close();
        }
    }

    void seams(double top, double bottom, double width) {
        for (Course.Seam seam : course.seams()) {
            double x = days.at(seam.date());
            svg.open("line", "x1", x, "y1", top, "x2", x, "y2", bottom, "stroke-dasharray", "6 4");
            svg.stroke(Tone.JUMP, width).close();
        }
    }

    /// The interval of the change as a band.
    void change(double top, double bottom) {
        Change change = course.change();
        if (change != null) {
            double left = days.at(change.low());
            double width = Math.max(2, days.at(change.high()) - left);
            svg.open("rect", "x", left, "y", top, "width", width, "height", bottom - top, "fill-opacity", "0.28");
            svg.fill(Tone.MARK).close();
            svg.line(days.at(change.date()), top, days.at(change.date()), bottom, Tone.MARK, 1.4);
        }
    }

    /// A dot on each signal, in a ring.
    void signals(double dot, double ring) {
        for (Period period : course.signals()) {
            if (period.value() != null) {
                double y = figures.at(period.value());
                svg.open("circle", "cx", days.at(period.start()), "cy", y, "r", ring)
                        .stroke(Tone.MARK, 1.6)
                        .close();
                svg.open("circle", "cx", days.at(period.start()), "cy", y, "r", dot)
                        .fill(Tone.MARK)
                        .close();
            }
        }
    }
}
