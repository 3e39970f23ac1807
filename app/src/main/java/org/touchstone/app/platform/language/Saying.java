package org.touchstone.app.platform.language;

import java.util.Map;

/// Something to say, in no language yet.
///
/// @param key of the text
/// @param values for its places, by name
public record Saying(String key, Map<String, Object> values) {
    public Saying {
        values = Map.copyOf(values);
    }

    /// A text without places.
    public static Saying of(String key) {
        return new Saying(key, Map.of());
    }

    /// A text with one place.
    public static Saying of(String key, String name, Object value) {
        return new Saying(key, Map.of(name, value));
    }
}
