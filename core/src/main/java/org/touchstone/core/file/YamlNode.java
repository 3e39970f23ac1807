package org.touchstone.core.file;

import java.util.Arrays;
import java.util.List;

/// A YAML text as a tree that knows the place of everything in it: one word or text, a list, or keys with values.
///
/// Trees that are made for writing have [Place#WHOLE_FILE] everywhere.
public sealed interface YamlNode {

    Place place();

    /// What it is, in the words of a message.
    String kind();

    /// One word, number or text.
    ///
    /// @param plain read: it stood without quotes; to be written: it must stand as it is, as a number or `true` does
    record Scalar(Place place, String text, boolean plain) implements YamlNode {

        @Override
        public String kind() {
            return isMissing() ? "nothing" : "the text '" + text + "'";
        }

        /// Nothing stands here: `key:` without a value, `~` or `null`.
        public boolean isMissing() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    /// Items in order.
    record Items(Place place, List<YamlNode> items) implements YamlNode {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /// Keys with values, in the order written; a key may stand twice, which the reader of the tree reports.
    record Entries(Place place, List<Entry> entries) implements YamlNode {
        public Entries {
            entries = List.copyOf(entries);
        }

        @Override
        public String kind() {
            return "keys with values";
        }
    }

    /// One key with its value.
    record Entry(Scalar key, YamlNode value) {}

    /// For writing: a text, put in quotes where YAML needs it.
    static Scalar text(String text) {
        return new Scalar(Place.WHOLE_FILE, text, false);
    }

    /// For writing: a number, `true`, a date, a word of the format; it stands as it is.
    static Scalar plain(Object value) {
        return new Scalar(Place.WHOLE_FILE, value.toString(), true);
    }

    /// For writing: a list.
    static Items items(List<? extends YamlNode> items) {
        return new Items(Place.WHOLE_FILE, List.copyOf(items));
    }

    /// For writing: keys with values.
    static Entries entries(Entry... entries) {
        return new Entries(Place.WHOLE_FILE, Arrays.asList(entries));
    }

    /// For writing: a key, which is a text, with its value.
    static Entry entry(String key, YamlNode value) {
        return new Entry(text(key), value);
    }
}
