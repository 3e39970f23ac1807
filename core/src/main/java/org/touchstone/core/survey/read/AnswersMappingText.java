package org.touchstone.core.survey.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.table.Separators;

/// Writes a mapping as the text of a mapping file, a question a line.
final class AnswersMappingText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final Set<String> SPECIAL =
            Set.of("yes", "no", "y", "n", "true", "false", "on", "off", "null", "nan", "inf");

    private final StringBuilder text = new StringBuilder();

    private AnswersMappingText() {}

    /// The text, which a reader of mapping files understands as the same mapping.
    static String of(AnswersMapping mapping) {
        var writer = new AnswersMappingText();
        writer.write(mapping);
        return writer.text.toString();
    }

    private void write(AnswersMapping mapping) {
        line("answers", mapping.shape() == null ? null : mapping.shape().name().toLowerCase(Locale.ROOT));
        line("separator", mapping.separator() == null ? null : Separators.word(mapping.separator()));
        line(
                "encoding",
                mapping.encoding() == null ? null : quoted(mapping.encoding().name()));
        line("zone", mapping.zone() == null ? null : quoted(mapping.zone().getId()));
        line("times", mapping.times() == null ? null : mapping.times().word());
        for (AnswerRole role : AnswerRole.values()) {
            List<String> columns = mapping.columns().get(role);
            if (columns != null) {
                line(role.word(), columns.size() == 1 ? word(columns.getFirst()) : list(columns));
            }
        }
        line("scale", scale(mapping.codes()));
        line("kano", scale(mapping.kano()));
        if (!mapping.questions().isEmpty()) {
            text.append("questions:\n");
            mapping.questions().forEach(this::question);
        }
    }

    private void line(String key, @Nullable String value) {
        if (value != null) {
            text.append(key).append(": ").append(value).append('\n');
        }
    }

    private void question(MappedQuestion question) {
        List<String> keys = new ArrayList<>();
        keys.add("asks: " + question.asks().word());
        add(keys, "moment", question.moment());
        add(keys, "incident", question.incident());
        add(keys, "item", question.item());
        words(keys, question);
        String scale = scale(question.codes());
        if (scale != null) {
            keys.add("scale: " + scale);
        }
        if (question.text() != null) {
            keys.add("text: "
                    + question.text().byLanguage().entrySet().stream()
                            .map(words -> words.getKey() + ": " + quoted(words.getValue()))
                            .collect(Collectors.joining(", ", "{", "}")));
        }
        text.append("  - ")
                .append(word(question.column()))
                .append(": {")
                .append(String.join(", ", keys))
                .append("}\n");
    }

    private static void add(List<String> keys, String key, @Nullable String value) {
        if (value != null) {
            keys.add(key + ": " + word(value));
        }
    }

    private static void words(List<String> keys, MappedQuestion question) {
        Map<String, Double> words = question.words();
        if (words.equals(YesNo.words(question.asks()))) {
            return;
        }
        switch (question.asks()) {
            case GOAL -> {
                words(keys, "met", words, 2);
                words(keys, "partly", words, 1);
                words(keys, "not", words, 0);
            }
            case FACT -> {
                words(keys, "failed", words, 1);
                words(keys, "fine", words, 0);
            }
            case RETURN -> {
                words(keys, "yes", words, 1);
                words(keys, "no", words, 0);
            }
            case OVERALL,
                    RATING,
                    RECOMMEND,
                    EFFORT,
                    EXPECTATION,
                    PERCEPTION,
                    KANO_PRESENT,
                    KANO_ABSENT,
                    IMPORTANCE,
                    COMMENT -> {}
        }
    }

    private static void words(List<String> keys, String key, Map<String, Double> words, double points) {
        List<String> such = words.entrySet().stream()
                .filter(entry -> entry.getValue() == points)
                .map(Map.Entry::getKey)
                .toList();
        if (!such.isEmpty()) {
            keys.add(key + ": " + list(such));
        }
    }

    private static @Nullable String scale(AnswerCodes codes) {
        List<String> keys = new ArrayList<>();
        if (codes.min() != null) {
            keys.add("min: " + AnswerDecoder.plain(codes.min()));
        }
        if (codes.max() != null) {
            keys.add("max: " + AnswerDecoder.plain(codes.max()));
        }
        if (codes.higherIsBetter() != null) {
            keys.add("better: " + (codes.higherIsBetter() ? "high" : "low"));
        }
        if (codes.codedFrom() != null) {
            keys.add("coded from: " + AnswerDecoder.plain(codes.codedFrom()));
        }
        if (!codes.values().isEmpty()) {
            keys.add("values: "
                    + codes.values().entrySet().stream()
                            .map(value -> word(value.getKey()) + ": " + AnswerDecoder.plain(value.getValue()))
                            .collect(Collectors.joining(", ", "{", "}")));
        }
        absence(keys, ScaleReader.NOT_VISITED, codes.notVisited());
        absence(keys, ScaleReader.NOT_ASKED, codes.notAsked());
        absence(keys, ScaleReader.NOT_ANSWERED, codes.notAnswered());
        return keys.isEmpty() ? null : "{" + String.join(", ", keys) + "}";
    }

    private static void absence(List<String> keys, String key, @Nullable Set<String> words) {
        if (words != null) {
            keys.add(key + ": " + list(words.stream().sorted().toList()));
        }
    }

    private static String list(Collection<String> words) {
        return words.stream().map(AnswersMappingText::word).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String word(String word) {
        boolean plain = PLAIN.matcher(word).matches() && !SPECIAL.contains(word.toLowerCase(Locale.ROOT));
        return plain ? word : quoted(word);
    }

    private static String quoted(String word) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
