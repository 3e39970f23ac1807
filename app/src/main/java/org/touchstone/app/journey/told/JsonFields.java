package org.touchstone.app.journey.told;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.touchstone.core.journey.Micros;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the fields of what a program sent; what is wrong becomes a problem at its place. For one batch and one thread.
public final class JsonFields {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final String TIME = "a time with its zone, such as 2026-03-07T09:15:00+02:00, from 1900 to 2199";

    private static final JsonMapper JSON = new JsonMapper();

    private final List<FieldProblem> problems;

    /// @param problems receives what is wrong
    public JsonFields(List<FieldProblem> problems) {
        this.problems = problems;
    }

    /// The whole of a body.
    ///
    /// @param expected what it should look like
    /// @throws Refusal if it is no JSON
    public static JsonNode tree(byte[] body, String expected) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw Refusal.of(
                    HttpStatus.BAD_REQUEST,
                    "Not JSON",
                    "The body cannot be read as JSON (" + e.getOriginalMessage() + "). Expected " + expected
                            + " in UTF-8.");
        }
    }

    /// Notes fields that an object does not have.
    ///
    /// @param owner the object in the words of a message
    /// @param allowed the fields it has
    /// @param also one more that it has, which is not told
    public void only(String at, JsonNode node, String owner, Set<String> allowed, String also) {
        for (String field : node.propertyNames()) {
            if (!field.equals(also) && !allowed.contains(field)) {
                problems.add(FieldProblem.of(
                        at + "/" + pointer(field),
                        "a field that " + owner + " does not have",
                        "only " + String.join(", ", allowed.stream().sorted().toList())));
            }
        }
    }

    /// A text; "" where it is absent or wrong.
    ///
    /// @param most characters it may have
    public String text(String at, JsonNode node, String field, int most, boolean required) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() && !required) {
            return "";
        }
        String text = value.isString() ? value.stringValue().strip() : "";
        boolean good = value.isString()
                && text.length() <= most
                && text.codePoints().noneMatch(Character::isISOControl)
                && !(required && text.isEmpty());
        if (!good) {
            String least = required ? "1 to " : "at most ";
            problems.add(FieldProblem.of(at + "/" + field, shown(value), "a text of " + least + most + " characters"));
        }
        return text;
    }

    /// Whether something is so; false where it is absent.
    public boolean flag(String at, JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isMissingNode() && !value.isBoolean()) {
            problems.add(FieldProblem.of(at + "/" + field, shown(value), "true or false"));
        }
        return value.isBoolean() && value.booleanValue();
    }

    /// An instant in epoch microseconds, UTC.
    public long time(String at, JsonNode node, String field) {
        JsonNode value = node.path(field);
        try {
            Instant instant = OffsetDateTime.parse(value.isString() ? value.stringValue() : "")
                    .toInstant();
            if (!instant.isBefore(EARLIEST) && instant.isBefore(LATEST)) {
                return Micros.of(instant);
            }
        } catch (DateTimeException e) {
            // told below, as one out of range is
        }
        problems.add(FieldProblem.of(at + "/" + field, shown(value), TIME));
        return 0;
    }

    /// The name of a field as a part of a JSON pointer (RFC 6901).
    public static String pointer(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    /// A value as it stands, for a message.
    public static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }

    /// The kind of a value, for a message.
    public static String kindOf(JsonNode node) {
        return node.isMissingNode() ? "nothing" : "something else (" + node.getNodeType() + ")";
    }
}
