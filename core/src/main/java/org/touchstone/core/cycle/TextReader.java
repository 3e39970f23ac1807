package org.touchstone.core.cycle;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.file.Problems;
import org.touchstone.core.file.Values;
import org.touchstone.core.file.YamlNode;

/// Reads texts: a plain one is in the cycle's own language, keys with values are languages with words.
final class TextReader {

    private final String language;
    private final Problems problems;
    private final Values values;

    TextReader(String language, Problems problems) {
        this.language = language;
        this.problems = problems;
        this.values = new Values(problems);
    }

    /// @param what the text in the words of a message: `the goal`
    @Nullable
    Text read(YamlNode node, String what) {
        if (node instanceof YamlNode.Entries entries) {
            return languages(entries, what);
        }
        String words = values.words(node, what);
        return words == null ? null : Text.of(language, words);
    }

    private @Nullable Text languages(YamlNode.Entries entries, String what) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (YamlNode.Entry entry : entries.entries()) {
            String tag = entry.key().text();
            String words = values.words(entry.value(), what + " in '" + tag + "'");
            if (!Text.isLanguage(tag)) {
                problems.add(
                        entry.key().place(),
                        what + " has words in '" + tag + "'",
                        "a language tag such as en, es or pt-BR",
                        "Write the tag of the language; put a text with a comma or a colon in double quotes.");
            } else if (byLanguage.containsKey(tag)) {
                problems.add(
                        entry.key().place(),
                        what + " stands twice in '" + tag + "'",
                        "each language once",
                        "Keep one.");
            } else if (words != null) {
                byLanguage.put(tag, words);
            }
        }
        return inOwnLanguage(entries, byLanguage, what);
    }

    private @Nullable Text inOwnLanguage(YamlNode.Entries entries, Map<String, String> byLanguage, String what) {
        String own = byLanguage.get(language);
        if (own == null) {
            if (entries.entries().stream().noneMatch(entry -> entry.key().text().equals(language))) {
                problems.add(
                        entries.place(),
                        what + " has no words in '" + language + "', the cycle's own language",
                        language + ": and the words",
                        "Add them, or name the cycle's language, as in language: es.");
            }
            return null;
        }
        Map<String, String> ownFirst = new LinkedHashMap<>();
        ownFirst.put(language, own);
        ownFirst.putAll(byLanguage);
        return new Text(ownFirst);
    }
}
