package org.touchstone.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToneTest {

    /// WCAG 2.2, success criterion 1.4.3: normal text needs a contrast of 4.5.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void numbersUponAScoreCanBeRead(int level) {
        assertThat(contrast(Tone.score(level).light(), Tone.onScore(level).light()))
                .isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(Tone.score(level).dark(), Tone.onScore(level).dark()))
                .isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void textCanBeReadOnThePage() {
        for (Tone tone : new Tone[] {Tone.INK, Tone.QUIET, Tone.MARK}) {
            assertThat(contrast(tone.light(), Tone.PAPER.light()))
                    .as(tone.name())
                    .isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(tone.dark(), Tone.PAPER.dark())).as(tone.name()).isGreaterThanOrEqualTo(4.5);
        }
    }

    /// WCAG 2.2, success criterion 1.4.11: what carries meaning needs a contrast of 3.
    @Test
    void flowsAndJumpsCanBeSeen() {
        for (Tone tone : new Tone[] {Tone.FLOW, Tone.JUMP}) {
            assertThat(contrast(tone.light(), Tone.PAPER.light()))
                    .as(tone.name())
                    .isGreaterThanOrEqualTo(3);
            assertThat(contrast(tone.dark(), Tone.PAPER.dark())).as(tone.name()).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void scoresKeepTheirOrderInGreyPrint() {
        for (int level = 1; level < 5; level++) {
            if (level == 4) {
                continue; // the two good levels differ in hue
            }
            assertThat(luminance(Tone.score(level).light()))
                    .isLessThan(luminance(Tone.score(level + 1).light()));
        }
    }

    @Test
    void everyMomentColourCarriesDarkText() {
        for (int place = 0; place < 30; place++) {
            assertThat(contrast(MomentColour.of(place), MomentColour.TEXT)).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(MomentColour.of(30)).isEqualTo(MomentColour.of(0));
    }

    @Test
    void theStylesheetColoursEveryToneForLightAndDark() throws IOException {
        try (InputStream in = ToneTest.class.getResourceAsStream("/static/touchstone.css")) {
            assertThat(in).isNotNull();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(Tone.lightRules())
                    .contains(Tone.darkRules());
        }
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /// Relative luminance as WCAG 2.2 defines it.
    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
