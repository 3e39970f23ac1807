package org.touchstone.app.plot;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Writes SVG: elements in order, attributes escaped, numbers the same on every machine.
///
/// Keeps to presentation attributes; a `style` attribute would break the pages' Content-Security-Policy. Not
/// thread-safe; one for each drawing.
final class Svg {

    /// The usual faces of each system; nothing is loaded.
    static final String FACES =
            "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, system-ui, sans-serif";

    private final StringBuilder out = new StringBuilder(16_384);
    private final Deque<String> open = new ArrayDeque<>();
    private final Theme theme;
    private boolean inTag;

    Svg(Theme theme) {
        this.theme = theme;
    }

    /// Starts a picture of its own.
    ///
    /// @param id unique in its page; the title and the summary hang on it
    /// @param linked whether it holds links, which an image must not
    Svg picture(String id, double width, double height, String title, String summary, boolean linked) {
        open("svg", "xmlns", "http://www.w3.org/2000/svg", "id", id, "class", "picture");
        attributes("width", width, "height", height);
        attributes("viewBox", "0 0 " + number(width) + " " + number(height));
        attributes("role", linked ? "group" : "img", "aria-labelledby", id + "-t", "aria-describedby", id + "-d");
        attributes("font-family", FACES, "fill", theme.of(Tone.INK));
        open("title", "id", id + "-t").text(title).close();
        return open("desc", "id", id + "-d").text(summary).close();
    }

    /// Starts an element; attributes are names and values by turns.
    Svg open(String name, Object... attributes) {
        seal();
        out.append('<').append(name);
        open.push(name);
        inTag = true;
        return attributes(attributes);
    }

    /// Adds attributes to the element just started.
    Svg attributes(Object... attributes) {
        if (!inTag) {
            throw new IllegalStateException("Attributes come before content");
        }
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            value(attributes[i + 1]);
            out.append('"');
        }
        return this;
    }

    private void value(Object value) {
        out.append(value instanceof Number n ? number(n.doubleValue()) : escape(value.toString()));
    }

    /// Fills the element just started.
    Svg fill(Tone tone) {
        return paint(tone, null, 0);
    }

    /// Draws the outline of the element just started, without a fill.
    Svg stroke(Tone tone, double width) {
        return paint(null, tone, width);
    }

    /// Fills and outlines the element just started; either may be absent.
    Svg paint(@Nullable Tone fill, @Nullable Tone stroke, double width) {
        String names = (fill == null ? "" : "f-" + fill.code())
                + (fill == null || stroke == null ? "" : " ")
                + (stroke == null ? "" : "k-" + stroke.code());
        attributes("class", names, "fill", fill == null ? "none" : theme.of(fill));
        return stroke == null ? this : attributes("stroke", theme.of(stroke), "stroke-width", width);
    }

    /// Text inside the element just started.
    Svg text(String text) {
        seal();
        out.append(escape(text));
        return this;
    }

    /// Ends the element started last and still open.
    Svg close() {
        String name = open.pop();
        if (inTag) {
            out.append("/>");
            inTag = false;
        } else {
            out.append("</").append(name).append('>');
        }
        if (!name.equals("tspan") && !name.equals("title")) {
            out.append('\n');
        }
        return this;
    }

    /// One line of text.
    ///
    /// @param anchor "start", "middle" or "end"
    Svg label(double x, double y, double size, String anchor, Tone tone, String text) {
        return words(x, y, size, anchor).fill(tone).text(text).close();
    }

    /// One line of bold text.
    Svg bold(double x, double y, double size, String anchor, Tone tone, String text) {
        return words(x, y, size, anchor)
                .attributes("font-weight", "600")
                .fill(tone)
                .text(text)
                .close();
    }

    /// One line of text over whatever lies beneath, with a rim of paper around the letters.
    Svg haloed(double x, double y, double size, Tone tone, String text) {
        words(x, y, size, "middle").paint(Tone.PAPER, Tone.PAPER, 4).attributes("stroke-linejoin", "round");
        attributes("aria-hidden", "true").text(text).close();
        return label(x, y, size, "middle", tone, text);
    }

    private Svg words(double x, double y, double size, String anchor) {
        open("text", "x", x, "y", y, "font-size", size);
        return anchor.equals("start") ? this : attributes("text-anchor", anchor);
    }

    /// A straight line.
    Svg line(double x1, double y1, double x2, double y2, Tone tone, double width) {
        return open("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2)
                .stroke(tone, width)
                .close();
    }

    /// The finished text.
    String done() {
        while (!open.isEmpty()) {
            close();
        }
        return out.toString().strip();
    }

    private void seal() {
        if (inTag) {
            out.append('>');
            inTag = false;
        }
    }

    /// At most one decimal, which is finer than a screen shows; a point, no trailing zero.
    static String number(double value) {
        long tenths = Math.round(value * 10);
        long size = Math.abs(tenths);
        String whole = (tenths < 0 ? "-" : "") + size / 10;
        return size % 10 == 0 ? whole : whole + "." + size % 10;
    }

    /// Safe in text and in attributes; characters that XML forbids become the replacement character.
    static String escape(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean allowed(int c) {
        boolean control = c < 0x20 && c != '\n' && c != '\t' && c != '\r';
        return !control && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }
}
