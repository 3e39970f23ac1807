package org.touchstone.examples.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// One JSON object as text, written by hand: names and values in the order in which they are added.
///
/// Texts and names must be plain ASCII without quotes, backslashes or control characters; all ours are codes. Not safe
/// for several threads.
public final class Json {

    private static final int DECIMALS = 6;

    private final String indent;
    private final StringBuilder text = new StringBuilder("{");

    private Json(String indent) {
        this.indent = indent;
    }

    /// The text of an object that `filling` fills, with a line break at its end.
    public static String object(Consumer<Json> filling) {
        return filled("", filling) + "\n";
    }

    private static String filled(String indent, Consumer<Json> filling) {
        var json = new Json(indent);
        filling.accept(json);
        boolean empty = json.text.length() == 1;
        return json.text + (empty ? "}" : "\n" + indent + "}");
    }

    /// Adds a text.
    public Json text(String name, String value) {
        return raw(name, quoted(value));
    }

    /// Adds a whole number.
    public Json number(String name, long value) {
        return raw(name, Long.toString(value));
    }

    /// Adds a number, rounded to six decimals.
    public Json number(String name, double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return raw(name, rounded.stripTrailingZeros().toPlainString());
    }

    /// Adds a list of texts.
    public Json texts(String name, List<String> values) {
        return raw(
                name, "[" + String.join(", ", values.stream().map(Json::quoted).toList()) + "]");
    }

    /// Adds an object within this one.
    public Json object(String name, Consumer<Json> filling) {
        return raw(name, filled(indent + "  ", filling));
    }

    /// Adds a list of objects, one for each item.
    public <T> Json objects(String name, List<T> items, BiConsumer<Json, T> filling) {
        String inner = indent + "    ";
        List<String> objects = items.stream()
                .map(item -> inner + filled(inner, json -> filling.accept(json, item)))
                .toList();
        return raw(name, "[\n" + String.join(",\n", objects) + "\n" + indent + "  ]");
    }

    private Json raw(String name, String value) {
        text.append(text.length() == 1 ? "\n" : ",\n").append(indent).append("  ");
        text.append(quoted(name)).append(": ").append(value);
        return this;
    }

    private static String quoted(String value) {
        return '"' + value + '"';
    }
}
