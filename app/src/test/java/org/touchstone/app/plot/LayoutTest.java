package org.touchstone.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The small helpers that place text.
class LayoutTest {

    @Test
    void boxesThatAreClearOfEachOtherStay() {
        assertThat(Spacing.apart(new double[] {0, 30}, new double[] {10, 10}, 0, 100))
                .containsExactly(0, 30);
    }

    @Test
    void boxesThatWantTheSamePlaceShareTheWay() {
        // Both want 50 and are 10 high: 45 and 55 are the nearest that do not overlap.
        assertThat(Spacing.apart(new double[] {50, 50}, new double[] {10, 10}, 0, 100))
                .containsExactly(45, 55);
    }

    @Test
    void boxesStayWithinTheirColumn() {
        assertThat(Spacing.apart(new double[] {-20, 95}, new double[] {10, 10}, 0, 100))
                .containsExactly(0, 90);
    }

    @Test
    void longTextWrapsBetweenWords() {
        assertThat(Letters.wrap("aaaa bbbb cccc", Letters.width("aaaa bbbb", 10), 2, 10))
                .containsExactly("aaaa bbbb", "cccc");
    }

    @Test
    void textThatDoesNotFitIsShortened() {
        List<String> lines = Letters.wrap("one two three four five six", 40, 2, 10);
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).endsWith("…");
        assertThat(lines).allSatisfy(line -> assertThat(Letters.width(line, 10)).isLessThanOrEqualTo(40));
    }

    @Test
    void aWordLongerThanALineIsBroken() {
        List<String> lines = Letters.wrap("Rundfunkbeitragsinformationsbroschüre", 120, 3, 13);
        assertThat(lines.getFirst()).endsWith("-");
        assertThat(String.join("", lines).replace("-", "")).isEqualTo("Rundfunkbeitragsinformationsbroschüre");
    }

    @Test
    void aPairOfSurrogatesIsNeverCut() {
        String smiles = "\uD83D\uDE00".repeat(20);
        assertThat(Letters.fit(smiles, 50, 12).codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                .isTrue();
        assertThat(Letters.wrap(smiles, 50, 3, 12))
                .allSatisfy(line -> assertThat(line.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                        .isTrue());
    }

    @Test
    void numbersAreShortAndHaveAPoint() {
        assertThat(Svg.number(12.0)).isEqualTo("12");
        assertThat(Svg.number(-0.25)).isEqualTo("-0.2");
        assertThat(Svg.number(1234.5)).isEqualTo("1234.5");
        assertThat(Svg.number(0.96)).isEqualTo("1");
        assertThat(Svg.number(-0.001)).isEqualTo("0");
    }
}
