package org.touchstone.core.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An item of a list that is one key with what belongs to it: `wait: {name: Wait}`.
public record NamedThing(YamlNode.Scalar key, YamlNode value) {

    /// The named thing; null, with a problem, when the node has another shape.
    ///
    /// @param what it in the words of a message: `a step`
    /// @param example how it is written
    public static @Nullable NamedThing of(YamlNode node, String what, String example, Problems problems) {
        if (node instanceof YamlNode.Entries entries && entries.entries().size() == 1) {
            YamlNode.Entry only = entries.entries().getFirst();
            return new NamedThing(only.key(), only.value());
        }
        String expected = what + " with its code and keys, such as " + example;
        if (node instanceof YamlNode.Entries entries && !entries.entries().isEmpty()) {
            List<String> keys =
                    entries.entries().stream().map(entry -> entry.key().text()).toList();
            problems.add(
                    entries.entries().get(1).key().place(),
                    what + " has " + keys.size() + " keys where its code should stand alone: "
                            + String.join(", ", keys),
                    expected,
                    "Indent what belongs to '" + keys.getFirst() + "' further than its code, and begin each "
                            + bare(what) + " with a hyphen of its own.");
        } else {
            problems.add(
                    node.place(),
                    what + " is " + (node instanceof YamlNode.Entries ? "empty" : node.kind()),
                    expected,
                    "Write a code, a colon and the keys.");
        }
        return null;
    }

    private static String bare(String what) {
        return what.replaceFirst("^an? ", "");
    }

    /// The key, by which others refer to the thing.
    public String code() {
        return key.text();
    }

    /// The keys of the thing; null, with a problem, when it has none.
    public @Nullable Fields fields(String owner, List<String> known, Problems problems) {
        if (value instanceof YamlNode.Entries entries) {
            return new Fields(entries, owner, known, problems);
        }
        problems.add(
                value.place(),
                owner + " is " + value.kind(),
                "keys with values in braces, or indented below: " + known.getFirst() + ", …",
                "Write {" + known.getFirst() + ": …} after the colon.");
        return null;
    }
}
