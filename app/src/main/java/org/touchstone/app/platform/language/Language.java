package org.touchstone.app.platform.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A language that the workbench speaks.
public enum Language {
    ENGLISH("en", "English"),
    SPANISH("es", "Español"),
    ROMANIAN("ro", "Română"),
    RUSSIAN("ru", "Русский");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /// The language of a code.
    public static Optional<Language> find(String code) {
        return Stream.of(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /// The language that fits a browser's wishes best; English if none does.
    ///
    /// @param wishes the header `Accept-Language`, possibly empty or broken
    public static Language wished(String wishes) {
        try {
            List<Locale.LanguageRange> ranges = wishes.isBlank() ? List.of() : Locale.LanguageRange.parse(wishes);
            List<String> codes = Stream.of(values()).map(Language::code).toList();
            String best = Locale.lookupTag(ranges, codes);
            return best == null ? ENGLISH : find(best).orElse(ENGLISH);
        } catch (IllegalArgumentException e) {
            return ENGLISH; // a browser that cannot say what it wants
        }
    }

    /// Its code by ISO 639-1, as in addresses, pages and the database.
    public String code() {
        return code;
    }

    /// Its name in itself, for those who read no other.
    public String ownName() {
        return ownName;
    }

    /// How numbers and dates are written.
    public Locale locale() {
        return Locale.forLanguageTag(code);
    }
}
