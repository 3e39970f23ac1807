package org.touchstone.core.evidence.alarm;

import java.util.EnumMap;
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

    /// Journeys, and those answered about.
    private final EnumMap<By, TreeMap<Integer, long[]>> counts = new EnumMap<>(By.class);

    void add(By by, int kind, boolean answered) {
        long[] sums = of(by, kind);
        sums[0]++;
        sums[1] += answered ? 1 : 0;
    }

    void add(Groups other) {
        other.counts.forEach((by, kinds) -> kinds.forEach((kind, more) -> {
            long[] sums = of(by, kind);
            sums[0] += more[0];
            sums[1] += more[1];
        }));
    }

    private long[] of(By by, int kind) {
        return counts.computeIfAbsent(by, b -> new TreeMap<>()).computeIfAbsent(kind, k -> new long[2]);
    }

    /// The kinds that occur, ascending.
    List<Integer> kinds(By by) {
        return List.copyOf(counts.getOrDefault(by, new TreeMap<>()).keySet());
    }

    long journeys(By by, int kind) {
        return of(by, kind)[0];
    }

    long answered(By by, int kind) {
        return of(by, kind)[1];
    }
}
