package org.touchstone.app.survey.brought;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How numbers and lists of words stand in a field.
final class Written {

    private Written() {}

    /// A number without needless decimals; "" for none.
    static String number(@Nullable Double number) {
        if (number == null) {
            return "";
        }
        return number == Math.rint(number) ? String.valueOf(Math.round(number)) : String.valueOf(number);
    }

    /// The number that stands in a field; empty if it is none.
    static Optional<Double> number(String text) {
        return text.matches("[-+]?[0-9]{1,9}([.,][0-9]{1,9})?")
                ? Optional.of(Double.parseDouble(text.replace(',', '.')))
                : Optional.empty();
    }

    /// The words that stand for so many points.
    static String words(Map<String, Double> words, double points) {
        return words(words.entrySet().stream()
                .filter(word -> word.getValue() == points)
                .map(Map.Entry::getKey)
                .toList());
    }

    /// Words, with commas between them; an empty one is told elsewhere.
    static String words(@Nullable Collection<String> words) {
        return words == null
                ? ""
                : String.join(
                        ", ",
                        words.stream().filter(word -> !word.isEmpty()).sorted().toList());
    }

    /// The words that stand in a field. What is still as it was shown keeps its words, even where one has a comma.
    static List<String> list(String text, @Nullable Collection<String> before) {
        if (before != null && text.equals(words(before))) {
            return before.stream().filter(word -> !word.isEmpty()).toList();
        }
        return Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /// The same as a set, with the empty word or without; null where it holds nothing.
    static @Nullable Set<String> set(String text, @Nullable Set<String> before, boolean empty) {
        Set<String> words = new java.util.HashSet<>(list(text, before));
        if (empty) {
            words.add("");
        }
        return words.isEmpty() ? null : Set.copyOf(words);
    }
}
