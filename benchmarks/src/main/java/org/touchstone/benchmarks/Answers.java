package org.touchstone.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// What a side found: the waits of every directly-follows pair, and how many journeys went each exact way.
///
/// @param flows waits by pair of moments
/// @param ways journeys by way, its moments joined by blanks
record Answers(Map<Pair, Waits> flows, Map<String, Long> ways) {

    /// How far apart quantiles may be, relative to their size.
    static final double QUANTILES_WITHIN = 1e-12;

    /// Two moments, the one directly after the other.
    record Pair(String from, String to) {}

    /// The waits between two moments in seconds; quantiles of type 7.
    record Waits(long count, double mean, double p50, double p90) {

        private boolean agrees(Waits other) {
            return count == other.count && mean == other.mean && near(p50, other.p50) && near(p90, other.p90);
        }

        /// Equal but for the rounding of one interpolation between two ranks: DuckDB interpolates milliseconds, we
        /// microseconds.
        private static boolean near(double a, double b) {
            return Math.abs(a - b) <= QUANTILES_WITHIN * Math.max(Math.abs(a), Math.abs(b));
        }
    }

    Answers {
        flows = Map.copyOf(flows);
        ways = Map.copyOf(ways);
    }

    /// Everything in which the two differ; counts and means must be equal to the last bit, quantiles within
    /// [#QUANTILES_WITHIN].
    List<String> differences(Answers other) {
        var differences = new ArrayList<String>();
        var pairs = new HashSet<>(flows.keySet());
        pairs.addAll(other.flows.keySet());
        for (Pair pair : pairs) {
            Waits here = flows.get(pair);
            Waits there = other.flows.get(pair);
            if (here == null || there == null || !here.agrees(there)) {
                differences.add(pair + ": " + here + " against " + there);
            }
        }
        var all = new HashSet<>(ways.keySet());
        all.addAll(other.ways.keySet());
        for (String way : all) {
            if (!ways.getOrDefault(way, 0L).equals(other.ways.getOrDefault(way, 0L))) {
                differences.add(way + ": " + ways.get(way) + " against " + other.ways.get(way));
            }
        }
        return differences;
    }

    /// Writes them as lines of fields with tabs between.
    void write(Path file) throws IOException {
        var lines = new ArrayList<String>();
        flows.forEach((pair, w) -> lines.add(
                String.join("\t", pair.from(), pair.to(), "" + w.count(), "" + w.mean(), "" + w.p50(), "" + w.p90())));
        ways.forEach((way, journeys) -> lines.add(way + "\t" + journeys));
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    /// Reads what [#write] wrote.
    static Answers read(Path file) throws IOException {
        var flows = new HashMap<Pair, Waits>();
        var ways = new HashMap<String, Long>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", -1);
            if (cells.length == 2) {
                ways.put(cells[0], Long.valueOf(cells[1]));
            } else {
                flows.put(
                        new Pair(cells[0], cells[1]),
                        new Waits(
                                Long.parseLong(cells[2]),
                                Double.parseDouble(cells[3]),
                                Double.parseDouble(cells[4]),
                                Double.parseDouble(cells[5])));
            }
        }
        return new Answers(flows, ways);
    }
}
