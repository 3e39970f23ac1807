package org.touchstone.app.cli;

import org.jspecify.annotations.Nullable;

/// How a piece of text stands out, where the terminal shows colours. Never the only sign: the words say the same.
enum Ink {
    PLAIN('\uE700', "0"),
    STRONG('\uE701', "1"),
    QUIET('\uE702', "2"),
    GOOD('\uE703', "32"),
    DOUBTFUL('\uE704', "33"),
    BAD('\uE705', "31");

    /// Stands in a text where the ink begins. Taken from a range of Unicode that belongs to nobody, so that a text of the
    /// data cannot steer the terminal: only these marks become escape sequences.
    private final char mark;

    private final String code;

    Ink(char mark, String code) {
        this.mark = mark;
        this.code = code;
    }

    /// The text in this ink.
    String on(String text) {
        return mark + text + PLAIN.mark;
    }

    /// The text as a terminal takes it: marks become escape sequences or vanish, control characters become `?`.
    static String shown(String text, boolean colour) {
        var shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Ink ink = of(c);
            if (ink == null) {
                shown.append(Character.isISOControl(c) && c != '\n' ? '?' : c);
            } else if (colour) {
                shown.append("\u001B[").append(ink.code).append('m');
            }
        }
        return shown.toString();
    }

    private static @Nullable Ink of(char c) {
        for (Ink ink : values()) {
            if (ink.mark == c) {
                return ink;
            }
        }
        return null;
    }
}
