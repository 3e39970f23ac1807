package org.touchstone.app.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The letters of one document. Not thread-safe.
///
/// Liberation Sans, which comes with the library: Latin with Romanian letters, Cyrillic, Greek. It has no bold cut, so
/// bold is the same outline drawn a little wider. A letter that it lacks is written as a question mark.
final class Face {

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String UNKNOWN = "?";

    private final PDType0Font font;
    private final Map<Integer, String> known = new HashMap<>();

    Face(PDDocument document) throws IOException {
        try (InputStream in = PDDocument.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The letters for paper are not in the program");
            }
            font = PDType0Font.load(document, in, true);
        }
    }

    PDType0Font font() {
        return font;
    }

    /// The text with what can be written alone, and no control characters.
    String written(String text) {
        var written = new StringBuilder(text.length());
        text.codePoints().forEach(c -> written.append(known.computeIfAbsent(c, this::letter)));
        return written.toString();
    }

    private String letter(int c) {
        if (Character.isISOControl(c)) {
            return " ";
        }
        String letter = Character.toString(c);
        try {
            font.encode(letter);
            return letter;
        } catch (IOException | IllegalArgumentException e) {
            return Character.getType(c) == Character.OTHER_SYMBOL ? "" : UNKNOWN;
        }
    }

    /// Width of a text that [#written] gave.
    float width(String text, float size) {
        try {
            return font.getStringWidth(text) * size / 1000;
        } catch (IOException e) {
            throw new IllegalStateException("The letters for paper cannot be read", e);
        }
    }

    /// The text on lines of at most `limit`, broken between words; a word longer than a line is broken inside.
    List<String> wrap(String text, float size, float limit) {
        var lines = new ArrayList<String>();
        String line = "";
        for (String word : written(text).strip().split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= limit) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, size) > limit && line.length() > 1) {
                int end = line.length() - 1;
                while (end > 1 && width(line.substring(0, end), size) > limit) {
                    end--;
                }
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        lines.add(line);
        return lines;
    }
}
