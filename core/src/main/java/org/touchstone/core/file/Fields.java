package org.touchstone.core.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The keys of one group in a file, after unknown and repeated ones were reported.
public final class Fields {

    private final Map<String, YamlNode> values = new LinkedHashMap<>();
    /// Known keys that somebody seems to have misspelt, so that they are not reported as missing too.
    private final Set<String> misspelt = new HashSet<>();
    private final Place place;
    private final String owner;
    private final Problems problems;

    /// @param owner whose keys these are, in the words of a message: `step 'wait'`
    /// @param known the keys that have a meaning here
    public Fields(YamlNode.Entries entries, String owner, List<String> known, Problems problems) {
        this.place = entries.place();
        this.owner = owner;
        this.problems = problems;
        for (YamlNode.Entry entry : entries.entries()) {
            take(entry, known);
        }
    }

    private void take(YamlNode.Entry entry, List<String> known) {
        String key = entry.key().text();
        if (!known.contains(key)) {
            Suggestion.nearest(key, known).ifPresent(misspelt::add);
            boolean alone = entry.value() instanceof YamlNode.Scalar value && value.isMissing();
            problems.add(
                    entry.key().place(),
                    owner + " has the unknown key '" + key + "'",
                    "one of " + String.join(", ", known),
                    Suggestion.cure(key, known, otherwise(alone)));
        } else if (values.putIfAbsent(key, entry.value()) != null) {
            problems.add(
                    entry.key().place(),
                    owner + " has the key '" + key + "' twice",
                    "each key once",
                    "Keep one of the two.");
        }
    }

    private static String otherwise(boolean alone) {
        return alone
                ? "If it belongs to the text before it, put that whole text in double quotes; a number has a point, not"
                        + " a comma."
                : "Correct the key, or leave it out.";
    }

    /// Where the group begins.
    public Place place() {
        return place;
    }

    /// The value of the key, unless it is absent or has nothing after the colon.
    public Optional<YamlNode> find(String key) {
        YamlNode node = values.get(key);
        return node instanceof YamlNode.Scalar scalar && scalar.isMissing()
                ? Optional.empty()
                : Optional.ofNullable(node);
    }

    /// The value of the key as `reader` understands it; null when it is absent or the reader found it wrong.
    public <T> @Nullable T get(String key, Function<YamlNode, @Nullable T> reader) {
        YamlNode node = find(key).orElse(null);
        return node == null ? null : reader.apply(node);
    }

    /// As [#get], with a value for an absent or wrong key.
    public <T> T get(String key, Function<YamlNode, @Nullable T> reader, T otherwise) {
        T value = get(key, reader);
        return value == null ? otherwise : value;
    }

    /// As [#get], and reports an absent key.
    ///
    /// @param expected what belongs there, with an example: `the customer's goal, such as goal: "I want …"`
    public <T> @Nullable T need(String key, Function<YamlNode, @Nullable T> reader, String expected) {
        if (find(key).isEmpty() && misspelt.contains(key)) {
            return null;
        }
        if (find(key).isEmpty()) {
            Place where = values.containsKey(key) ? values.get(key).place() : place;
            problems.add(where, owner + " has no " + key, expected, "Add the key '" + key + "' with its value.");
            return null;
        }
        return get(key, reader);
    }

    /// The value of the key as a list of what `reader` understands; one value alone counts as a list of one.
    public <T> List<T> getList(String key, Function<YamlNode, @Nullable T> reader) {
        YamlNode node = find(key).orElse(null);
        if (node == null) {
            return List.of();
        }
        List<T> list = new ArrayList<>();
        for (YamlNode item : node instanceof YamlNode.Items items ? items.items() : List.of(node)) {
            T value = reader.apply(item);
            if (value != null) {
                list.add(value);
            }
        }
        return List.copyOf(list);
    }
}
