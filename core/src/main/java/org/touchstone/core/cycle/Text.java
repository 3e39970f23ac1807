package org.touchstone.core.cycle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The same words in one or more languages. Equal when every language says the same, in whatever order.
///
/// @param byLanguage words by language tag (`en`, `ro`, `pt-BR`), in the order written
public record Text(Map<String, String> byLanguage) {

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    public Text {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("A text needs words in at least one language, but got none.");
        }
        byLanguage.forEach((tag, words) -> {
            if (!isLanguage(tag) || words.isBlank()) {
                throw new IllegalArgumentException("A text has words for each language tag (en, ro, pt-BR), but got '"
                        + tag + "': '" + words + "'.");
            }
        });
    }

    /// Words in one language.
    public static Text of(String language, String words) {
        return new Text(Map.of(language, words));
    }

    /// Whether this has the form of a language tag: `en`, `pt-BR`.
    public static boolean isLanguage(String tag) {
        return TAG.matcher(tag).matches();
    }

    /// This text with the words of one more language, or with other words for one it has.
    public Text and(String language, String words) {
        Map<String, String> more = new LinkedHashMap<>(byLanguage);
        more.put(language, words);
        return new Text(more);
    }

    /// The words in the language, else in the same language of another country, else in the language written first.
    public String in(String language) {
        return find(language)
                .or(() -> find(language.replaceAll("-.*", "")))
                .orElseGet(() -> byLanguage.values().iterator().next());
    }

    /// The words in exactly this language.
    public Optional<String> find(String language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    /// The languages this text is written in, in the order written.
    public Set<String> languages() {
        return byLanguage.keySet();
    }
}
