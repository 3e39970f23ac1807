package org.touchstone.core.table;

import java.util.List;
import java.util.Optional;

/// What stands between the fields of a row, and its name in a mapping file.
public enum Separators {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    BAR('|');

    final char sign;

    Separators(char sign) {
        this.sign = sign;
    }

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static List<String> words() {
        return List.of(values()).stream().map(Separators::word).toList();
    }

    /// The sign that the text names or is.
    public static Optional<Character> find(String text) {
        for (Separators separator : values()) {
            if (separator.word().equals(text) || text.equals(String.valueOf(separator.sign))) {
                return Optional.of(separator.sign);
            }
        }
        return Optional.empty();
    }

    public static String word(char sign) {
        for (Separators separator : values()) {
            if (separator.sign == sign) {
                return separator.word();
            }
        }
        throw new IllegalArgumentException(
                "Fields are separated by comma, semicolon, tab or bar, but got '" + sign + "'");
    }
}
