package org.touchstone.app.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.touchstone.app.plot.Distribution;
import org.touchstone.app.plot.Picture;
import org.touchstone.app.plot.PictureTable;
import org.touchstone.app.report.Block;
import org.touchstone.app.report.Section;

/// What is printed can be read again by a program that reads PDF.
class PaperTest {

    private static String read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static byte[] printed(String title, Block... blocks) {
        return Paper.pdf(new Sheet(
                "ru",
                title,
                List.of("300 journeys"),
                "Touchstone",
                List.of(new Section("s", "Section", List.of(blocks)))));
    }

    @Test
    void lettersOfEveryLanguageOfTheProductAreThere() throws IOException {
        String all = "Обналичить чек ёЁ — Încasați șțăâî ȘȚĂÂÎ — ¿Cuánto? ñÑ áéíóú → − … “” ’";
        assertThat(read(printed(all, new Block.Words("Words"))))
                .contains("Обналичить чек ёЁ", "Încasați șțăâî ȘȚĂÂÎ", "¿Cuánto? ñÑ áéíóú")
                .doesNotContain("????");
    }

    @Test
    void aLetterThatTheFaceLacksDoesNotStopThePrinter() throws IOException {
        assertThat(read(printed("漢字 \uD83D\uDE00 \u0000 end", new Block.Words("\u0007tab\tand\nline"))))
                .contains("??", "end", "tab and line");
    }

    @Test
    void everyPageCarriesItsNumber() throws IOException {
        String text = read(printed(
                "Long",
                new Block.Listed(java.util.stream.IntStream.range(0, 120)
                        .mapToObj(i -> "Sentence " + i)
                        .toList())));
        assertThat(text).contains("1 / 3", "2 / 3", "3 / 3", "Sentence 0", "Sentence 119");
    }

    @Test
    void aLongTableGoesOnWithItsHead() throws IOException {
        var rows = new ArrayList<PictureTable.Row>();
        for (int i = 0; i < 100; i++) {
            rows.add(PictureTable.row(
                    "Row " + i,
                    "a long text that has to be wrapped because the column is narrow ".repeat(3),
                    Integer.toString(i * i)));
        }
        var table = new PictureTable("Table", PictureTable.columns("First", "Second", "#Third"), rows);
        String text = read(printed("Table", new Block.Figures(table)));
        assertThat(text).contains("Row 0", "Row 99", "9801");
        assertThat(text.split("Third", -1)).hasSizeGreaterThan(4);
    }

    /// However much stands above it, the head of a table is never the last on a page.
    @Test
    void aTableBeginsWithARowBeneathItsHead() throws IOException {
        var table = new PictureTable(
                "Table",
                PictureTable.columns(
                        "A head that is so long that it is wrapped in a narrow column".repeat(3), "Second"),
                List.of(PictureTable.row("The first row", "a long text ".repeat(40))));
        for (int above = 20; above < 60; above++) {
            Block words = new Block.Listed(java.util.stream.IntStream.range(0, above)
                    .mapToObj(i -> "Line")
                    .toList());
            try (PDDocument document = Loader.loadPDF(printed("Table", words, new Block.Figures(table)))) {
                var reader = new PDFTextStripper();
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    reader.setStartPage(page);
                    reader.setEndPage(page);
                    String text = reader.getText(document).replaceAll("\\s+", " ");
                    assertThat(text.contains("A head that"))
                            .as("page %s with %s lines above", page, above)
                            .isEqualTo(text.contains("The first row"));
                }
            }
        }
    }

    /// Vector, not pixels: the words of a picture can be read, and no image is inside.
    @Test
    void aPictureStaysAVector() throws IOException {
        var spread = Distribution.of("d", "Waits", new long[] {1_000_000, 60_000_000, 90_000_000});
        byte[] pdf = printed("Picture", new Block.Shown(spread.wide(), null));
        assertThat(read(pdf)).contains("half within");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    @Test
    void anArcIsDrawnAsSvgSaysItIs() throws IOException {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"100\">"
                + "<path d=\"M10 50A40 40 0 1 1 90 50a40 40 0 0 1-80 0Z\" fill=\"#112233\"/></svg>";
        var picture = new Picture(svg, "Arc", "", new PictureTable("", List.of(), List.of()));
        assertThat(printed("Arc", new Block.Shown(picture, null))).isNotEmpty();
    }
}
