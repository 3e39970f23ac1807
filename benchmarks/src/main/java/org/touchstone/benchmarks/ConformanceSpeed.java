package org.touchstone.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How long it takes to lay the ways of the receipt log against a chain and against a general cycle.
///
/// Every run is a process of its own. Prints the tables of docs/benchmarks/conformance.md. What PM4Py needs is quoted
/// and not measured here.
public final class ConformanceSpeed {

    /// Milliseconds a way against a chain of steps.
    private static final double PM4PY_CHAIN_MILLIS = 3.7;

    /// Seconds for all ways against the net discovered from the log.
    private static final double PM4PY_NET_SECONDS = 48.6;

    /// Sum of the costs of all journeys against the most frequent way, found by an independent program.
    private static final double CHAIN_COST = 2_943;

    private ConformanceSpeed() {}

    /// Runs the measurement: `LOG RUNS`.
    public static void main(String[] args) throws IOException, InterruptedException {
        int runs = Integer.parseInt(args[1]);
        List<Map<String, Double>> chain = new ArrayList<>();
        List<Map<String, Double>> general = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            chain.add(new Side(List.of(), LayWays.class, List.of(args[0], "chain")).run());
            general.add(new Side(List.of(), LayWays.class, List.of(args[0], "general")).run());
        }
        if (chain.stream().anyMatch(run -> figure(run, "totalCost") != CHAIN_COST)) {
            throw new IllegalStateException("Costs against the chain differ from those of an independent program.");
        }
        IO.println("Ways: " + whole(chain, "ways") + "; states: chain " + whole(chain, "states") + ", general "
                + whole(general, "states") + "; journeys that fit: chain " + whole(chain, "fitting") + ", general "
                + whole(general, "fitting"));
        IO.println("\n| | min | median | max |\n|---|---|---|---|");
        tell("chain, all ways with moves, cold, ms", chain, "coldMillis");
        tell("chain, cost, µs a way", chain, "costMicros");
        tell("chain, moves, µs a way", chain, "movesMicros");
        tell("general, all ways with moves, cold, ms", general, "coldMillis");
        tell("general, cost, µs a way", general, "costMicros");
        tell("general, moves, µs a way", general, "movesMicros");
        tellRatios(chain, general);
    }

    private static void tellRatios(List<Map<String, Double>> chain, List<Map<String, Double>> general) {
        double ways = figure(chain.getFirst(), "ways");
        IO.println("\n| quoted figure of PM4Py over our median | ratio |\n|---|---|");
        ratio("chain, cost, warm", PM4PY_CHAIN_MILLIS * 1e3 / median(chain, "costMicros"));
        ratio("chain, moves, warm", PM4PY_CHAIN_MILLIS * 1e3 / median(chain, "movesMicros"));
        ratio("chain, all ways with moves, cold", PM4PY_CHAIN_MILLIS * ways / median(chain, "coldMillis"));
        ratio("general, moves, warm", PM4PY_NET_SECONDS * 1e6 / ways / median(general, "movesMicros"));
        ratio("general, all ways with moves, cold", PM4PY_NET_SECONDS * 1e3 / median(general, "coldMillis"));
    }

    private static void ratio(String what, double ratio) {
        IO.println("| " + what + " | " + String.format(Locale.ROOT, "%,.0f", ratio) + " |");
    }

    private static void tell(String what, List<Map<String, Double>> runs, String figure) {
        double[] sorted = sorted(runs, figure);
        IO.println("| " + what + " | " + text(sorted[0]) + " | " + text(sorted[sorted.length / 2]) + " | "
                + text(sorted[sorted.length - 1]) + " |");
    }

    private static double median(List<Map<String, Double>> runs, String figure) {
        double[] sorted = sorted(runs, figure);
        return sorted[sorted.length / 2];
    }

    private static double[] sorted(List<Map<String, Double>> runs, String figure) {
        return runs.stream().mapToDouble(run -> figure(run, figure)).sorted().toArray();
    }

    private static double figure(Map<String, Double> run, String figure) {
        return run.getOrDefault(figure, 0.0);
    }

    private static String whole(List<Map<String, Double>> runs, String figure) {
        return String.valueOf(Math.round(figure(runs.getFirst(), figure)));
    }

    private static String text(double figure) {
        return String.format(Locale.ROOT, figure < 1 ? "%.3f" : "%.2f", figure);
    }
}
