package org.touchstone.app.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/// Writes down a page, and begins another where there is no room. Not thread-safe.
final class Pen {

    static final float LEFT = 48;
    static final float RIGHT = PDRectangle.A4.getWidth() - 48;
    static final float WIDTH = RIGHT - LEFT;
    static final float TOP = PDRectangle.A4.getHeight() - 52;
    static final float BOTTOM = 58;
    static final float LINE = 1.36f;

    static final Color INK = new Color(0x1B2733);
    static final Color QUIET = new Color(0x56636F);
    static final Color HAIR = new Color(0xC9D1D8);

    private final PDDocument document;
    private final Face face;
    private PDPageContentStream page;
    private float y = TOP;

    Pen(PDDocument document, Face face) throws IOException {
        this.document = document;
        this.face = face;
        page = begin();
    }

    private PDPageContentStream begin() throws IOException {
        var fresh = new PDPage(PDRectangle.A4);
        document.addPage(fresh);
        y = TOP;
        return new PDPageContentStream(document, fresh);
    }

    /// What draws on the page of now.
    PDPageContentStream page() {
        return page;
    }

    Face face() {
        return face;
    }

    /// The height that is reached.
    float y() {
        return y;
    }

    /// Goes down.
    void down(float by) {
        y -= by;
    }

    /// Sees to it that so much room is left; begins a page where it is not.
    ///
    /// @return whether a page was begun
    boolean room(float high) throws IOException {
        if (y - high >= BOTTOM || y >= TOP) {
            return false;
        }
        page.close();
        page = begin();
        return true;
    }

    void close() throws IOException {
        page.close();
    }

    /// A paragraph from the left edge.
    void paragraph(String text, float size, boolean bold, Color colour) throws IOException {
        paragraph(text, size, bold, colour, LEFT, WIDTH);
    }

    /// A paragraph in a column; goes on to the next page where it has to.
    void paragraph(String text, float size, boolean bold, Color colour, float x, float width) throws IOException {
        for (String line : face.wrap(text, size, width)) {
            room(size * LINE);
            line(line, x, y - size, size, bold, colour);
            down(size * LINE);
        }
    }

    /// Lines beneath one another that are known to have room, from a height downwards.
    void lines(List<String> lines, float x, float from, float size, boolean bold, Color colour) throws IOException {
        float at = from;
        for (String line : lines) {
            line(line, x, at - size, size, bold, colour);
            at -= size * LINE;
        }
    }

    /// One line, its letters standing on a height.
    void line(String text, float x, float height, float size, boolean bold, Color colour) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        page.saveGraphicsState();
        page.setNonStrokingColor(colour);
        page.beginText();
        if (bold) {
            page.setStrokingColor(colour);
            page.setLineWidth(size * 0.032f);
            page.setRenderingMode(RenderingMode.FILL_STROKE);
        }
        page.setFont(face.font(), size);
        page.newLineAtOffset(x, height);
        page.showText(text);
        page.endText();
        page.restoreGraphicsState();
    }

    /// A thin line over the page, at the height that is reached.
    void rule(float from, float to) throws IOException {
        page.setStrokingColor(HAIR);
        page.setLineWidth(0.5f);
        page.moveTo(from, y);
        page.lineTo(to, y);
        page.stroke();
    }
}
