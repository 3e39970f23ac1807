package org.touchstone.app.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.app.platform.store.Store;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Fact;
import org.touchstone.core.journey.JourneyLog;

/// What the facts in the database come to, told again in the plainest way, with nothing of the log's own code but the
/// reading of a row: an encounter is what its latest fact says.
final class PlainReplay {

    private PlainReplay() {}

    /// A line for each living journey, sorted.
    static List<String> of(Store store) {
        Map<Long, TreeMap<Integer, Encounter>> journeys = new HashMap<>();
        Map<Long, String> endings = new HashMap<>();
        for (LogRow row : store.read(db -> LogTable.after(db, 0, Integer.MAX_VALUE))) {
            if (row instanceof LogRow.Lived(long _, Fact fact)) {
                TreeMap<Integer, Encounter> lived = journeys.computeIfAbsent(fact.journey(), _ -> new TreeMap<>());
                switch (fact) {
                    case Fact.Opened opened -> {
                        lived.put(opened.encounter().number(), opened.encounter());
                        endings.put(fact.journey(), "OPEN");
                    }
                    case Fact.Closed closed -> {
                        Encounter open = lived.get(closed.encounter());
                        lived.put(
                                closed.encounter(),
                                new Encounter(
                                        closed.encounter(),
                                        open == null ? "" : open.moment(),
                                        open == null ? 0 : open.startMicros(),
                                        closed.endMicros(),
                                        Encounter.Timing.INTERVAL,
                                        closed.backdated(),
                                        ""));
                    }
                    case Fact.Corrected corrected ->
                        lived.put(corrected.encounter().number(), corrected.encounter());
                    case Fact.Retracted retracted -> lived.remove(retracted.encounter());
                    case Fact.Ended ended ->
                        endings.put(fact.journey(), ended.ending().name());
                }
                if (lived.isEmpty()) {
                    journeys.remove(fact.journey());
                }
            }
        }
        List<String> lines = new ArrayList<>();
        journeys.forEach(
                (id, lived) -> lines.add(line(id, endings.getOrDefault(id, "OPEN"), List.copyOf(lived.values()))));
        lines.sort(Comparator.naturalOrder());
        return lines;
    }

    /// The same of a log.
    static List<String> of(JourneyLog log) {
        List<String> lines = new ArrayList<>();
        log.forEach(journey -> lines.add(line(journey.id(), journey.ending().name(), journey.encounters())));
        lines.sort(Comparator.naturalOrder());
        return lines;
    }

    private static String line(long id, String ending, List<Encounter> encounters) {
        List<Encounter> sorted = encounters.stream()
                .sorted(Comparator.comparingInt(Encounter::number))
                .toList();
        return id + " " + ending + " " + sorted;
    }
}
