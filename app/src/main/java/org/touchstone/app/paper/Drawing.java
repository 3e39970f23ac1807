package org.touchstone.app.paper;

import java.awt.Color;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A picture of ours on paper: the elements and presentation attributes that `plot` writes, and no others.
final class Drawing {

    private static final double HATCH = 6;

    private final Element svg;
    private final Face face;
    private final PDPageContentStream page;

    /// @param svg as [#read] gave it
    Drawing(Element svg, Face face, PDPageContentStream page) {
        this.svg = svg;
        this.face = face;
        this.page = page;
    }

    /// Reads the text of a picture, one `svg` element.
    static Element read(String text) {
        try {
            var builders = DocumentBuilderFactory.newInstance();
            builders.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            builders.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return builders.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("A picture is not well formed", e);
        }
    }

    /// Width of a picture, in its own measure.
    static float width(Element svg) {
        return (float) number(svg, "width");
    }

    /// Height of a picture, in its own measure.
    static float height(Element svg) {
        return (float) number(svg, "height");
    }

    /// Draws it.
    ///
    /// @param top height of its upper edge on the page
    void draw(float left, float top, float scale) throws IOException {
        page.saveGraphicsState();
        page.transform(new Matrix(scale, 0, 0, -scale, left, top));
        children(svg);
        page.restoreGraphicsState();
    }

    private void children(Element parent) throws IOException {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                element(element);
            }
        }
    }

    private void element(Element one) throws IOException {
        switch (one.getTagName()) {
            case "g", "a" -> children(one);
            case "rect" -> rect(one);
            case "circle" ->
                shape(one, () -> Outline.circle(page, number(one, "cx"), number(one, "cy"), number(one, "r")));
            case "line" ->
                shape(one, () -> {
                    page.moveTo((float) number(one, "x1"), (float) number(one, "y1"));
                    page.lineTo((float) number(one, "x2"), (float) number(one, "y2"));
                });
            case "path" -> shape(one, () -> Outline.lay(page, one.getAttribute("d")));
            case "text" -> text(one);
            case "title", "desc", "pattern" -> {}
            default ->
                throw new IllegalArgumentException("A picture has an element '" + one.getTagName()
                        + "', which paper does not know. Teach it to Drawing.");
        }
    }

    private static double number(Element one, String name) {
        String text = one.getAttribute(name);
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    private static double number(Element one, String name, double usual) {
        return one.hasAttribute(name) ? number(one, name) : usual;
    }

    /// Lays an outline down.
    @FunctionalInterface
    private interface Laying {
        void lay() throws IOException;
    }

    private void rect(Element one) throws IOException {
        double x = number(one, "x");
        double y = number(one, "y");
        double w = number(one, "width");
        double h = number(one, "height");
        if (one.getAttribute("fill").startsWith("url(")) {
            hatch(x, y, w, h);
        } else if (w > 0 && h > 0) {
            shape(one, () -> Outline.box(page, x, y, w, h, number(one, "rx")));
        }
    }

    /// A pattern is always the hatch of waiting: slanted strokes within the box.
    private void hatch(double x, double y, double w, double h) throws IOException {
        page.saveGraphicsState();
        page.addRect((float) x, (float) y, (float) w, (float) h);
        page.clip();
        page.setStrokingColor(new Color(0x5D7C99));
        page.setLineWidth(2);
        for (double at = x - h; at < x + w; at += HATCH) {
            page.moveTo((float) at, (float) (y + h));
            page.lineTo((float) (at + h), (float) y);
        }
        page.stroke();
        page.restoreGraphicsState();
    }

    private void shape(Element one, Laying outline) throws IOException {
        String fill = one.hasAttribute("fill")
                ? one.getAttribute("fill")
                : one.getTagName().equals("line") ? "none" : "#1B2733";
        String stroke = one.getAttribute("stroke");
        boolean filled = fill.startsWith("#") && number(one, "fill-opacity", 1) > 0;
        boolean stroked = stroke.startsWith("#") && number(one, "stroke-opacity", 1) > 0;
        if (!filled && !stroked) {
            return;
        }
        page.saveGraphicsState();
        opacity(one);
        if (filled) {
            page.setNonStrokingColor(Color.decode(fill));
        }
        if (stroked) {
            pen(one, stroke);
        }
        outline.lay();
        if (filled && stroked) {
            page.fillAndStroke();
        } else if (filled) {
            page.fill();
        } else {
            page.stroke();
        }
        page.restoreGraphicsState();
    }

    private void pen(Element one, String stroke) throws IOException {
        page.setStrokingColor(Color.decode(stroke));
        page.setLineWidth((float) number(one, "stroke-width", 1));
        page.setLineCapStyle(
                switch (one.getAttribute("stroke-linecap")) {
                    case "round" -> 1;
                    case "square" -> 2;
                    default -> 0;
                });
        page.setLineJoinStyle(one.getAttribute("stroke-linejoin").equals("round") ? 1 : 0);
        String dashes = one.getAttribute("stroke-dasharray").strip();
        if (!dashes.isEmpty()) {
            String[] parts = dashes.split("[ ,]+", -1);
            float[] lengths = new float[parts.length];
            for (int i = 0; i < parts.length; i++) {
                lengths[i] = Float.parseFloat(parts[i]);
            }
            page.setLineDashPattern(lengths, 0);
        }
    }

    private void opacity(Element one) throws IOException {
        double fill = number(one, "fill-opacity", 1);
        double stroke = number(one, "stroke-opacity", 1);
        if (fill < 1 || stroke < 1) {
            var state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant((float) fill);
            state.setStrokingAlphaConstant((float) stroke);
            page.setGraphicsStateParameters(state);
        }
    }

    /// Letters of one weight.
    private record Run(String text, boolean bold) {}

    private void text(Element one) throws IOException {
        var runs = new ArrayList<Run>();
        runs(one, bold(one), runs);
        float size = (float) number(one, "font-size", 12);
        double width =
                runs.stream().mapToDouble(run -> face.width(run.text(), size)).sum();
        double x = number(one, "x")
                - switch (one.getAttribute("text-anchor")) {
                    case "middle" -> width / 2;
                    case "end" -> width;
                    default -> 0;
                };
        for (Run run : runs) {
            run(one, run, size, x);
            x += face.width(run.text(), size);
        }
    }

    private static boolean bold(Element one) {
        return one.getAttribute("font-weight").equals("600");
    }

    private void runs(Element one, boolean bold, List<Run> runs) {
        for (Node node = one.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element inner) {
                runs(inner, bold || bold(inner), runs);
            } else if (!node.getTextContent().isEmpty()) {
                runs.add(new Run(face.written(node.getTextContent()), bold));
            }
        }
    }

    private void run(Element one, Run run, float size, double x) throws IOException {
        Color fill = Color.decode(one.getAttribute("fill").startsWith("#") ? one.getAttribute("fill") : "#1B2733");
        boolean rimmed = one.getAttribute("stroke").startsWith("#");
        page.saveGraphicsState();
        page.setNonStrokingColor(fill);
        page.beginText();
        if (rimmed || run.bold()) {
            page.setRenderingMode(RenderingMode.FILL_STROKE);
            page.setStrokingColor(rimmed ? Color.decode(one.getAttribute("stroke")) : fill);
            page.setLineWidth(rimmed ? (float) number(one, "stroke-width", 1) : size * 0.035f);
            page.setLineJoinStyle(1);
        }
        page.setFont(face.font(), size);
        page.setTextMatrix(new Matrix(1, 0, 0, -1, (float) x, (float) number(one, "y")));
        page.showText(run.text());
        page.endText();
        page.restoreGraphicsState();
    }
}
