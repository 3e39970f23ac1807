package org.touchstone.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.touchstone.app.plot.Pictures.elements;
import static org.touchstone.app.plot.Pictures.read;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.touchstone.core.analysis.Findings;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class WheelTest {

    private final Findings bank = Services.bank();
    private final Document drawing = read(Wheel.of(bank).svg(WheelOptions.PAGE));

    @Test
    void momentsGoClockwiseFromTwelve() {
        List<WheelMoment> moments = WheelMoment.of(Services.eight(), WheelOptions.PAGE);
        var layout = new WheelLayout(moments);
        assertThat(layout.nodes.get(0).x()).isCloseTo(layout.centreX, within(1e-9));
        assertThat(layout.nodes.get(0).y()).isCloseTo(layout.centreY - layout.ring, within(1e-9));
        assertThat(layout.nodes.get(2).x()).isCloseTo(layout.centreX + layout.ring, within(1e-9)); // a quarter of 8
        assertThat(layout.nodes.get(6).x()).isCloseTo(layout.centreX - layout.ring, within(1e-9));
    }

    @Test
    void everyMomentLeadsToItsSection() {
        List<String> links =
                elements(drawing, "a").stream().map(a -> a.getAttribute("href")).toList();
        assertThat(links)
                .hasSize(16)
                .contains("#" + Links.section("wait"))
                .startsWith("#moment-decide")
                .endsWith("#moment-home");
        assertThat(elements(read(Wheel.of(bank).svg(WheelOptions.PAGE.links(""))), "a"))
                .isEmpty();
    }

    @Test
    void theGoalStandsInTheCentre() {
        List<String> texts =
                elements(drawing, "text").stream().map(Element::getTextContent).toList();
        assertThat(String.join(" ", texts)).contains("“I want cash for my cheque”");
    }

    @Test
    void theTableSaysWhatThePictureSays() {
        Picture picture = Wheel.of(bank).picture(WheelOptions.PAGE);
        PictureTable.Row wait = picture.table().rows().get(7);
        assertThat(wait.href()).isEqualTo("#moment-wait");
        assertThat(wait.cells().getFirst()).isEqualTo("8. Wait for the number");
        String label = label("kept 68");
        assertThat(label).contains("rated 3.1").contains("kept 68\u00a0% of 90\u00a0%");
        assertThat(wait.cells().get(5)).startsWith("68\u00a0% (").endsWith("n\u00a022,990"); // 15,712 / 22,990
        assertThat(wait.cells().get(6)).isEqualTo("90\u00a0%");
        assertThat(wait.cells().get(7)).isEqualTo("1,104");
        assertThat(picture.table().rows()).hasSize(16);
    }

    private String label(String start) {
        return elements(drawing, "text").stream()
                .map(Element::getTextContent)
                .filter(text -> text.contains(start))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatTheLogCannotSeeIsDashedAndCarriesNoFigure() {
        Element decide = elements(drawing, "a").getFirst();
        assertThat(((Element) decide.getElementsByTagName("circle").item(0)).getAttribute("stroke-dasharray"))
                .isNotEmpty();
        assertThat(decide.getTextContent()).contains("The log cannot see it.");
        assertThat(Wheel.of(bank).table(WheelOptions.PAGE).rows().getFirst().cells())
                .containsExactly(
                        "1. Decide to cash the cheque", "not seen by the log", "–", "–", "–", "–", "–", "–", "–");
    }

    @Test
    void judgementIsAHollowWedgeAndCalledJudgement() {
        Element wait = elements(drawing, "a").get(7);
        List<Element> wedges = IntStream.range(
                        0, wait.getElementsByTagName("path").getLength())
                .mapToObj(i -> (Element) wait.getElementsByTagName("path").item(i))
                .filter(path -> path.getAttribute("class").equals("f-paper k-mark"))
                .toList();
        assertThat(wedges).hasSize(1);
        assertThat(wait.getTextContent())
                .contains("Experts judge it critical, grade 2")
                .doesNotContain("Named");
    }

    @Test
    void onlyTheMostFrequentJumpsAreDrawnAndTheWheelSaysSo() {
        assertThat(elements(drawing, "path").stream()
                        .filter(p -> p.getAttribute("class").equals("k-jump")))
                .hasSize(8);
        assertThat(label("Jumps")).isEqualTo("Jumps: the 8 most frequent of 11; dashed: back");
    }

    @Test
    void theLargestJumpIsNotAFlowToTheNextVisibleMoment() {
        var lived = Lived.of(bank, WheelMoment.of(bank, WheelOptions.PAGE));
        assertThat(lived.jumps().getFirst().count()).isEqualTo(1_210); // hand over -> money, past the check
        assertThat(lived.spans()).hasSize(7); // eight moments are visible
        assertThat(lived.spans().getFirst())
                .extracting(Lived.Span::from, Lived.Span::to)
                .containsExactly(2, 6);
    }

    @Test
    void aLargerReachIsALargerDisc() {
        List<WheelMoment> moments = WheelMoment.of(bank, WheelOptions.PAGE);
        assertThat(WheelLayout.disc(moments.get(2), 24)).isEqualTo(24); // everybody enters
        assertThat(WheelLayout.disc(moments.get(14), 24)).isLessThan(24);
        assertThat(WheelLayout.disc(moments.get(0), 24)).isLessThan(WheelLayout.disc(moments.get(14), 24));
    }

    @Test
    void aWheelOfNothingMeasuredStillShowsTheDesign() {
        Picture picture = Wheel.of(Services.empty()).picture(WheelOptions.PAGE);
        assertThat(picture.svg())
                .contains("no journeys yet")
                .contains("Receive the card")
                .doesNotContain("NaN");
        assertThat(picture.summary()).startsWith("3 moments clockwise from 12 o’clock; the log can see 0 of them.");
    }

    @Test
    void theSameScoreHasTheSameColourAsItsFigure() {
        assertThat(Scores.rated(3.2, 1, 5)).isEqualTo(Scores.rated(3.18, 1, 5)).isEqualTo(3); // both read "3.2"
        assertThat(Scores.kept(0.499)).isEqualTo(2); // reads "50 %"
        assertThat(Scores.kept(0.96)).isEqualTo(5);
        assertThat(Scores.rated(1, 1, 5)).isEqualTo(1);
        assertThat(Scores.rated(5, 1, 5)).isEqualTo(5);
    }

    @Test
    void anIdThatWouldBreakThePageIsRefused() {
        assertThatThrownBy(() -> WheelOptions.PAGE.id("a b")).hasMessageContaining("'a b'");
    }
}
