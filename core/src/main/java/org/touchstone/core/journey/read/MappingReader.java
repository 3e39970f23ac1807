package org.touchstone.core.journey.read;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.file.Fields;
import org.touchstone.core.file.KeyedFile;
import org.touchstone.core.file.Problems;
import org.touchstone.core.file.Suggestion;
import org.touchstone.core.file.Values;
import org.touchstone.core.file.YamlNode;

/// Reads the tree of a mapping file. What it returns is whole only if there was no problem.
final class MappingReader {

    private static final List<String> KEYS =
            List.of("separator", "encoding", "zone", "times", "columns", "moments", "left");
    private static final List<String> ROLES =
            Stream.of(Role.values()).map(Role::word).toList();
    private static final String SHAPE = "a mapping: keys such as zone, columns and moments, each with its value";

    /// How a whole file is read.
    static final KeyedFile<Mapping> FILE = new KeyedFile<>(
            "the mapping",
            KEYS,
            SHAPE,
            "Write at least one key, such as \"zone: Europe/Bucharest\", or go without a mapping file.",
            "Compare the file with the reference.",
            (fields, problems) -> new MappingReader(problems).read(fields));

    private final Problems problems;
    private final Values values;

    private MappingReader(Problems problems) {
        this.problems = problems;
        this.values = new Values(problems);
    }

    private @Nullable Mapping read(Fields fields) {
        return new Mapping(
                fields.get("separator", this::separator),
                fields.get("encoding", this::encoding),
                fields.get("zone", this::zone),
                fields.get("times", this::times),
                fields.get("columns", this::columns, Map.of()),
                fields.get("moments", this::moments, Map.of()),
                fields.find("left").isPresent() ? left(fields) : Mapping.LEFT);
    }

    private @Nullable Character separator(YamlNode node) {
        // A tab is blank, and still a separator.
        String text = node instanceof YamlNode.Scalar scalar ? scalar.text() : values.words(node, "the separator");
        if (text == null) {
            return null;
        }
        var found = Separators.find(text);
        if (found.isEmpty()) {
            values.wrong(
                    node,
                    "the separator",
                    "one of " + String.join(", ", Separators.words()),
                    Suggestion.cure(text, Separators.words(), "Choose one of these words."));
        }
        return found.orElse(null);
    }

    private @Nullable Charset encoding(YamlNode node) {
        String text = values.words(node, "the encoding");
        try {
            return text == null ? null : Charset.forName(text);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            List<String> usual = List.of("UTF-8", "UTF-16", "windows-1252", "windows-1251", "ISO-8859-1");
            values.wrong(
                    node,
                    "the encoding",
                    "an encoding such as " + String.join(", ", usual),
                    Suggestion.cure(text, usual, "Leave it out to have it found out."));
            return null;
        }
    }

    private @Nullable ZoneId zone(YamlNode node) {
        String text = values.words(node, "the zone");
        try {
            return text == null ? null : ZoneId.of(text);
        } catch (DateTimeException e) {
            values.wrong(
                    node,
                    "the zone",
                    "a time zone such as Europe/Bucharest or UTC",
                    Suggestion.cure(
                            text,
                            ZoneId.getAvailableZoneIds(),
                            "Write continent and city as the time zone database does."));
            return null;
        }
    }

    private @Nullable TimeForm times(YamlNode node) {
        List<String> known = Stream.of(TimeForm.values()).map(TimeForm::word).toList();
        String text = values.words(node, "the form of times");
        if (text == null) {
            return null;
        }
        var found = TimeForm.find(text);
        if (found.isEmpty()) {
            values.wrong(
                    node,
                    "the form of times",
                    "one of " + String.join(", ", known),
                    Suggestion.cure(text, known, "Choose one of these words."));
        }
        return found.orElse(null);
    }

    private @Nullable Map<Role, List<String>> columns(YamlNode node) {
        Fields fields = group(node, "columns", "journey: Ticket");
        if (fields == null) {
            return null;
        }
        Map<Role, List<String>> columns = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String what = "the " + role.word() + " column";
            List<String> names = fields.getList(role.word(), item -> values.words(item, what));
            if (names.size() > 1 && role != Role.JOURNEY) {
                YamlNode list = fields.find(role.word()).orElse(node);
                values.wrong(list, what, "one name; only journey may have several", "Keep one of the columns.");
            } else if (!names.isEmpty()) {
                columns.put(role, names);
            }
        }
        return columns;
    }

    private @Nullable Fields group(YamlNode node, String key, String example) {
        if (node instanceof YamlNode.Entries entries) {
            return new Fields(entries, key, ROLES, problems);
        }
        values.wrong(node, key, "keys with values, such as " + example, "Put each on a line of its own, indented.");
        return null;
    }

    private @Nullable Map<String, String> moments(YamlNode node) {
        if (!(node instanceof YamlNode.Entries entries)) {
            values.wrong(
                    node,
                    "moments",
                    "keys with values, such as TKT: ticket",
                    "Put each on a line of its own, indented.");
            return null;
        }
        Map<String, String> moments = new LinkedHashMap<>();
        for (YamlNode.Entry entry : entries.entries()) {
            String word = entry.key().text();
            String step = values.words(entry.value(), "the step of '" + word + "'");
            if (step != null && moments.putIfAbsent(word, step) != null) {
                problems.add(
                        entry.key().place(),
                        "moments has '" + word + "' twice",
                        "each word once",
                        "Keep one of the two.");
            }
        }
        return moments;
    }

    private Set<String> left(Fields fields) {
        return Set.copyOf(
                new java.util.HashSet<>(fields.getList("left", node -> values.words(node, "a word for left"))));
    }
}
