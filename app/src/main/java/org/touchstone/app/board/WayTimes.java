package org.touchstone.app.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.touchstone.app.findings.Look;

/// How long journeys of each way take: half of them up to so long. Thread-safe; keeps what was read last.
final class WayTimes {

    private static final int KEPT = 8;

    private final ConcurrentLinkedDeque<Read> kept = new ConcurrentLinkedDeque<>();

    /// What was read of which log, as who looks sees it, and of which ways.
    private record Read(long seq, Look look, List<List<String>> ways, List<Double> medians) {}

    /// For each way the median in seconds; NaN where the log has none of its journeys.
    ///
    /// @param seq the place of the log that `lives` reads
    List<Double> medians(Lives lives, long seq, Look look, List<List<String>> ways) {
        for (Read one : kept) {
            if (one.seq() == seq && one.look().equals(look) && one.ways().equals(ways)) {
                return one.medians();
            }
        }
        var read = new Read(seq, look, ways, read(lives, ways));
        kept.addFirst(read);
        if (kept.size() > KEPT) {
            kept.pollLast();
        }
        return read.medians();
    }

    private static List<Double> read(Lives lives, List<List<String>> ways) {
        Map<String, Times> times = new HashMap<>();
        ways.forEach(way -> lives.way(way).ifPresent(code -> times.put(code, new Times())));
        lives.visit((part, j) -> {
            Times mine = times.get(lives.way(part, j));
            if (mine != null) {
                mine.add(Lives.lasted(part, j));
            }
        });
        var medians = new ArrayList<Double>();
        for (List<String> way : ways) {
            medians.add(lives.way(way)
                    .map(code -> times.getOrDefault(code, new Times()).median())
                    .orElse(Double.NaN));
        }
        return List.copyOf(medians);
    }

    /// Durations of one way, microseconds.
    private static final class Times {
        private long[] all = new long[16];
        private int count;

        void add(long micros) {
            if (count == all.length) {
                all = Arrays.copyOf(all, 2 * count);
            }
            all[count++] = micros;
        }

        /// In seconds.
        double median() {
            if (count == 0) {
                return Double.NaN;
            }
            long[] sorted = Arrays.copyOf(all, count);
            Arrays.sort(sorted);
            return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2e6;
        }
    }
}
