package org.touchstone.app.plot;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;

/// Features by what having them gives and what lacking them takes, with the names of the four kinds in the corners.
///
/// @param id unique in its page
public record KanoMap(String id, String title, List<Feature> features) {

    private static final double SMALL = 11.5;
    private static final double LEFT = 56;
    private static final double TOP = 14;

    /// One feature.
    ///
    /// @param kind its class in words, or that it is hidden
    /// @param people who answered; absent where hidden
    /// @param better share whom having it pleases
    /// @param worse share whom lacking it angers, with a minus
    public record Feature(
            String name, String kind, @Nullable Long people, Estimate better, Estimate worse) {}

    public KanoMap {
        features = List.copyOf(features);
    }

    /// For a page of usual width.
    public Picture wide() {
        return new Picture(svg(id, 900, 520), title, summary(), table());
    }

    /// For a phone.
    public Picture phone() {
        return new Picture(svg(id + "-phone", 360, 290), title, summary(), table());
    }

    private String svg(String name, double width, double side) {
        double right = LEFT + side;
        double bottom = TOP + (side - 20) * 0.75;
        boolean narrow = width < 500;
        double listTop = narrow ? bottom + 52 : TOP + 14;
        double height =
                narrow ? listTop + features.size() * 34 + 4 : Math.max(bottom + 48, listTop + features.size() * 34);
        var svg = new Svg(Theme.LIGHT).picture(name, width, height, title, summary(), false);
        frame(svg, right, bottom);
        double y = listTop;
        for (int i = 0; i < features.size(); i++) {
            Feature one = features.get(i);
            String number = Integer.toString(i + 1);
            Double better = one.better().value();
            Double worse = one.worse().value();
            if (better != null && worse != null) {
                double x = LEFT + (right - LEFT) * better;
                double at = bottom - (bottom - TOP) * -worse;
                svg.open("circle", "cx", x, "cy", at, "r", 9)
                        .paint(Tone.INK, Tone.PAPER, 1.5)
                        .close();
                svg.bold(x, at + 4, 11, "middle", Tone.PAPER, number);
            }
            double list = narrow ? 12 : right + 30;
            svg.bold(list, y, SMALL, "start", Tone.INK, number);
            svg.label(list + 20, y, SMALL, "start", Tone.INK, Letters.fit(one.name(), width - list - 28, SMALL));
            svg.label(list + 20, y + 14, 10.5, "start", Tone.QUIET, Letters.fit(one.kind(), width - list - 28, 10.5));
            y += 34;
        }
        return svg.done();
    }

    private static void frame(Svg svg, double right, double bottom) {
        for (int percent = 0; percent <= 100; percent += 50) {
            double x = LEFT + (right - LEFT) * percent / 100;
            double y = bottom - (bottom - TOP) * percent / 100;
            Tone tone = percent == 50 ? Tone.QUIET : Tone.HAIR;
            svg.line(x, TOP, x, bottom, tone, 1);
            svg.line(LEFT, y, right, y, tone, 1);
            svg.label(x, bottom + 16, SMALL, percent == 100 ? "end" : "middle", Tone.QUIET, Say.share(percent / 100.0));
            svg.label(LEFT - 8, y + 4, SMALL, "end", Tone.QUIET, Say.share(percent / 100.0));
        }
        svg.label(right, bottom + 34, SMALL, "end", Tone.QUIET, "pleased to have it →; upwards: angry without it");
        svg.bold(LEFT + 6, TOP + 16, SMALL, "start", Tone.QUIET, "must be");
        svg.bold(right - 6, TOP + 16, SMALL, "end", Tone.QUIET, "one-dimensional");
        svg.bold(LEFT + 6, bottom - 8, SMALL, "start", Tone.QUIET, "indifferent");
        svg.bold(right - 6, bottom - 8, SMALL, "end", Tone.QUIET, "attractive");
    }

    private String summary() {
        return features.stream()
                .map(one -> one.name() + ": " + one.kind() + ".")
                .collect(Collectors.joining(" "));
    }

    private PictureTable table() {
        return new PictureTable(
                title,
                PictureTable.columns("Feature", "Kind", "#Answers", "#Pleased to have it", "#Angry without it"),
                features.stream()
                        .map(one -> PictureTable.row(
                                one.name(),
                                one.kind(),
                                one.people() == null ? AnswerBars.HIDDEN : Say.count(one.people()),
                                Say.share(one.better()),
                                Say.share(angry(one.worse()))))
                        .toList());
    }

    /// The share without its minus.
    private static Estimate angry(Estimate worse) {
        Double value = worse.value();
        Double low = worse.low();
        Double high = worse.high();
        return value == null || low == null || high == null
                ? worse
                : Estimate.of(0 - value, 0 - high, 0 - low, worse.level(), worse.n(), worse.method());
    }
}
