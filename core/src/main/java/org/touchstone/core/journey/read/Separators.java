package org.touchstone.core.journey.read;

import java.util.List;
import java.util.Optional;

/// What stands between the fields of a row, and its name in a mapping file.
enum Separators {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    BAR('|');

    final char sign;

    Separators(char sign) {
        this.sign = sign;
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static List<String> words() {
        return List.of(values()).stream().map(Separators::word).toList();
    }

    /// The sign that the text names or is.
    static Optional<Character> find(String text) {
        for (Separators separator : values()) {
            if (separator.word().equals(text) || text.equals(String.valueOf(separator.sign))) {
                return Optional.of(separator.sign);
            }
        }
        return Optional.empty();
    }

    static String word(char sign) {
        for (Separators separator : values()) {
            if (separator.sign == sign) {
                return separator.word();
            }
        }
        throw new IllegalArgumentException(
                "Fields are separated by comma, semicolon, tab or bar, but got '" + sign + "'");
    }
}
