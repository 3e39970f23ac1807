package org.touchstone.core.journey.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.touchstone.core.file.Place;
import org.touchstone.core.file.YamlNode;
import org.touchstone.core.table.Separators;

/// A mapping as the tree of its file. What is to be found out is left out.
final class MappingTree {

    private MappingTree() {}

    static YamlNode.Entries of(Mapping mapping) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        if (mapping.separator() != null) {
            entries.add(YamlNode.entry("separator", YamlNode.text(Separators.word(mapping.separator()))));
        }
        if (mapping.encoding() != null) {
            entries.add(
                    YamlNode.entry("encoding", YamlNode.text(mapping.encoding().name())));
        }
        if (mapping.zone() != null) {
            entries.add(YamlNode.entry("zone", YamlNode.text(mapping.zone().getId())));
        }
        if (mapping.times() != null) {
            entries.add(YamlNode.entry("times", YamlNode.text(mapping.times().word())));
        }
        if (!mapping.columns().isEmpty()) {
            entries.add(YamlNode.entry("columns", columns(mapping.columns())));
        }
        if (!mapping.moments().isEmpty()) {
            entries.add(YamlNode.entry("moments", moments(mapping.moments())));
        }
        if (!mapping.left().equals(Mapping.LEFT)) {
            entries.add(YamlNode.entry("left", texts(List.copyOf(new TreeSet<>(mapping.left())))));
        }
        return new YamlNode.Entries(Place.WHOLE_FILE, entries);
    }

    private static YamlNode columns(Map<Role, List<String>> columns) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (Role role : Role.values()) {
            List<String> names = columns.getOrDefault(role, List.of());
            if (!names.isEmpty()) {
                entries.add(YamlNode.entry(
                        role.word(), names.size() == 1 ? YamlNode.text(names.getFirst()) : texts(names)));
            }
        }
        return new YamlNode.Entries(Place.WHOLE_FILE, entries);
    }

    private static YamlNode moments(Map<String, String> moments) {
        return new YamlNode.Entries(
                Place.WHOLE_FILE,
                new TreeMap<>(moments)
                        .entrySet().stream()
                                .map(moment -> YamlNode.entry(moment.getKey(), YamlNode.text(moment.getValue())))
                                .toList());
    }

    private static YamlNode texts(List<String> texts) {
        return YamlNode.items(texts.stream().map(YamlNode::text).toList());
    }
}
