package org.touchstone.core.survey.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Text;
import org.touchstone.core.file.Fields;
import org.touchstone.core.file.NamedThing;
import org.touchstone.core.file.Place;
import org.touchstone.core.file.Problems;
import org.touchstone.core.file.Values;
import org.touchstone.core.file.YamlNode;
import org.touchstone.core.survey.Asks;

/// Reads one item of the list of questions.
final class QuestionReader {

    private static final List<String> GOAL_WORDS = List.of("met", "partly", "not");
    private static final List<String> FACT_WORDS = List.of("failed", "fine");
    private static final List<String> RETURN_WORDS = List.of("yes", "no");
    private static final List<String> KEYS = Stream.of(
                    List.of("asks", "moment", "incident", "item", "text", "scale"),
                    GOAL_WORDS,
                    FACT_WORDS,
                    RETURN_WORDS,
                    ScaleReader.ABSENCES)
            .flatMap(List::stream)
            .toList();

    private final Problems problems;
    private final Values values;
    private final ScaleReader scales;
    private final Map<String, Place> places = new HashMap<>();

    QuestionReader(Problems problems) {
        this.problems = problems;
        this.values = new Values(problems);
        this.scales = new ScaleReader(problems);
    }

    ScaleReader scales() {
        return scales;
    }

    /// Where the question was read last.
    Place place(String column) {
        return places.getOrDefault(column, Place.WHOLE_FILE);
    }

    /// The question; null, with a problem, when it is none.
    @Nullable
    MappedQuestion read(YamlNode node) {
        NamedThing thing = NamedThing.of(node, "a question", "- overall: {asks: overall}", problems);
        if (thing == null) {
            return null;
        }
        String owner = "question '" + thing.code() + "'";
        places.put(thing.code(), thing.key().place());
        Fields fields = thing.fields(owner, KEYS, problems);
        Asks asks = fields == null
                ? null
                : fields.need(
                        "asks",
                        value -> values.oneOf(value, "what " + owner + " asks", Asks.class),
                        "what it asks, such as asks: overall, rating or fact");
        return fields == null || asks == null ? null : read(thing.code(), owner, asks, fields);
    }

    private @Nullable MappedQuestion read(String code, String owner, Asks asks, Fields fields) {
        String moment = asks.needsMoment()
                ? fields.need(
                        "moment", node -> values.words(node, "the moment"), "the code of the moment it asks about")
                : fields.get("moment", node -> values.words(node, "the moment"));
        String item = isPaired(asks)
                ? fields.need(
                        "item", node -> values.words(node, "the item"), "a word that is the same on both of a pair")
                : fields.get("item", node -> values.words(node, "the item"));
        String incident = fields.get("incident", node -> values.words(node, "the incident"));
        forbid(fields, owner, asks, Asks.FACT, List.of("incident"));
        Map<String, Double> words = words(owner, asks, fields);
        AnswerCodes codes = codes(owner, asks, fields, words);
        if (asks.needsMoment() && moment == null) {
            return null;
        }
        Text text = fields.get("text", this::text);
        return new MappedQuestion(code, text, asks, moment, incident, item, codes, words);
    }

    private static boolean isPaired(Asks asks) {
        return switch (asks) {
            case EXPECTATION, PERCEPTION, KANO_PRESENT, KANO_ABSENT -> true;
            case OVERALL, GOAL, RATING, RECOMMEND, EFFORT, FACT, RETURN, IMPORTANCE, COMMENT -> false;
        };
    }

    /// Notes keys that mean nothing for what the question asks.
    private void forbid(Fields fields, String owner, Asks asks, Asks only, List<String> keys) {
        for (String key : keys) {
            YamlNode node = fields.find(key).orElse(null);
            if (node != null && asks != only) {
                problems.add(
                        node.place(),
                        owner + " asks " + asks.word() + " and has the key '" + key + "'",
                        "'" + key + "' only where it asks " + only.word(),
                        "Leave the key out, or write asks: " + only.word() + ".");
            }
        }
    }

    private Map<String, Double> words(String owner, Asks asks, Fields fields) {
        forbid(fields, owner, asks, Asks.GOAL, GOAL_WORDS);
        forbid(fields, owner, asks, Asks.FACT, FACT_WORDS);
        forbid(fields, owner, asks, Asks.RETURN, RETURN_WORDS);
        return switch (asks) {
            case GOAL -> goal(fields);
            case FACT -> fact(owner, fields);
            case RETURN -> comeBack(fields);
            case OVERALL,
                    RATING,
                    RECOMMEND,
                    EFFORT,
                    EXPECTATION,
                    PERCEPTION,
                    KANO_PRESENT,
                    KANO_ABSENT,
                    IMPORTANCE,
                    COMMENT -> Map.of();
        };
    }

    private Map<String, Double> goal(Fields fields) {
        if (GOAL_WORDS.stream().allMatch(key -> fields.find(key).isEmpty())) {
            return YesNo.words(Asks.GOAL);
        }
        var words = new LinkedHashMap<String, Double>();
        put(words, fields, "met", 2);
        put(words, fields, "partly", 1);
        put(words, fields, "not", 0);
        return words;
    }

    private Map<String, Double> fact(String owner, Fields fields) {
        List<String> failed = scales.list(fields, "failed");
        if (failed.isEmpty()) {
            problems.add(
                    fields.place(),
                    owner + " asks a fact and does not say which answers mean that it failed",
                    "words, such as failed: [no]",
                    "Add the key 'failed' with those words.");
            return Map.of();
        }
        List<String> opposite = YesNo.opposite(failed);
        if (fields.find("fine").isEmpty() && opposite.isEmpty()) {
            problems.add(
                    fields.place(),
                    owner + " does not say which answers mean that all was well",
                    "words, such as fine: [friendly], since " + String.join(", ", failed) + " is neither yes nor no",
                    "Add the key 'fine' with those words.");
        }
        var words = new LinkedHashMap<String, Double>();
        put(words, fields, "failed", 1);
        if (fields.find("fine").isEmpty()) {
            opposite.forEach(word -> words.put(word, 0.0));
        } else {
            put(words, fields, "fine", 0);
        }
        return words;
    }

    private Map<String, Double> comeBack(Fields fields) {
        if (fields.find("scale").isPresent()) {
            return Map.of();
        }
        if (RETURN_WORDS.stream().allMatch(key -> fields.find(key).isEmpty())) {
            return YesNo.words(Asks.RETURN);
        }
        var words = new LinkedHashMap<String, Double>();
        put(words, fields, "yes", 1);
        put(words, fields, "no", 0);
        return words;
    }

    private void put(Map<String, Double> words, Fields fields, String key, double points) {
        for (String word : scales.list(fields, key)) {
            Double other = words.putIfAbsent(word, points);
            if (other != null && other != points) {
                problems.add(
                        fields.find(key).map(YamlNode::place).orElse(fields.place()),
                        "the word '" + word + "' stands in two lists of one question",
                        "each word in one list",
                        "Keep it in one of them.");
            }
        }
    }

    /// The codes of the question: those of its scale, and absences that stand beside it.
    private AnswerCodes codes(String owner, Asks asks, Fields fields, Map<String, Double> words) {
        AnswerCodes scale = fields.get("scale", scales::scale, AnswerCodes.UNSAID);
        boolean inWords = !words.isEmpty() || asks == Asks.GOAL || asks == Asks.FACT || asks == Asks.COMMENT;
        if (inWords && (scale.min() != null || !scale.values().isEmpty() || scale.higherIsBetter() != null)) {
            problems.add(
                    fields.find("scale").map(YamlNode::place).orElse(fields.place()),
                    owner + " asks " + asks.word() + " and has points",
                    "no points, since it is answered in words",
                    "Keep under scale only not visited, not asked and not answered.");
        }
        return scales.absences(fields).or(scale);
    }

    /// Words in English, or in the languages named.
    private @Nullable Text text(YamlNode node) {
        if (!(node instanceof YamlNode.Entries entries)) {
            String words = values.words(node, "the text");
            return words == null ? null : Text.of(Cycle.DEFAULT_LANGUAGE, words);
        }
        Map<String, String> byLanguage = new LinkedHashMap<>();
        List<YamlNode.Entry> wrong = new ArrayList<>();
        for (YamlNode.Entry entry : entries.entries()) {
            String language = entry.key().text();
            String words = values.words(entry.value(), "the text in '" + language + "'");
            if (words != null && Text.isLanguage(language)) {
                byLanguage.put(language, words);
            } else if (words != null) {
                wrong.add(entry);
            }
        }
        wrong.forEach(entry -> problems.add(
                entry.key().place(),
                "'" + entry.key().text() + "' is no language",
                "a language tag such as en, ro or pt-BR",
                "Write the tag of the language before its words."));
        return byLanguage.isEmpty() ? null : new Text(byLanguage);
    }
}
