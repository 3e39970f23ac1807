package org.touchstone.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which room may know which, read from a map drawn as text.
///
/// A line names a room, an arrow and the rooms it may use; `all` stands for every other room of the map. An arrow opens
/// what lies behind it too: who may use the log may name the branch that the log speaks of. A room is a package
/// directly below `base`, with its subpackages. A room on the map need not exist yet; a room that exists must be on it.
///
/// @param base the package whose rooms these are
/// @param reach for each room, every room it may use, itself included
public record Arrows(String base, Map<String, Set<String>> reach) {

    /// Reads a map.
    ///
    /// @throws IllegalArgumentException if a line has no arrow or names a room without a line of its own, or if the
    ///   arrows run in a circle
    public static Arrows of(String base, String map) {
        Map<String, List<String>> drawn = new LinkedHashMap<>();
        map.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] ends = line.split("->", -1);
            if (ends.length != 2) {
                throw new IllegalArgumentException("Expected 'room -> rooms' on the map, but got '" + line + "'.");
            }
            drawn.put(ends[0].strip(), roomsIn(ends[1]));
        });
        drawn.replaceAll((room, uses) -> uses.contains("all") ? allBut(room, drawn.keySet()) : uses);
        Map<String, Set<String>> reach = new LinkedHashMap<>();
        drawn.keySet().forEach(room -> reach.put(room, reached(room, drawn, List.of())));
        return new Arrows(base, reach);
    }

    /// Every use of a room that no arrow reaches, and every room that is not on the map; empty when all is well.
    public List<String> violations(JavaClasses classes) {
        Set<String> found = new TreeSet<>();
        for (JavaClass user : classes) {
            String room = room(user);
            if (!room.isEmpty() && !reach.containsKey(room)) {
                found.add("Room '" + room + "' of " + base + " is not on the map (" + String.join(", ", reach.keySet())
                        + "). Give it a line with its arrows.");
                continue;
            }
            user.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> !allowed(room, dependency))
                    .forEach(dependency -> found.add("'" + room + "' may not use '" + room(dependency.getTargetClass())
                            + "': " + dependency.getDescription()));
        }
        return List.copyOf(found);
    }

    private boolean allowed(String room, Dependency dependency) {
        String used = room(dependency.getTargetClass());
        return used.isEmpty()
                || used.equals(room)
                || reach.getOrDefault(room, Set.of()).contains(used);
    }

    /// The room a class stands in; empty for a class outside the house, or at its door.
    private String room(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (!name.startsWith(base + ".")) {
            return "";
        }
        String inside = name.substring(base.length() + 1);
        int dot = inside.indexOf('.');
        return dot < 0 ? inside : inside.substring(0, dot);
    }

    private static Set<String> reached(String room, Map<String, List<String>> drawn, List<String> way) {
        List<String> onward = new ArrayList<>(way);
        onward.add(room);
        if (way.contains(room)) {
            throw new IllegalArgumentException("The arrows run in a circle: " + String.join(" -> ", onward) + ".");
        }
        List<String> uses = drawn.get(room);
        if (uses == null) {
            throw new IllegalArgumentException("Room '" + room + "' has no line of its own on the map.");
        }
        Set<String> reached = new TreeSet<>(Set.of(room));
        uses.forEach(used -> reached.addAll(reached(used, drawn, onward)));
        return reached;
    }

    private static List<String> roomsIn(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s*,\\s*"));
    }

    private static List<String> allBut(String room, Set<String> rooms) {
        return rooms.stream().filter(other -> !other.equals(room)).toList();
    }
}
