package org.touchstone.core.journey.read;

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
import org.touchstone.core.file.Values;
import org.touchstone.core.file.YamlNode;
import org.touchstone.core.table.FormReader;

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
    private final FormReader form;

    private MappingReader(Problems problems) {
        this.problems = problems;
        this.values = new Values(problems);
        this.form = new FormReader(problems);
    }

    private @Nullable Mapping read(Fields fields) {
        return new Mapping(
                fields.get("separator", form::separator),
                fields.get("encoding", form::encoding),
                fields.get("zone", form::zone),
                fields.get("times", form::times),
                fields.get("columns", this::columns, Map.of()),
                fields.get("moments", this::moments, Map.of()),
                fields.find("left").isPresent() ? left(fields) : Mapping.LEFT);
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
