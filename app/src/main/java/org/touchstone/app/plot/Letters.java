package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.List;

/// How wide text is, so that labels neither meet nor leave the picture.
///
/// Widths are those of a wide sans serif face (hundredths of the type size) less 5 %: on the safe side of the usual
/// faces, which are 0 to 12 % narrower.
final class Letters {

    private static final int[] REGULAR = {
        32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34,
        84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99,
        69, 61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52,
        39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84
    };

    /// Bold is so much wider.
    static final double BOLD = 1.11;

    /// The table's face is wider than the faces that come first in the pictures' list.
    private static final double SAFE = 0.95;

    private static final String ELLIPSIS = "…";

    private Letters() {}

    /// Width of the text in pixels at the given type size.
    static double width(String text, double size) {
        int hundredths = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            hundredths += hundredths(c);
            i += Character.charCount(c);
        }
        return hundredths * SAFE * size / 100;
    }

    private static int hundredths(int c) {
        if (c >= 32 && c < 127) {
            return REGULAR[c - 32];
        }
        if (c == 0xA0) {
            return 32;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || type == Character.CONTROL) {
            return 0;
        }
        if ((c >= 0x1100 && Character.isIdeographic(c)) || (c >= 0x3000 && c < 0xD7B0)) {
            return 100;
        }
        boolean latin = c < 0x250;
        return Character.isUpperCase(c) ? (latin ? 74 : 82) : c == '…' ? 100 : c == '–' ? 50 : latin ? 60 : 68;
    }

    /// The text, or its beginning with an ellipsis, at most `limit` pixels wide.
    static String fit(String text, double limit, double size) {
        if (width(text, size) <= limit) {
            return text;
        }
        double room = limit - width(ELLIPSIS, size);
        int end = 0;
        double used = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            used += hundredths(c) * SAFE * size / 100;
            if (used > room) {
                break;
            }
            end += Character.charCount(c);
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /// The text on at most `lines` lines, broken between words; what does not fit is shortened.
    ///
    /// A word longer than a line is broken inside, with a hyphen.
    static List<String> wrap(String text, double limit, int lines, double size) {
        var result = new ArrayList<String>();
        var words =
                new ArrayList<>(List.of(text.strip().replace(" %", "\u00a0%").split("\\s+")));
        String line = "";
        while (!words.isEmpty()) {
            String word = words.removeFirst();
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= limit) {
                line = longer;
            } else if (result.size() == lines - 1) {
                words.addFirst(longer);
                result.add(fit(String.join(" ", words), limit, size));
                return result;
            } else if (!line.isEmpty()) {
                result.add(line);
                line = "";
                words.addFirst(word);
            } else {
                int cut = cut(word, limit, size);
                result.add(word.substring(0, cut) + "-");
                words.addFirst(word.substring(cut));
            }
        }
        result.add(line);
        return result;
    }

    /// Where to break a word that is longer than a line.
    private static int cut(String word, double limit, double size) {
        int end = word.length() - 1;
        while (end > 1 && width(word.substring(0, end) + "-", size) > limit) {
            end--;
        }
        return Character.isLowSurrogate(word.charAt(end)) ? end - 1 : end;
    }
}
