package org.touchstone.app.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.touchstone.app.plot.Picture;
import org.touchstone.app.plot.PictureTable;
import org.touchstone.app.report.Block;
import org.touchstone.app.report.Section;
import org.w3c.dom.Element;

/// Prints sections of the report as a PDF. Not thread-safe; one for each document.
public final class Paper {

    private static final float TEXT = 10;
    private static final float SMALL = 8.5f;
    private static final float GAP = 7;
    private static final float NOTE = 12;
    private static final float LEAST = 44;

    /// Points for a pixel at most: the letters of a picture are not larger than those around it.
    private static final float LARGEST = 0.75f;

    private final Pen pen;

    private Paper(Pen pen) {
        this.pen = pen;
    }

    /// The document.
    ///
    /// @return a PDF
    public static byte[] pdf(Sheet sheet) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var pen = new Pen(document, new Face(document));
            document.getDocumentInformation().setTitle(sheet.title());
            document.getDocumentInformation().setCreator("Touchstone");
            document.getDocumentCatalog().setLanguage(sheet.language());
            new Paper(pen).print(sheet);
            pen.close();
            feet(document, pen.face(), sheet.foot());
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The page could not be printed", e);
        }
    }

    private static void feet(PDDocument document, Face face, String foot) throws IOException {
        int all = document.getNumberOfPages();
        int number = 1;
        for (PDPage page : document.getPages()) {
            try (var stream = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                String place = number++ + " / " + all;
                write(stream, face, face.written(foot), Pen.LEFT);
                write(stream, face, place, Pen.RIGHT - face.width(place, SMALL));
            }
        }
    }

    private static void write(PDPageContentStream stream, Face face, String text, float x) throws IOException {
        stream.setNonStrokingColor(Pen.QUIET);
        stream.beginText();
        stream.setFont(face.font(), SMALL);
        stream.newLineAtOffset(x, Pen.BOTTOM - 28);
        stream.showText(text);
        stream.endText();
    }

    private void print(Sheet sheet) throws IOException {
        pen.paragraph(sheet.title(), 19, true, Pen.INK);
        for (String line : sheet.under()) {
            pen.paragraph(line, TEXT, false, Pen.QUIET);
        }
        for (Section section : sheet.sections()) {
            pen.down(14);
            pen.room(26 + with(section.blocks(), 0));
            pen.paragraph(section.heading(), 14, true, Pen.INK);
            pen.down(4);
            for (int i = 0; i < section.blocks().size(); i++) {
                if (section.blocks().get(i) instanceof Block.Heading(String text)) {
                    pen.down(4);
                    pen.room(20 + with(section.blocks(), i + 1));
                    pen.paragraph(text, 11.5f, true, Pen.INK);
                    pen.down(3);
                } else {
                    print(section.blocks().get(i));
                }
            }
        }
    }

    /// The room that a heading asks for beneath it: it stands on the same page as the picture that it is about.
    private static float with(List<Block> blocks, int next) {
        float words = 0;
        for (Block block : blocks.subList(Math.min(next, blocks.size()), blocks.size())) {
            if (block instanceof Block.Shown shown) {
                Element svg = Drawing.read(shown.wide().svg());
                float most = Pen.TOP - Pen.BOTTOM - LEAST;
                return Math.min(words + Drawing.height(svg) * scale(svg), most);
            }
            if (!(block instanceof Block.Words(String text)) || words > 0) {
                return LEAST;
            }
            words = TEXT * Pen.LINE * (1 + text.length() / 90f) + GAP;
        }
        return LEAST;
    }

    private static float scale(Element svg) {
        float wide = Math.min(Pen.WIDTH / Drawing.width(svg), LARGEST);
        return Math.min(wide, (Pen.TOP - Pen.BOTTOM) / Drawing.height(svg));
    }

    private void print(Block block) throws IOException {
        switch (block) {
            case Block.Words(String text) -> words(text);
            case Block.Listed(List<String> sentences) -> listed(sentences);
            case Block.Heading(String text) -> words(text);
            case Block.Shown shown -> picture(shown.wide());
            case Block.Figures(PictureTable table) -> table(table);
            case Block.Listing(PictureTable table) -> table(table);
            case Block.Tucked(String _, PictureTable table) -> table(table);
            case Block.Folded(String summary, List<String> paragraphs) -> note(summary, paragraphs);
            case Block.Warning(String level, String what, String cure) ->
                note("Data alarm (" + level + ")", List.of(what, cure));
            case Block.Card card -> card(card);
        }
    }

    private void words(String text) throws IOException {
        pen.paragraph(text, TEXT, false, Pen.INK);
        pen.down(GAP);
    }

    private void listed(List<String> sentences) throws IOException {
        for (String sentence : sentences) {
            pen.room(TEXT * Pen.LINE);
            pen.line("•", Pen.LEFT, pen.y() - TEXT, TEXT, false, Pen.INK);
            pen.paragraph(sentence, TEXT, false, Pen.INK, Pen.LEFT + NOTE, Pen.WIDTH - NOTE);
            pen.down(3);
        }
        pen.down(GAP - 3);
    }

    /// Scaled to the width of the page, or to its height where it is a tall one.
    private void picture(Picture picture) throws IOException {
        Element svg = Drawing.read(picture.svg());
        float wide = Drawing.width(svg);
        float scale = scale(svg);
        float high = Drawing.height(svg) * scale;
        pen.room(high);
        new Drawing(svg, pen.face(), pen.page()).draw(Pen.LEFT + (Pen.WIDTH - wide * scale) / 2, pen.y(), scale);
        pen.down(high + GAP);
    }

    private void table(PictureTable table) throws IOException {
        if (!table.rows().isEmpty()) {
            new PrintedTable(pen, table).print();
            pen.down(GAP + 3);
        }
    }

    private void note(String heading, List<String> paragraphs) throws IOException {
        pen.room(34);
        pen.paragraph(heading, SMALL, true, Pen.QUIET, Pen.LEFT + NOTE, Pen.WIDTH - NOTE);
        for (String paragraph : paragraphs) {
            pen.paragraph(paragraph, SMALL, false, Pen.QUIET, Pen.LEFT + NOTE, Pen.WIDTH - NOTE);
            pen.down(2);
        }
        pen.down(GAP - 2);
    }

    private void card(Block.Card card) throws IOException {
        pen.down(3);
        pen.room(44);
        String number = pen.face().written(card.number()).strip();
        pen.paragraph((number.isEmpty() ? "" : number + ". ") + card.name(), 11.5f, true, Pen.INK);
        pen.down(3);
        float column = Pen.WIDTH * 0.28f;
        for (Block.Entry entry : card.entries()) {
            List<String> term = pen.face().wrap(entry.term(), TEXT, column - 10);
            List<String> text = pen.face().wrap(entry.text(), TEXT, Pen.WIDTH - column);
            float high = Math.max(term.size(), text.size()) * TEXT * Pen.LINE + 3;
            pen.room(Math.min(high, PDRectangle.A4.getHeight() / 2));
            pen.lines(term, Pen.LEFT, pen.y(), TEXT, false, Pen.QUIET);
            pen.lines(text, Pen.LEFT + column, pen.y(), TEXT, false, Pen.INK);
            pen.down(high);
        }
        pen.down(GAP);
    }
}
