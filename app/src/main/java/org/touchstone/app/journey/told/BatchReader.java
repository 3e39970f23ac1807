package org.touchstone.app.journey.told;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Encounter.Timing;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Fact;
import org.touchstone.core.journey.Goal;
import org.touchstone.core.table.ByteBlock;
import org.touchstone.core.table.ByteWords;
import tools.jackson.databind.JsonNode;

/// Reads a batch of facts, and collects everything that is wrong with it. For one batch and one thread.
final class BatchReader {

    /// Most facts of a batch.
    static final int FACTS_MAX = 1_000;

    private static final int ENCOUNTER_MAX = 9_999;
    private static final int KEY_MAX = 200;
    private static final int WORD_MAX = 100;
    /// A fact with the words by which the program knows it.
    ///
    /// @param at where it stands in the batch, as a JSON pointer
    /// @param journey the key of the journey
    record Told(String at, String journey, Fact fact) {}

    /// What can be told.
    private enum Kind {
        OPENED("journey", "encounter", "moment", "start", "staff", "backdated", "branch", "channel", "segment"),
        LIVED("journey", "encounter", "moment", "start", "end", "staff", "backdated", "branch", "channel", "segment"),
        CLOSED("journey", "encounter", "end", "backdated"),
        CORRECTED("journey", "encounter", "moment", "start", "end", "open", "staff", "backdated"),
        RETRACTED("journey", "encounter"),
        ENDED("journey", "ending", "goal");

        @SuppressWarnings("ImmutableEnumChecker") // Set.of is
        private final Set<String> fields;

        Kind(String... fields) {
            this.fields = Set.of(fields);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final List<Told> told = new ArrayList<>();
    private final List<FieldProblem> problems = new ArrayList<>();
    private final JsonFields fields = new JsonFields(problems);

    /// The facts of a body.
    ///
    /// @throws Refusal that names everything that is wrong
    static List<Told> read(byte[] body) {
        var reader = new BatchReader();
        reader.readAll(body);
        if (!reader.problems.isEmpty()) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, reader.problems);
        }
        return List.copyOf(reader.told);
    }

    /// The number by which the log knows a journey: the same that a file gives a journey of this key.
    static long id(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return ByteWords.hash(Arrays.copyOf(bytes, bytes.length + ByteBlock.PAD), 0, bytes.length);
    }

    private void readAll(byte[] body) {
        JsonNode root = JsonFields.tree(body, "{\"facts\": […]}");
        JsonNode facts = root.path("facts");
        if (!facts.isArray() || facts.isEmpty() || facts.size() > FACTS_MAX) {
            String found = facts.isArray() ? facts.size() + " facts" : JsonFields.kindOf(facts);
            problems.add(FieldProblem.of("/facts", found, "a list of 1 to " + FACTS_MAX + " facts"));
            return;
        }
        for (int i = 0; i < facts.size(); i++) {
            readFact("/facts/" + i, facts.get(i));
        }
    }

    private void readFact(String at, JsonNode node) {
        if (!node.isObject()) {
            problems.add(FieldProblem.of(at, JsonFields.kindOf(node), "an object"));
            return;
        }
        String word = node.path("kind").asString("");
        Kind kind = Stream.of(Kind.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            problems.add(FieldProblem.of(
                    at + "/kind",
                    JsonFields.shown(node.path("kind")),
                    "one of "
                            + String.join(
                                    ", ",
                                    Stream.of(Kind.values()).map(Kind::word).toList())));
            return;
        }
        fields.only(at, node, "'" + word + "'", kind.fields, "kind");
        take(at, kind, node);
    }

    private void take(String at, Kind kind, JsonNode node) {
        int before = problems.size();
        String key = fields.text(at, node, "journey", KEY_MAX, true);
        int number = kind == Kind.ENDED ? 0 : number(at, node);
        long id = id(key);
        Fact fact = switch (kind) {
            case OPENED, LIVED -> opened(at, node, id, key, number, kind == Kind.OPENED);
            case CLOSED ->
                new Fact.Closed(0, id, number, fields.time(at, node, "end"), fields.flag(at, node, "backdated"));
            case CORRECTED -> new Fact.Corrected(0, id, encounter(at, node, number, fields.flag(at, node, "open")));
            case RETRACTED -> new Fact.Retracted(0, id, number);
            case ENDED ->
                new Fact.Ended(
                        0,
                        id,
                        choice(at, node, "ending", Ending.values(), Ending.FINISHED),
                        choice(at, node, "goal", Goal.values(), Goal.UNKNOWN));
        };
        if (problems.size() == before) {
            told.add(new Told(at, key, fact));
        }
    }

    private Fact opened(String at, JsonNode node, long id, String key, int number, boolean open) {
        return new Fact.Opened(
                0,
                id,
                key,
                fields.text(at, node, "branch", WORD_MAX, false),
                fields.text(at, node, "channel", WORD_MAX, false),
                fields.text(at, node, "segment", WORD_MAX, false),
                encounter(at, node, number, open));
    }

    private Encounter encounter(String at, JsonNode node, int number, boolean open) {
        String moment = fields.text(at, node, "moment", WORD_MAX, true);
        long start = fields.time(at, node, "start");
        Timing timing = open ? Timing.OPEN : node.has("end") ? Timing.INTERVAL : Timing.INSTANT;
        long end = timing == Timing.INTERVAL ? fields.time(at, node, "end") : start;
        if (open && node.has("end")) {
            problems.add(FieldProblem.of(at + "/end", JsonFields.shown(node.get("end")), "no end while it is open"));
        }
        if (end < start) {
            problems.add(
                    FieldProblem.of(at + "/end", JsonFields.shown(node.get("end")), "a time not before the start"));
            end = start;
        }
        boolean backdated = fields.flag(at, node, "backdated");
        return new Encounter(
                number, moment, start, end, timing, backdated, fields.text(at, node, "staff", WORD_MAX, false));
    }

    private int number(String at, JsonNode node) {
        JsonNode value = node.path("encounter");
        if (value.isIntegralNumber()
                && value.canConvertToInt()
                && value.intValue() >= 0
                && value.intValue() <= ENCOUNTER_MAX) {
            return value.intValue();
        }
        problems.add(FieldProblem.of(
                at + "/encounter",
                JsonFields.shown(value),
                "the number of the encounter within its journey, from 0 to " + ENCOUNTER_MAX));
        return 0;
    }

    private <E extends Enum<E>> E choice(String at, JsonNode node, String field, E[] values, E usual) {
        JsonNode value = node.path(field);
        if (value.isMissingNode()) {
            return usual;
        }
        List<String> words = new ArrayList<>();
        for (E one : values) {
            String word = word(one);
            if (word.equals(value.asString(""))) {
                return one;
            }
            words.add(word);
        }
        problems.add(FieldProblem.of(at + "/" + field, JsonFields.shown(value), "one of " + String.join(", ", words)));
        return usual;
    }

    /// How a word of ours is written in JSON.
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
