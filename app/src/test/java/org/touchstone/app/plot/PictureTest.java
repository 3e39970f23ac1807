package org.touchstone.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.app.plot.Pictures.elements;
import static org.touchstone.app.plot.Pictures.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// What holds for every picture.
class PictureTest {

    static Stream<Picture> pictures() {
        return Pictures.all();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyPictureIsWellFormed(Picture picture) {
        assertThat(read(picture.svg()).getDocumentElement().getLocalName()).isEqualTo("svg");
        assertThat(read(picture.file()).getDocumentElement().getLocalName()).isEqualTo("svg");
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void noPictureCarriesStylesScriptsOrAnythingFromElsewhere(Picture picture) {
        Document svg = read(picture.svg());
        for (Element element : elements(svg, "*")) {
            assertThat(element.getLocalName())
                    .isIn("svg", "title", "desc", "g", "a", "path", "circle", "rect", "line", "text", "tspan");
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String attribute = element.getAttributes().item(i).getNodeName();
                assertThat(attribute).isNotEqualTo("style").doesNotStartWith("on");
            }
            assertThat(element.getAttribute("href")).matches("|#moment-.*");
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyPictureIsNamedAndDescribed(Picture picture) {
        Element svg = read(picture.svg()).getDocumentElement();
        String id = svg.getAttribute("id");
        Element title = (Element) svg.getElementsByTagName("title").item(0);
        Element summary = (Element) svg.getElementsByTagName("desc").item(0);
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo(id + "-t").isEqualTo(title.getAttribute("id"));
        assertThat(svg.getAttribute("aria-describedby")).isEqualTo(id + "-d").isEqualTo(summary.getAttribute("id"));
        assertThat(title.getTextContent()).isNotBlank();
        boolean linked = svg.getElementsByTagName("a").getLength() > 0;
        assertThat(svg.getAttribute("role")).isEqualTo(linked ? "group" : "img"); // links inside an image are lost
    }

    /// What a page leaves out, said once more as patterns, which are too slow for pages.
    @ParameterizedTest
    @MethodSource("pictures")
    void inAPageNoNamedColourIsWrittenAgain(Picture picture) {
        String filled = "(class=\"f-[a-z0-9-]+(?: k-[a-z0-9-]+)?\") fill=\"#[0-9A-F]{6}\"";
        String stroked = "(class=\"(?:f-[a-z0-9-]+ )?k-[a-z0-9-]+\"(?: fill=\"none\")?) stroke=\"#[0-9A-F]{6}\"";
        assertThat(picture.inPage())
                .isEqualTo(picture.svg().replaceAll(filled, "$1").replaceAll(stroked, "$1"));
    }

    @Test
    void theSameFindingsGiveTheSameBytesInAnyLocale() {
        List<String> first = Pictures.all().map(Picture::svg).toList();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Pictures.all().map(Picture::svg).toList()).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    /// Widths are estimated, on the safe side; so a text that fits by estimate fits.
    @ParameterizedTest
    @MethodSource("pictures")
    void noTextRunsOutOfThePicture(Picture picture) {
        Document svg = read(picture.svg());
        double width = Double.parseDouble(svg.getDocumentElement().getAttribute("width"));
        double height = Double.parseDouble(svg.getDocumentElement().getAttribute("height"));
        for (Box box : texts(svg)) {
            assertThat(box.left()).as(box.words()).isGreaterThanOrEqualTo(-0.5);
            assertThat(box.right()).as(box.words()).isLessThanOrEqualTo(width + 0.5);
            assertThat(box.top()).as(box.words()).isGreaterThanOrEqualTo(-2);
            assertThat(box.bottom()).as(box.words()).isLessThanOrEqualTo(height);
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void noTypeIsSmallerThanCanBeRead(Picture picture) {
        for (Element text : elements(read(picture.svg()), "text")) {
            boolean number = text.getTextContent().matches("\\d+");
            double size = Double.parseDouble(text.getAttribute("font-size"));
            assertThat(size).as(text.getTextContent()).isGreaterThanOrEqualTo(number ? 8.5 : 10);
        }
    }

    @Test
    void everyLabelOfTheWheelKeepsClearOfTheOthers() {
        for (var findings : List.of(Services.eight(), Services.bank(), Services.thirty(), Services.permit())) {
            for (WheelOptions options : List.of(WheelOptions.PAGE, WheelOptions.PAGE.phone())) {
                labelsKeepClear(Wheel.of(findings).svg(options));
            }
        }
    }

    static Stream<Picture> evidence() {
        return Stream.concat(EvidencePictures.all().stream(), EvidencePictures.hostile().stream());
    }

    @ParameterizedTest
    @MethodSource("evidence")
    void everyLabelOfTheEvidenceKeepsClearOfTheOthers(Picture picture) {
        labelsKeepClear(picture.svg());
    }

    private static void labelsKeepClear(String svg) {
        var boxes = new ArrayList<>(texts(read(svg)));
        for (int i = 0; i < boxes.size(); i++) {
            for (int k = i + 1; k < boxes.size(); k++) {
                assertThat(boxes.get(i).overlaps(boxes.get(k)))
                        .as(boxes.get(i).words() + " meets " + boxes.get(k).words())
                        .isFalse();
            }
        }
    }

    /// The tones whose contrast with the page, or with the moment they stand on, is proved for text.
    @ParameterizedTest
    @MethodSource("evidence")
    void everyTextOfTheEvidenceHasAToneThatCanBeRead(Picture picture) {
        for (Element text : elements(read(picture.svg()), "text")) {
            if (!text.getAttribute("aria-hidden").equals("true")) {
                assertThat(text.getAttribute("class")).matches("f-(ink|quiet|mark|on.*)");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyIdIsUsedOnce(Picture picture) {
        var ids = new HashSet<String>();
        for (Element element : elements(read(picture.svg()), "*")) {
            String id = element.getAttribute("id");
            assertThat(id.isEmpty() || ids.add(id)).as(id).isTrue();
        }
    }

    /// The box of a text, by estimate.
    private record Box(String words, double left, double right, double top, double bottom) {
        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private static List<Box> texts(Document svg) {
        return elements(svg, "text").stream()
                .filter(text -> !text.getAttribute("aria-hidden").equals("true")) // the rim behind a text
                .map(PictureTest::box)
                .toList();
    }

    private static Box box(Element text) {
        double size = Double.parseDouble(text.getAttribute("font-size"));
        double x = Double.parseDouble(text.getAttribute("x"));
        double y = Double.parseDouble(text.getAttribute("y"));
        double width = Letters.width(text.getTextContent(), size) - 1;
        String anchor = text.getAttribute("text-anchor");
        double left = anchor.equals("end") ? x - width : anchor.equals("middle") ? x - width / 2 : x;
        return new Box(text.getTextContent(), left, left + width, y - size * 0.76, y + size * 0.2);
    }
}
