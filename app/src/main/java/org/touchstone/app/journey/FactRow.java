package org.touchstone.app.journey;

import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Fact;
import org.touchstone.core.journey.Goal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The row of a fact: `kind` and `body` are words of the database and stay readable for ever.
final class FactRow {

    static final String IMPORTED = "IMPORTED";
    static final String UNDONE = "UNDONE";

    private static final JsonMapper JSON = new JsonMapper();

    private FactRow() {}

    static String kind(Fact fact) {
        return switch (fact) {
            case Fact.Opened _ -> "OPENED";
            case Fact.Closed _ -> "CLOSED";
            case Fact.Corrected _ -> "CORRECTED";
            case Fact.Retracted _ -> "RETRACTED";
            case Fact.Ended _ -> "ENDED";
        };
    }

    static int encounter(Fact fact) {
        return switch (fact) {
            case Fact.Opened opened -> opened.encounter().number();
            case Fact.Closed closed -> closed.encounter();
            case Fact.Corrected corrected -> corrected.encounter().number();
            case Fact.Retracted retracted -> retracted.encounter();
            case Fact.Ended _ -> 0;
        };
    }

    static String body(Fact fact) {
        ObjectNode body = JSON.createObjectNode();
        switch (fact) {
            case Fact.Opened opened -> {
                body.put("key", opened.key());
                body.put("branch", opened.branch());
                body.put("channel", opened.channel());
                body.put("segment", opened.segment());
                write(opened.encounter(), body);
            }
            case Fact.Closed closed -> body.put("end", closed.endMicros()).put("backdated", closed.backdated());
            case Fact.Corrected corrected -> write(corrected.encounter(), body);
            case Fact.Retracted _ -> {}
            case Fact.Ended ended ->
                body.put("ending", ended.ending().name())
                        .put("goal", ended.goal().name());
        }
        return body.toString();
    }

    private static void write(Encounter encounter, ObjectNode body) {
        body.put("moment", encounter.moment());
        body.put("start", encounter.startMicros());
        body.put("end", encounter.endMicros());
        body.put("timing", encounter.timing().name());
        body.put("backdated", encounter.backdated());
        body.put("staff", encounter.staff());
    }

    /// The fact of a row that is about a journey.
    static Fact fact(long seq, long journey, int encounter, String kind, String text) {
        JsonNode body = JSON.readTree(text);
        return switch (kind) {
            case "OPENED" ->
                new Fact.Opened(
                        seq,
                        journey,
                        body.get("key").asString(),
                        body.get("branch").asString(),
                        body.get("channel").asString(),
                        body.get("segment").asString(),
                        encounter(encounter, body));
            case "CLOSED" ->
                new Fact.Closed(
                        seq,
                        journey,
                        encounter,
                        body.get("end").asLong(),
                        body.get("backdated").asBoolean());
            case "CORRECTED" -> new Fact.Corrected(seq, journey, encounter(encounter, body));
            case "RETRACTED" -> new Fact.Retracted(seq, journey, encounter);
            case "ENDED" ->
                new Fact.Ended(
                        seq,
                        journey,
                        Ending.valueOf(body.get("ending").asString()),
                        Goal.valueOf(body.get("goal").asString()));
            default ->
                throw new IllegalStateException("Fact " + seq + " is of kind '" + kind
                        + "', which this program does not know. Use the program that wrote it, or a newer one.");
        };
    }

    private static Encounter encounter(int number, JsonNode body) {
        return new Encounter(
                number,
                body.get("moment").asString(),
                body.get("start").asLong(),
                body.get("end").asLong(),
                Encounter.Timing.valueOf(body.get("timing").asString()),
                body.get("backdated").asBoolean(),
                body.get("staff").asString());
    }

    /// The latest time that a fact tells, epoch microseconds; the least number if it tells none.
    static long latest(Fact fact) {
        return switch (fact) {
            case Fact.Opened opened -> opened.encounter().endMicros();
            case Fact.Closed closed -> closed.endMicros();
            case Fact.Corrected corrected -> corrected.encounter().endMicros();
            case Fact.Retracted _, Fact.Ended _ -> Long.MIN_VALUE;
        };
    }
}
