package org.touchstone.core.journey.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.JourneyLog;

/// Figures of a log counted slowly and plainly, journey by journey.
///
/// @param arcs for each pair of moments that follow each other how often they do; "" is the beginning and the end
/// @param ways for each sequence of moments the number of journeys that took it
/// @param hours from first start to last end, sorted
record LogFigures(Map<List<String>, Integer> arcs, Map<List<String>, Integer> ways, List<Double> hours) {

    static LogFigures of(JourneyLog log) {
        var figures = new LogFigures(new HashMap<>(), new HashMap<>(), new ArrayList<>());
        log.forEach(figures::add);
        figures.hours.sort(Comparator.naturalOrder());
        return figures;
    }

    private void add(Journey journey) {
        List<Encounter> lived = journey.encounters();
        List<String> way = lived.stream().map(Encounter::moment).toList();
        ways.merge(way, 1, Integer::sum);
        String before = "";
        for (String moment : way) {
            arcs.merge(List.of(before, moment), 1, Integer::sum);
            before = moment;
        }
        arcs.merge(List.of(before, ""), 1, Integer::sum);
        long end = lived.stream().mapToLong(Encounter::endMicros).max().orElseThrow();
        hours.add((end - lived.getFirst().startMicros()) / 3.6e9);
    }

    int arc(String from, String to) {
        return arcs.getOrDefault(List.of(from, to), 0);
    }

    /// Arcs between two moments.
    long distinctArcs() {
        return arcs.keySet().stream()
                .filter(arc -> !arc.getFirst().isEmpty() && !arc.getLast().isEmpty())
                .count();
    }

    Set<String> moments() {
        Set<String> moments = new HashSet<>();
        ways.keySet().forEach(moments::addAll);
        return moments;
    }

    /// Journeys a way, the most frequent way first.
    List<Integer> waysByJourneys() {
        return ways.values().stream().sorted(Comparator.reverseOrder()).toList();
    }

    double meanHours() {
        return hours.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    double medianHours() {
        int half = hours.size() / 2;
        return hours.size() % 2 == 1 ? hours.get(half) : (hours.get(half - 1) + hours.get(half)) / 2;
    }
}
