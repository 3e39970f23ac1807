package org.touchstone.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.ToIntFunction;
import org.touchstone.core.conformance.Aligner;
import org.touchstone.core.conformance.Automaton;
import org.touchstone.core.conformance.Conformance;
import org.touchstone.core.conformance.LivedWay;
import org.touchstone.core.conformance.LivedWays;
import org.touchstone.core.conformance.Numbering;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.CycleFile;
import org.touchstone.core.cycle.Route;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.cycle.Text;
import org.touchstone.core.cycle.Witness;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.read.LogReader;
import org.touchstone.core.journey.read.ReadOptions;
import org.touchstone.core.measure.Census;
import org.touchstone.core.measure.Ways;

/// Lays the distinct ways of a log against a cycle, as a process of its own: first cold, then again and again.
public final class LayWays {

    private static final double WARM_UP_SECONDS = 2;
    private static final double MEASURED_SECONDS = 1;

    private final Cycle cycle;
    private final List<LivedWay> lived;
    private final List<int[]> ways;

    private LayWays(JourneyLog log, Cycle cycle) {
        this.cycle = cycle;
        lived = LivedWays.of(log, Numbering.of(cycle, log)).ways();
        ways = lived.stream()
                .map(LivedWay::moments)
                .map(Way::new)
                .distinct()
                .map(Way::moments)
                .toList();
    }

    /// Ways as values, so that one with two endings is one.
    private record Way(List<Integer> places) {
        private Way(int[] moments) {
            this(java.util.Arrays.stream(moments).boxed().toList());
        }

        private int[] moments() {
            return places.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /// Tells how long it takes: `LOG chain|general`.
    public static void main(String[] args) {
        JourneyLog log = read(Path.of(args[0]));
        of(log, args[1].equals("chain") ? mostFrequent(log) : permit()).tell();
    }

    static LayWays of(JourneyLog log, Cycle cycle) {
        return new LayWays(log, cycle);
    }

    static JourneyLog read(Path csv) {
        return LogReader.read(List.of(csv), ReadOptions.usual(ZoneId.of("Europe/Amsterdam")))
                .orThrow()
                .log();
    }

    /// The most frequent way of a log as a chain of steps.
    static Cycle mostFrequent(JourneyLog log) {
        Ways ways = Census.of(log, log.observedThrough().orElseThrow()).take(Ways.MEASURE);
        List<Step> steps = ways.mostFrequent(1, log.vocabulary().moments()).getFirst().moments().stream()
                .map(code -> Step.named(code, Text.of("en", code))
                        .seenBy(Witness.LOG)
                        .build())
                .toList();
        return Cycle.of("most-frequent", Text.of("en", "I want my permit"), Route.inOrder(steps));
    }

    /// A designed cycle for the receipt log with loops, choices and any-order groups.
    static Cycle permit() {
        try (InputStream file = LayWays.class.getResourceAsStream("permit.yaml")) {
            if (file == null) {
                throw new IllegalStateException("permit.yaml is not beside the classes");
            }
            return CycleFile.read("permit.yaml", new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The distinct ways.
    List<int[]> ways() {
        return ways;
    }

    private void tell() {
        IO.println("ways " + ways.size());
        long begin = System.nanoTime();
        Aligner aligner = Aligner.of(Automaton.of(cycle));
        long costs = all(way -> aligner.align(way).cost());
        IO.println("coldMillis " + (System.nanoTime() - begin) / 1e6);
        IO.println("costs " + costs);
        IO.println("states " + aligner.automaton().states());
        IO.println("costMicros " + micros(aligner::cost));
        IO.println("movesMicros " + micros(way -> aligner.align(way).cost()));
        tell(Conformance.of(cycle, lived));
    }

    private static void tell(Conformance conformance) {
        IO.println("totalCost " + conformance.totalCost());
        IO.println("averageFitness " + conformance.averageFitness().value());
        IO.println("fitting " + conformance.fittingJourneys());
    }

    private long all(ToIntFunction<int[]> price) {
        long sum = 0;
        for (int[] way : ways) {
            sum += price.applyAsInt(way);
        }
        return sum;
    }

    /// Microseconds a way: the mean over a second, after two seconds that do not count.
    private double micros(ToIntFunction<int[]> price) {
        long[] warm = repeated(price, WARM_UP_SECONDS);
        long[] counted = repeated(price, MEASURED_SECONDS);
        // Also keeps the compiler from leaving the work out.
        if (warm[1] / warm[0] != counted[1] / counted[0]) {
            throw new IllegalStateException("Costs changed from one round to the next.");
        }
        return counted[2] / 1e3 / counted[0] / ways.size();
    }

    /// Rounds through all ways, the sum of the costs, nanoseconds.
    private long[] repeated(ToIntFunction<int[]> price, double seconds) {
        long begin = System.nanoTime();
        long rounds = 0;
        long sum = 0;
        do {
            for (int i = 0; i < 16; i++) {
                sum += all(price);
            }
            rounds += 16;
        } while (System.nanoTime() - begin < seconds * 1e9);
        return new long[] {rounds, sum, System.nanoTime() - begin};
    }
}
