package org.touchstone.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.survey.anonymity.Bar;

/// The pictures of what customers say.
final class AnswerPictureTest {

    private static Estimate mean(double value) {
        return Estimate.of(value, value - 0.1, value + 0.1, 0.95, 100, "by hand/1");
    }

    private static Estimate hidden() {
        return Estimate.missing(Estimate.Status.SUPPRESSED, 0, "by hand/1", "Hidden.");
    }

    /// 20 gave a 1 or a 2, 30 a 3, 50 a 5; of the second question fewer than five said something.
    private static AnswerBars bars(boolean higherIsBetter) {
        return new AnswerBars(
                "bars",
                "Answers",
                List.of(
                        new AnswerBars.Row(
                                "Wait",
                                1,
                                5,
                                higherIsBetter,
                                100L,
                                List.of(new Bar(1, 2, 20), new Bar(3, 3, 30), new Bar(4, 4, 0), new Bar(5, 5, 50)),
                                mean(3.7)),
                        new AnswerBars.Row("Lift", 1, 5, true, null, List.of(), hidden())));
    }

    private static double[] widths(String svg) {
        return Pattern.compile("<rect [^>]*width=\"([\\d.]+)\" height=\"22\"")
                .matcher(svg)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .toArray();
    }

    @Test
    void aBarIsAsLongAsTheShareThatGaveIt() {
        double[] widths = widths(bars(true).wide().svg());
        assertThat(widths).hasSize(3); // nobody gave a 4
        assertThat(widths[1] / widths[0]).isCloseTo(1.5, within(0.01));
        assertThat(widths[2] / widths[0]).isCloseTo(2.5, within(0.01));
    }

    @Test
    void pointsThatAreJoinedAndAnswersThatAreHiddenSaySo() {
        Picture picture = bars(true).phone();
        assertThat(picture.svg()).contains("1–2", "hidden (fewer than 5)");
        assertThat(picture.summary()).contains("Lift: hidden (fewer than 5).");
        assertThat(picture.table().rows().getLast().cells())
                .containsExactly("Lift", "hidden (fewer than 5)", "–", "hidden (fewer than 5)");
    }

    @Test
    void whereFewerPointsAreBetterTheColoursAreTurnedRound() {
        assertThat(bars(true).wide().svg()).containsSubsequence("f-s2", "f-s3", "f-s5");
        assertThat(bars(false).wide().svg()).containsSubsequence("f-s5", "f-s3", "f-s1");
    }

    @Test
    void groupsStandInTheOrderGivenAndHiddenOnesHaveNoDot() {
        var plot = new GroupPlot(
                "groups",
                "Groups",
                3.6,
                List.of(new GroupPlot.Kind(
                        "Branches",
                        List.of(
                                new GroupPlot.Group("B02", 40L, mean(3.2)),
                                new GroupPlot.Group("B01", 60L, mean(3.9)),
                                new GroupPlot.Group("B03", null, hidden())))));
        String svg = plot.wide().svg();
        assertThat(svg).containsSubsequence("B02", "B01", "B03", "hidden (fewer than 5)");
        assertThat(svg.split("<circle", -1)).hasSize(4); // two groups and the legend
        assertThat(plot.wide().table().rows()).hasSize(3);
    }

    /// 40 % are pleased to have it, 60 % angry without it: right of the left edge by two fifths, up by three.
    @Test
    void aFeatureStandsWhereItsTwoSharesMeet() {
        var map = new KanoMap(
                "kano",
                "Kinds",
                List.of(
                        new KanoMap.Feature("Seat", "must be", 10L, mean(0.4), mean(-0.6)),
                        new KanoMap.Feature("Lift", "hidden (fewer than 5)", null, hidden(), hidden())));
        String svg = map.wide().svg();
        assertThat(svg.split("<circle", -1)).hasSize(2);
        assertThat(svg).contains("<circle cx=\"264\" cy=\"164\""); // 56 + 0.4 × 520; 389 − 0.6 × 375
        assertThat(map.wide().table().rows().getFirst().cells())
                .containsExactly(
                        "Seat",
                        "must be",
                        "10",
                        "40\u00a0% (30\u00a0% to 50\u00a0%)",
                        "60\u00a0% (50\u00a0% to 70\u00a0%)");
    }

    @Test
    void aGapBelowNoughtIsMarkedAndOneAboveIsNot() {
        var plot = new GapPlot(
                "gaps",
                "Gaps",
                List.of(
                        new GapPlot.Row("Prompt", mean(6.5), mean(5), mean(-1.5)),
                        new GapPlot.Row("Neat", mean(5), mean(5.5), mean(0.5))));
        assertThat(plot.wide().svg()).containsSubsequence("Prompt", "k-mark", "Neat", "k-good");
        assertThat(plot.wide().summary())
                .isEqualTo("Prompt: gap −1.50 (−1.60 to −1.40). Neat: gap 0.50 (0.40 to 0.60).");
    }

    @Test
    void inAPageTheStylesheetGivesTheColours() {
        Picture picture = bars(true).wide();
        assertThat(picture.svg()).contains("class=\"f-s5 k-paper\" fill=\"#A3D4CD\" stroke=\"#FFFFFF\"");
        assertThat(picture.inPage())
                .contains("class=\"f-s5 k-paper\" stroke-width")
                .hasSizeLessThan(picture.svg().length());
    }
}
