package org.touchstone.core.evidence.alarm;

import java.util.List;
import java.util.TreeMap;

/// How many journeys of each kind there were, and how many were answered about. Adds exactly in any order.
final class Groups {

    /// A way to part journeys in kinds.
    enum By {
        /// 0 stayed, 1 left.
        ENDING,
        /// As [Plan#waitKind] says, of those who stayed.
        WAIT,
        /// By number of the daypart.
        DAYPART
    }

    private record Count(long journeys, long answered) {
        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(journeys + other.journeys, answered + other.answered);
        }
    }

    private final TreeMap<By, TreeMap<Integer, Count>> counts = new TreeMap<>();

    void add(By by, int kind, boolean answered) {
        add(by, kind, new Count(1, answered ? 1 : 0));
    }

    private void add(By by, int kind, Count count) {
        counts.computeIfAbsent(by, b -> new TreeMap<>()).merge(kind, count, Count::plus);
    }

    void add(Groups other) {
        other.counts.forEach((by, kinds) -> kinds.forEach((kind, count) -> add(by, kind, count)));
    }

    /// The kinds that occur, ascending.
    List<Integer> kinds(By by) {
        return List.copyOf(counts.getOrDefault(by, new TreeMap<>()).keySet());
    }

    long journeys(By by, int kind) {
        return of(by, kind).journeys();
    }

    long answered(By by, int kind) {
        return of(by, kind).answered();
    }

    private Count of(By by, int kind) {
        return counts.getOrDefault(by, new TreeMap<>()).getOrDefault(kind, Count.NONE);
    }
}
