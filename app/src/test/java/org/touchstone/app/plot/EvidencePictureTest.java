package org.touchstone.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.touchstone.app.plot.Pictures.elements;
import static org.touchstone.app.plot.Pictures.read;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.w3c.dom.Element;

/// What the pictures of the evidence say.
class EvidencePictureTest {

    @Test
    void onlyWhatIsNamedIsFilled() {
        List<Element> dots = circles(EvidencePictures.effects().wide(), "4.8");
        assertThat(dots.stream().map(dot -> dot.getAttribute("class")))
                .startsWith(
                        "f-mark k-paper",
                        "f-mark k-paper",
                        "f-mark k-paper",
                        "f-mark k-paper",
                        "f-mark k-paper") // named
                .endsWith("f-mark k-paper", "f-paper k-ink"); // the key
        assertThat(dots).hasSize(8 + 2); // two of ten are not computed
    }

    @Test
    void anEffectStandsOnItsScale() {
        Picture picture = EvidencePictures.effects().wide();
        List<Element> dots = circles(picture, "4.8");
        // −0.2 at 300 and 1.8 at 660: 180 pixels a point.
        assertThat(number(dots.get(1), "cx")).isCloseTo(300 + (0.55 + 0.2) * 180, within(0.01));
        assertThat(number(dots.get(4), "cx")).isCloseTo(300 + (1.27 + 0.2) * 180, within(0.01));
    }

    @Test
    void whatIsNotComputedSaysHowManyAnswersAreNeeded() {
        Picture picture = EvidencePictures.effects().wide();
        assertThat(words(picture)).contains("not computed yet: 1,240 more answers");
        assertThat(picture.table().rows().get(8).cells())
                .containsExactly(
                        "Cash somebody else’s cheque",
                        "handed from one person to the next",
                        "not computed yet: 1,240 more answers",
                        "–",
                        "23",
                        "–",
                        "–",
                        "too few, rare but severe");
        assertThat(plain(picture.summary()))
                .startsWith("Named 5 of 10 failures.")
                .endsWith("Not computed yet: 2.");
    }

    @Test
    void theEffectsKeepTheOrderGiven() {
        List<String> given =
                EvidencePictures.failures().stream().map(FailureRow::moment).toList();
        assertThat(EvidencePictures.effects().wide().table().rows().stream()
                        .map(row -> row.cells().getFirst()))
                .isEqualTo(given);
    }

    @Test
    void theTableOfCriticalMomentsHoldsTheWholeEvidence() {
        PictureTable table = EvidencePictures.table().table();
        assertThat(table.columns().stream().map(PictureTable.Column::name))
                .containsExactly(
                        "Moment",
                        "What goes wrong",
                        "Of 100 customers",
                        "Points each loses (95 % interval)",
                        "Points lost per 100 journeys, leavers included",
                        "Rank",
                        "Experts’ judgement",
                        "What may be said");
        assertThat(table.rows().get(1).cells())
                .containsExactly(
                        "Be told to take a number",
                        "told as if it were obvious",
                        "18",
                        "0.55 (0.48 to 0.62)",
                        "9.9 (8.4 to 11.4)", // 100 · 0.18 · 0.55 ± 120 · 0.18 · 0.07
                        "2–3",
                        "grade 2 of 3",
                        "named");
        assertThat(table.rows().get(4).cells()).contains("1.2", "5", "grade 3 of 3", "named, rare but severe");
        assertThat(table.rows().get(9).cells())
                .containsExactly(
                        "Find out how it works",
                        "–",
                        "cannot be told from this data",
                        "cannot be told from this data",
                        "–",
                        "–",
                        "–",
                        "associated (ratings only)");
    }

    @Test
    void aRankHasBothEndsOrNone() {
        Estimate effect = EvidencePictures.points(0.3, 0.1, 500);
        assertThatThrownBy(() -> new FailureRow(
                        "wait", "", effect, effect, null, effect, 2, null, true, false, List.of(), null, "named"))
                .hasMessageContaining("both ends of the rank");
        assertThatThrownBy(() -> new FailureRow(
                        "wait", "", effect, effect, null, effect, 3, 2, true, false, List.of(), null, "named"))
                .hasMessageContaining("3 to 2");
    }

    @Test
    void nothingIsNamedWithoutAnEffect() {
        Estimate none = Estimate.missing(Status.INSUFFICIENT, 3, "adjusted effect/1", "Too few.");
        assertThatThrownBy(() ->
                        new FailureRow("wait", "", none, none, null, none, 1, 1, true, false, List.of(), null, "named"))
                .hasMessageContaining("wait");
    }

    @Test
    void theMapPutsEveryMomentInItsQuarter() {
        Picture picture = EvidencePictures.map().wide();
        List<String> quarters = picture.table().rows().stream()
                .map(row -> plain(row.cells().getLast()))
                .toList();
        // Performance against the standard 3.8, importance against the mean 5.2.
        assertThat(quarters)
                .containsExactly(
                        "concentrate here",
                        "concentrate here",
                        "concentrate here",
                        "possible overkill, uncertain",
                        "possible overkill",
                        "possible overkill, uncertain",
                        "low priority",
                        "low priority, uncertain",
                        "not drawn: too few to say (n 11)");
        assertThat(words(picture)).contains("concentrate here", "keep up", "low priority", "possible overkill");
    }

    @Test
    void everyMomentOnTheMapCarriesItsNumberEvenWhereManyMeet() {
        for (Picture picture :
                List.of(EvidencePictures.map().wide(), EvidencePictures.map().phone())) {
            List<String> words = numbers(picture);
            for (int i = 1; i <= 8; i++) {
                String number = Integer.toString(i);
                assertThat(words.stream().filter(number::equals)).as(number).hasSize(2); // on the map and in the list
            }
            assertThat(words.stream().filter("9"::equals)).hasSize(1); // not drawn
        }
        List<String> hostile = numbers(EvidencePictures.hostile().get(2));
        for (int i = 1; i <= 25; i++) {
            assertThat(hostile.stream().filter(Integer.toString(i)::equals)).hasSize(2);
        }
    }

    @Test
    void uncertainMomentsAreHollow() {
        List<Element> dots = circles(EvidencePictures.map().wide(), "5.5");
        assertThat(dots.subList(0, 8).stream().map(dot -> dot.getAttribute("class")))
                .containsExactly(
                        "f-ink k-paper",
                        "f-ink k-paper",
                        "f-ink k-paper",
                        "f-paper k-ink",
                        "f-ink k-paper",
                        "f-paper k-ink",
                        "f-ink k-paper",
                        "f-paper k-ink");
    }

    @Test
    void theWaitSaysWhereItBendsAndWhatAMinuteCosts() {
        Picture picture = EvidencePictures.wait(true).wide();
        assertThat(plain(picture.summary()))
                .contains("All customers: the answer bends at 6.0 min (4.9 to 7.1);"
                        + " each minute beyond goes with 0.045 points less (0.039 to 0.051).")
                .contains("Students: no line could be fitted.");
        assertThat(words(picture)).contains("bends at 15.0 min (13.9 to 16.1)", "no line could be fitted");
        assertThat(picture.table().rows()).hasSize(3 * 18 + 2);
        assertThat(picture.table().rows().getLast().cells())
                .containsExactly("Students", "9.0", "hidden (for privacy)", "–");
    }

    @Test
    void aBinThatIsHiddenIsNotDrawn() {
        assertThat(circles(EvidencePictures.wait(true).wide(), "4")).hasSize(3 * 18 + 1 + 1); // and one in the key
    }

    @Test
    void segmentsShareTheirScales() {
        List<Element> lines = elements(read(EvidencePictures.wait(true).wide().svg()), "path").stream()
                .filter(path -> path.getAttribute("class").equals("k-mark"))
                .toList();
        assertThat(lines).hasSize(3);
        String first = lines.get(0).getAttribute("d");
        String other = lines.get(1).getAttribute("d");
        assertThat(first.split("[ L]")[1]).isEqualTo(other.split("[ L]")[1]); // both begin at 4.2, on one height
    }

    @Test
    void onlySignalsAreRinged() {
        ControlChart chart = EvidencePictures.chart();
        int signals = chart.course().signals().size();
        assertThat(signals).isPositive();
        assertThat(circles(chart.wide(), "7")).hasSize(signals + 1); // and one in the key
        assertThat(circles(chart.wide(), "2.6")).hasSize(51 + 1); // a week was closed
        assertThat(chart.wide().table().rows().stream()
                        .filter(row -> row.cells().getLast().startsWith("signal: above the limit")))
                .hasSize(signals);
    }

    @Test
    void aSeamIsDrawnLabelledAndInTheTable() {
        Picture picture = EvidencePictures.chart().wide();
        assertThat(words(picture)).contains("19 May: asked by message, no longer at the kiosk");
        assertThat(plain(picture.summary())).contains("not to be compared across 19 May 2025");
        assertThat(picture.table().rows().stream()
                        .filter(row -> plain(row.cells().getLast()).contains("seam on 19 May")))
                .singleElement()
                .satisfies(row -> assertThat(plain(row.cells().getFirst())).isEqualTo("19 May 2025"));
    }

    @Test
    void aChangeIsABandAsWideAsItsInterval() {
        Picture picture = EvidencePictures.chart().wide();
        assertThat(words(picture)).contains("changed about 11 Aug 2025 (28 Jul to 18 Aug)");
        Element band = elements(read(picture.svg()), "rect").getFirst();
        List<Element> dots = circles(picture, "2.6");
        // Weeks 30 to 33; the week 33 itself was closed, so its place is reckoned from its neighbours.
        double start = number(dots.get(30), "cx");
        double week = (start - number(dots.get(0), "cx")) / 30;
        assertThat(number(band, "x")).isCloseTo(start, within(0.1)); // drawn to tenths
        assertThat(number(band, "width")).isCloseTo(3 * week, within(0.1));
    }

    @Test
    void theGridNamesTheFirstSignalOfAPlaceAndLeavesTheOthersGrey() {
        Picture picture = EvidencePictures.grid().wide();
        assertThat(plain(picture.summary())).startsWith("Signals in 3 of 12 places. Cluj-Napoca Mărăști:");
        List<Element> dates = elements(read(picture.svg()), "text").stream()
                .filter(text -> text.getAttribute("class").equals("f-mark"))
                .toList();
        assertThat(dates)
                .hasSize(3)
                .allSatisfy(date -> assertThat(date.getTextContent()).startsWith("●"));
        assertThat(picture.table().rows()).hasSize(12);
        assertThat(picture.table().rows().getFirst().cells()).containsExactly("Alba Iulia", "0", "–", "–", "–");
    }

    @Test
    void periodsThatDoNotFollowOneAnotherAreRefused() {
        var period = new Course.Period(LocalDate.of(2025, 3, 3), 1.0, 10, null, null, null, "");
        assertThatThrownBy(() -> new Course("Arad", List.of(period, period), List.of(), null))
                .hasMessageContaining("Arad has 2025-03-03 after 2025-03-03");
        assertThatThrownBy(() ->
                        new Course.Change(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 4), LocalDate.of(2025, 3, 5)))
                .hasMessageContaining("low <= date");
        assertThatThrownBy(() -> new Course.Period(LocalDate.EPOCH, null, 0, null, null, null, "above the limit"))
                .hasMessageContaining("no signal");
    }

    @Test
    void onlyPlacesOutsideTheOuterLimitsAreNamedOnTheFunnel() {
        Picture picture = EvidencePictures.funnel().wide();
        assertThat(words(picture)).contains("Cluj-Napoca Mărăști").doesNotContain("Timișoara", "Brașov", "Alba Iulia");
        assertThat(plain(picture.summary()))
                .startsWith("12 places against all branches 4 min 30 s.")
                .contains("Outside what chance explains: Cluj-Napoca Mărăști (")
                .contains(", above).");
    }

    @Test
    void theFunnelKeepsTheOrderOfNamesAndHidesTheFew() {
        PictureTable table = EvidencePictures.funnel().wide().table();
        assertThat(table.rows().stream().map(row -> row.cells().getFirst()).limit(12))
                .isEqualTo(EvidencePictures.BRANCHES);
        assertThat(table.rows().getLast().cells())
                .containsExactly("Zalău (a day a week)", "hidden (for privacy)", "–", "–", "–");
        assertThat(circles(EvidencePictures.funnel().wide(), "4.5")).hasSize(11 + 1); // and one in the key
    }

    @Test
    void onlyWhatLiesWhollyBelowThePromiseIsFilled() {
        SpreadPlot plot = EvidencePictures.spread();
        long below = plot.promises().stream()
                .filter(promise -> promise.target() != null)
                .flatMap(promise -> promise.delivered().stream()
                        .filter(one -> one.share().high() != null
                                && promise.target() != null
                                && one.share().high() < promise.target()))
                .count();
        assertThat(below).isPositive();
        assertThat(circles(plot.wide(), "5").stream()
                        .filter(dot -> dot.getAttribute("class").equals("f-mark k-paper")))
                .hasSize((int) below + 1); // and one in the key
        assertThat(plot.wide().table().rows().stream()
                        .filter(row -> row.cells().getLast().equals("clearly below")))
                .hasSize((int) below);
    }

    @Test
    void everyPromiseShowsThePlacesInTheOrderOfTheirNames() {
        SpreadPlot plot = EvidencePictures.spread();
        assertThat(plot.phone().table().rows()).hasSize(4 * 12);
        List<String> words = words(plot.phone());
        assertThat(words.stream().filter("Arad"::equals)).hasSize(4); // named anew beside each promise
        assertThat(words.stream().filter("hidden (for privacy)"::equals)).hasSize(4);
        assertThatThrownBy(() -> new SpreadPlot("s", "s", "Branch", List.of("Arad"), plot.promises()))
                .hasMessageContaining("each of 1 places, but got 12");
    }

    @Test
    void picturesOfNothingSaySo() {
        assertThat(EvidencePictures.empty())
                .allSatisfy(picture -> assertThat(picture.svg()).doesNotContain("NaN", "Infinity", "E308"));
        assertThat(EvidencePictures.empty().getFirst().summary()).isEqualTo("No failure is named.");
        assertThat(EvidencePictures.empty().get(4).summary()).isEqualTo("Nothing was measured.");
    }

    @Test
    void namesAreEscaped() {
        for (Picture picture : EvidencePictures.hostile()) {
            assertThat(picture.svg()).doesNotContain("<b>");
        }
    }

    private static List<String> words(Picture picture) {
        return elements(read(picture.svg()), "text").stream()
                .filter(text -> !text.getAttribute("aria-hidden").equals("true"))
                .map(text -> plain(text.getTextContent()))
                .toList();
    }

    /// The numbers of the moments, which are larger than those of the axes.
    private static List<String> numbers(Picture picture) {
        return elements(read(picture.svg()), "text").stream()
                .filter(text -> !text.getAttribute("aria-hidden").equals("true"))
                .filter(text -> text.getAttribute("font-size").equals("12.5"))
                .map(Element::getTextContent)
                .toList();
    }

    /// With spaces that a line may break at.
    private static String plain(String words) {
        return words.replace('\u00a0', ' ');
    }

    private static List<Element> circles(Picture picture, String radius) {
        return elements(read(picture.svg()), "circle").stream()
                .filter(circle -> circle.getAttribute("r").equals(radius))
                .toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
