package org.touchstone.app.cli;

import java.util.ArrayList;
import java.util.List;

/// Text in columns.
final class Wrap {

    private Wrap() {}

    /// The text in lines of at most so many characters, broken at spaces; a longer word stands alone.
    static List<String> lines(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.strip().split("[ \\n]+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /// At the left of a column; what is too long is cut with a sign.
    static String left(String text, int width) {
        String cut = cut(text, width);
        return cut + " ".repeat(width - length(cut));
    }

    /// At the right of a column.
    static String right(String text, int width) {
        String cut = cut(text, width);
        return " ".repeat(width - length(cut)) + cut;
    }

    private static String cut(String text, int width) {
        return length(text) <= width ? text : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
