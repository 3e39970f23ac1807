package org.touchstone.app.platform.visit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Light or dark, or as the device is set.
public enum Theme {
    DEVICE("theme.device"),
    LIGHT("theme.light"),
    DARK("theme.dark");

    private final String key;

    Theme(String key) {
        this.key = key;
    }

    /// The theme of a code as it stands in forms, cookies and the database.
    public static Optional<Theme> find(String code) {
        return Stream.of(values()).filter(theme -> theme.code().equals(code)).findFirst();
    }

    /// How it is written in forms, cookies and the database.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The key of its name among the texts.
    public String key() {
        return key;
    }
}
