package org.touchstone.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.touchstone.house.Arrows;

/// The rooms and their arrows as a picture: who stands above may know whom lies below, and what lies behind it. An
/// arrow that others already imply is left out.
final class RoomsDrawing {

    private static final int WIDE = 116;
    private static final int HIGH = 34;
    private static final int GAP_X = 44;
    private static final int GAP_Y = 34;
    private static final int EDGE = 16;

    private RoomsDrawing() {}

    /// The lines of a map: a room, and the rooms that it names.
    static Map<String, List<String>> lines(String map) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        map.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] ends = line.split("->", -1);
            String uses = ends[1].strip();
            lines.put(ends[0].strip(), uses.isEmpty() ? List.of() : List.of(uses.split("\\s*,\\s*", -1)));
        });
        return lines;
    }

    /// The picture as SVG, in the colours of the page around it or in those of paper.
    static String svg(Arrows arrows) {
        Map<String, int[]> places = places(arrows.reach());
        int high = places.values().stream().mapToInt(at -> at[1]).max().orElse(0) + HIGH + EDGE;
        int wide = places.values().stream().mapToInt(at -> at[0]).max().orElse(0) + WIDE + EDGE;
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + wide + " " + high
                + "\" width=\"" + wide + "\" height=\"" + high + "\" font-family=\"sans-serif\" font-size=\"14\">\n"
                + "<title>The rooms of the app, and who may know whom</title>\n<rect width=\"100%\" height=\"100%\""
                + " fill=\"#ffffff\"/>\n<defs><marker id=\"end\" markerWidth=\"8\" markerHeight=\"8\" refX=\"7\" refY=\"4\""
                + " orient=\"auto\"><path d=\"M0 0 8 4 0 8z\" fill=\"#5b7c9d\"/></marker></defs>\n");
        for (String room : places.keySet()) {
            for (String used : drawn(room, arrows.reach())) {
                svg.append(arrow(at(places, room), at(places, used)));
            }
        }
        places.forEach((room, at) -> svg.append("<rect x=\"" + at[0] + "\" y=\"" + at[1] + "\" width=\"" + WIDE
                + "\" height=\"" + HIGH + "\" rx=\"6\" fill=\"#eef3f8\" stroke=\"#5b7c9d\"/><text x=\""
                + (at[0] + WIDE / 2) + "\" y=\"" + (at[1] + HIGH / 2 + 5)
                + "\" text-anchor=\"middle\" fill=\"#1d2a36\">" + room + "</text>\n"));
        return svg.append("</svg>\n").toString();
    }

    private static String arrow(int[] from, int[] to) {
        return "<path d=\"M" + (from[0] + WIDE / 2) + " " + (from[1] + HIGH) + " L" + (to[0] + WIDE / 2) + " "
                + (to[1] - 2) + "\" fill=\"none\" stroke=\"#5b7c9d\" marker-end=\"url(#end)\"/>\n";
    }

    private static int[] at(Map<String, int[]> places, String room) {
        int[] at = places.get(room);
        if (at == null) {
            throw new IllegalArgumentException("No place for " + room);
        }
        return at;
    }

    /// Left and upper edge of each room. The more lies behind a room, the higher it stands.
    private static Map<String, int[]> places(Map<String, Set<String>> reach) {
        Map<Integer, List<String>> storeys = new TreeMap<>();
        reach.keySet()
                .forEach(room -> storeys.computeIfAbsent(storey(room, reach), _ -> new ArrayList<>())
                        .add(room));
        int top = storeys.keySet().stream().mapToInt(one -> one).max().orElse(0);
        Map<String, int[]> places = new TreeMap<>();
        storeys.forEach((storey, rooms) -> {
            for (int i = 0; i < rooms.size(); i++) {
                places.put(rooms.get(i), new int[] {EDGE + i * (WIDE + GAP_X), EDGE + (top - storey) * (HIGH + GAP_Y)});
            }
        });
        return places;
    }

    private static int storey(String room, Map<String, Set<String>> reach) {
        return drawn(room, reach).stream()
                .mapToInt(used -> storey(used, reach) + 1)
                .max()
                .orElse(0);
    }

    /// The rooms that a room reaches by no other.
    private static List<String> drawn(String room, Map<String, Set<String>> reach) {
        List<String> others = behind(room, reach);
        return others.stream()
                .filter(used ->
                        others.stream().noneMatch(by -> behind(by, reach).contains(used)))
                .toList();
    }

    private static List<String> behind(String room, Map<String, Set<String>> reach) {
        return reach.getOrDefault(room, Set.of()).stream()
                .filter(other -> !other.equals(room))
                .toList();
    }
}
