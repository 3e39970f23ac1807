package org.touchstone.app.plot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.analysis.Findings.Abandonment;
import org.touchstone.core.analysis.Findings.Minute;
import org.touchstone.core.statistics.Estimate;

/// Who still stays after so many minutes at one moment, with the interval, allowing for those who were served first.
///
/// @param id unique in its page
/// @param moment name of the moment
/// @param limitMinutes the wait that was promised, drawn as a tick; absent when nothing was
/// @param tolerableMinutes the wait up to which it was designed to be borne, drawn as a thin tick; absent when nothing
///   says
/// @param borneMinutes the wait up to which customers bear it, drawn as a dashed tick over its interval; absent where
///     that is not asked for
public record StayingCurve(
        String id,
        String moment,
        Abandonment facts,
        @Nullable Double limitMinutes,
        @Nullable Double tolerableMinutes,
        @Nullable Estimate borneMinutes) {

    private static final double TOP = 22;
    private static final double LEFT = 56;
    private static final int MINUTES_ALL = 20;

    /// Without what customers bear.
    public StayingCurve(String id, String moment, Abandonment facts, @Nullable Double limitMinutes) {
        this(id, moment, facts, limitMinutes, null, null);
    }

    /// For a page of usual width.
    public Picture wide() {
        return new Picture(svg(id, 900, 320), title(), summary(), table());
    }

    /// For a phone.
    public Picture phone() {
        return new Picture(svg(id + "-phone", 360, 260), title(), summary(), table());
    }

    private String title() {
        return "Who stays: " + moment;
    }

    /// Where the upright axis begins, so that a small loss is seen; it is written beside the axis.
    private double floor() {
        double least = facts.minutes().stream()
                .map(Minute::staying)
                .filter(Estimate::present)
                .mapToDouble(estimate -> estimate.low() == null ? 1 : estimate.low())
                .min()
                .orElse(0);
        return least > 0.82 ? 0.8 : least > 0.52 ? 0.5 : 0;
    }

    private String svg(String name, double width, double height) {
        double bottom = height - 62;
        var svg = new Svg(Theme.LIGHT).picture(name, width, height, title(), summary(), false);
        var frame = new Frame(
                svg, width - 18, bottom, floor(), Math.max(1, facts.minutes().size()));
        frame.grid(width < 500 ? 5 : 10, facts.minutes());
        borne(frame);
        frame.band(facts.minutes());
        frame.curve(facts.minutes());
        if (tolerableMinutes != null && tolerableMinutes <= frame.minutes) {
            double x = frame.x(tolerableMinutes);
            svg.line(x, TOP + 16, x, bottom, Tone.MARK, 1);
            frame.head(x, TOP + 10, Tone.MARK, "tolerable " + Say.shortly(tolerableMinutes * 60));
        }
        if (limitMinutes != null && limitMinutes <= frame.minutes) {
            double x = frame.x(limitMinutes);
            svg.line(x, TOP, x, bottom, Tone.MARK, 2);
            frame.head(x, TOP - 7, Tone.MARK, "promised " + Say.shortly(limitMinutes * 60));
        }
        return svg.done();
    }

    /// Where patience ends, as far as the answers tell; beneath the line of the promise, so that both can be read.
    private void borne(Frame frame) {
        Double borne = borneMinutes == null ? null : borneMinutes.value();
        if (borneMinutes == null || borne == null || borne > frame.minutes) {
            return;
        }
        double x = frame.x(borne);
        Double low = borneMinutes.low();
        Double high = borneMinutes.high();
        if (low != null && high != null) {
            double from = frame.x(Math.max(0, low));
            double to = frame.x(Math.min(high, frame.minutes));
            frame.svg
                    .open("rect", "x", from, "y", TOP, "width", Math.max(2, to - from), "height", frame.bottom - TOP)
                    .fill(Tone.WASH)
                    .close();
        }
        frame.svg
                .open("line", "x1", x, "y1", TOP, "x2", x, "y2", frame.bottom, "stroke-dasharray", "5 3")
                .stroke(Tone.INK, 1.5)
                .close();
        frame.head(x, frame.bottom - 8, Tone.INK, "borne about " + Say.shortly(borne * 60));
    }

    /// The box of the curve.
    private record Frame(Svg svg, double right, double bottom, double floor, int minutes) {

        double x(double minute) {
            return LEFT + (right - LEFT) * minute / minutes;
        }

        double y(double share) {
            return bottom - (bottom - TOP) * (share - floor) / (1 - floor);
        }

        /// Words over a tick, kept inside of the picture.
        void head(double x, double y, Tone tone, String words) {
            double half = Letters.width(words, 11.5) / 2 + 2;
            svg.label(Math.clamp(x, LEFT + half, right - half), y, 11.5, "middle", tone, words);
        }

        void grid(int most, List<Minute> rows) {
            int steps = floor == 0 ? 4 : floor == 0.5 ? 5 : 4;
            for (int i = 0; i <= steps; i++) {
                double share = floor + (1 - floor) * i / steps;
                svg.line(LEFT, y(share), right, y(share), Tone.HAIR, 1);
                svg.label(LEFT - 8, y(share) + 4, 11.5, "end", Tone.QUIET, Say.share(share));
            }
            int step = 1;
            for (int one : new int[] {1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440}) {
                step = one;
                if (minutes / one <= most) {
                    break;
                }
            }
            for (int minute = 0; minute <= minutes; minute += step) {
                svg.label(x(minute), bottom + 17, 11.5, "middle", Tone.QUIET, Integer.toString(minute));
                if (minute < rows.size() && (minute / step) % 2 == 0) {
                    svg.label(
                            x(minute),
                            bottom + 50,
                            11,
                            "middle",
                            Tone.QUIET,
                            Say.count(rows.get(minute).atRisk()));
                }
            }
            svg.label(
                    LEFT, bottom + 34, 11.5, "start", Tone.QUIET, "minutes waited; beneath: people still waiting then");
        }

        void band(List<Minute> rows) {
            var up = new StringBuilder();
            var down = new StringBuilder();
            double low = 1;
            double high = 1;
            for (Minute row : rows) {
                up.append("L")
                        .append(Shapes.at(x(row.minute()), y(high)))
                        .append("L")
                        .append(Shapes.at(x(row.minute() + 1.0), y(high)));
                down.insert(
                        0, "L" + Shapes.at(x(row.minute() + 1.0), y(low)) + "L" + Shapes.at(x(row.minute()), y(low)));
                low = row.staying().low() == null
                        ? low
                        : Math.max(floor, row.staying().low());
                high = row.staying().high() == null ? high : row.staying().high();
            }
            if (!rows.isEmpty()) {
                String path = "M" + up.substring(1) + down + "Z";
                svg.open("path", "d", path, "fill-opacity", "0.28")
                        .fill(Tone.FLOW)
                        .close();
            }
        }

        void curve(List<Minute> rows) {
            var path = new StringBuilder("M" + Shapes.at(x(0), y(1)));
            for (Minute row : rows) {
                path.append("H").append(Svg.number(x(row.minute() + 1.0)));
                Double staying = row.staying().value();
                if (staying != null) {
                    path.append("V").append(Svg.number(y(Math.max(floor, staying))));
                }
            }
            svg.open("path", "d", path, "stroke-linejoin", "round")
                    .stroke(Tone.INK, 2)
                    .close();
        }
    }

    private String summary() {
        String half = facts.medianPatienceMinutes() == null
                ? "Fewer than half would ever leave within the time observed."
                : "Half would leave within " + Say.seconds(facts.medianPatienceMinutes() * 60) + ".";
        Double borne = borneMinutes == null ? null : borneMinutes.value();
        return Say.count(facts.left()) + " of " + Say.count(facts.joined()) + " left at this moment. " + half
                + (limitMinutes == null ? "" : " Promised: " + Say.seconds(limitMinutes * 60) + " at most.")
                + (tolerableMinutes == null
                        ? ""
                        : " Held to be tolerable: up to " + Say.seconds(tolerableMinutes * 60) + ".")
                + (borne == null ? "" : " Answers fall faster from about " + Say.seconds(borne * 60) + " on.");
    }

    private PictureTable table() {
        return new PictureTable(
                title(),
                PictureTable.columns("Minute", "#Still waiting", "#Left by its end", "#Share staying (95 % interval)"),
                facts.minutes().stream()
                        .filter(row -> row.minute() % every() == 0)
                        .map(row -> PictureTable.row(
                                Integer.toString(row.minute()),
                                Say.count(row.atRisk()),
                                Say.count(leftBy(row.minute())),
                                Say.share(row.staying())))
                        .toList());
    }

    private long leftBy(int minute) {
        return facts.minutes().stream()
                .filter(row -> row.minute() <= minute)
                .mapToLong(Minute::left)
                .sum();
    }

    /// Each minute of a short wait, each fifth of a long one: nobody reads a hundred rows.
    private int every() {
        return facts.minutes().size() > MINUTES_ALL ? 5 : 1;
    }
}
