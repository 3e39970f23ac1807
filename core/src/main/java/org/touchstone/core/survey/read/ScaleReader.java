package org.touchstone.core.survey.read;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.file.Fields;
import org.touchstone.core.file.Problems;
import org.touchstone.core.file.Values;
import org.touchstone.core.file.YamlNode;

/// Reads how answers are written: the keys of `scale`, and lists of words.
final class ScaleReader {

    static final String NOT_VISITED = "not visited";
    static final String NOT_ASKED = "not asked";
    static final String NOT_ANSWERED = "not answered";
    static final List<String> ABSENCES = List.of(NOT_VISITED, NOT_ASKED, NOT_ANSWERED);

    private static final List<String> KEYS =
            List.of("min", "max", "better", "coded from", "values", NOT_VISITED, NOT_ASKED, NOT_ANSWERED);

    private final Problems problems;
    private final Values values;

    ScaleReader(Problems problems) {
        this.problems = problems;
        this.values = new Values(problems);
    }

    /// The value of a key `scale`.
    @Nullable
    AnswerCodes scale(YamlNode node) {
        if (!(node instanceof YamlNode.Entries entries)) {
            values.wrong(node, "the scale", "keys with values, such as {min: 1, max: 5}", "Write min and max.");
            return null;
        }
        Fields fields = new Fields(entries, "the scale", KEYS, problems);
        Double min = fields.get("min", value -> values.number(value, "min"));
        Double max = fields.get("max", value -> values.number(value, "max"));
        if (!isScale(node, min, max)) {
            return null;
        }
        Map<String, Double> points = fields.get("values", this::points, Map.of());
        checkPoints(node, points, min, max);
        return new AnswerCodes(
                        min,
                        max,
                        fields.get("better", this::higherIsBetter),
                        fields.get("coded from", value -> values.number(value, "coded from")),
                        points,
                        null,
                        null,
                        null)
                .or(absences(fields));
    }

    /// The words for absences among the keys; each stands for one of them.
    AnswerCodes absences(Fields fields) {
        Set<String> seen = new HashSet<>();
        for (String key : ABSENCES) {
            for (String word : new HashSet<>(list(fields, key))) {
                if (!seen.add(word)) {
                    problems.add(
                            fields.find(key).map(YamlNode::place).orElse(fields.place()),
                            "the word '" + word + "' stands for two kinds of absence",
                            "each word in one of " + String.join(", ", ABSENCES),
                            "Keep it in one of them.");
                }
            }
        }
        return new AnswerCodes(
                null,
                null,
                null,
                null,
                Map.of(),
                words(fields, NOT_VISITED),
                words(fields, NOT_ASKED),
                words(fields, NOT_ANSWERED));
    }

    private boolean isScale(YamlNode node, @Nullable Double min, @Nullable Double max) {
        if (min == null && max == null) {
            return true;
        }
        if (min == null || max == null || min >= max) {
            problems.add(
                    node.place(),
                    min == null || max == null
                            ? "the scale has one end only"
                            : "the scale runs from " + min + " to " + max,
                    "min and max, the fewest and the most points, such as {min: 1, max: 5}",
                    "Write the smaller number as min, and say with better: low if fewer points are better.");
            return false;
        }
        return true;
    }

    private void checkPoints(YamlNode node, Map<String, Double> points, @Nullable Double min, @Nullable Double max) {
        points.forEach((word, value) -> {
            if (min != null && max != null && (value < min || value > max)) {
                problems.add(
                        node.place(),
                        "the word '" + word + "' stands for " + AnswerDecoder.plain(value) + " points",
                        "points from min to max of the same scale",
                        "Correct the points, or widen the scale.");
            }
        });
    }

    private @Nullable Boolean higherIsBetter(YamlNode node) {
        Better better = values.oneOf(node, "better", Better.class);
        return better == null ? null : better == Better.HIGH;
    }

    private enum Better {
        HIGH,
        LOW
    }

    private @Nullable Map<String, Double> points(YamlNode node) {
        if (!(node instanceof YamlNode.Entries entries)) {
            values.wrong(node, "values", "words with their points, such as {good: 3, bad: 1}", "Write them in braces.");
            return null;
        }
        Map<String, Double> points = new LinkedHashMap<>();
        for (YamlNode.Entry entry : entries.entries()) {
            String word = entry.key().text();
            Double value = values.number(entry.value(), "the points of '" + word + "'");
            if (value != null && points.putIfAbsent(word, value) != null) {
                problems.add(entry.key().place(), "values has '" + word + "' twice", "each word once", "Keep one.");
            }
        }
        return points;
    }

    /// The words of a key that lists some; null when it is absent. A word may be empty: `""` is a blank answer.
    private @Nullable Set<String> words(Fields fields, String key) {
        if (fields.find(key).isEmpty()) {
            return null;
        }
        return Set.copyOf(new HashSet<>(list(fields, key)));
    }

    /// The words of a key that lists some, in the order written.
    List<String> list(Fields fields, String key) {
        return fields.getList(key, node -> {
            if (node instanceof YamlNode.Scalar scalar && !scalar.isMissing()) {
                return scalar.text();
            }
            values.wrong(node, "a word of '" + key + "'", "a word, or \"\" for a blank answer", "Write it in quotes.");
            return null;
        });
    }
}
