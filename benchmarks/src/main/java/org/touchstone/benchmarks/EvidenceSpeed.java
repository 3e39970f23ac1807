package org.touchstone.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.touchstone.core.evidence.CaseBuilder;
import org.touchstone.core.evidence.Cases;
import org.touchstone.core.evidence.CriticalMoment;
import org.touchstone.core.evidence.CriticalMoments;
import org.touchstone.core.evidence.Failure;
import org.touchstone.core.evidence.Lived;
import org.touchstone.core.evidence.Points;
import org.touchstone.core.evidence.Rules;

/// How long it takes to find the critical moments of a service with 20 that can fail, for 125,000 to a million answers,
/// with a thousand draws of branch-days: whether seconds suffice, and whether the time grows no faster than the
/// answers.
///
/// Half of the failures cost something, half cost nothing. Prints the table of docs/benchmarks/evidence.md.
public final class EvidenceSpeed {

    private static final int MOMENTS = 20;
    private static final int BRANCHES = 12;
    private static final int DAYS = 300;
    private static final int[] SIZES = {125_000, 250_000, 500_000, 1_000_000};

    private EvidenceSpeed() {}

    /// Runs the measurement: `RUNS`.
    public static void main(String[] args) {
        int runs = Integer.parseInt(args[0]);
        measured(SIZES[0]);
        IO.println(
                "| answers | min s | median s | max s | median µs an answer | named of 10 | named of 10 that cost nothing |");
        IO.println("|---|---|---|---|---|---|---|");
        for (int size : SIZES) {
            var times = new ArrayList<Double>();
            List<CriticalMoment> found = List.of();
            Cases cases = cases(size);
            for (int run = 0; run < runs; run++) {
                long begin = System.nanoTime();
                found = CriticalMoments.of(cases, Rules.DEFAULT);
                times.add((System.nanoTime() - begin) / 1e9);
            }
            tell(size, times, found);
        }
    }

    private static void measured(int size) {
        CriticalMoments.of(cases(size), Rules.DEFAULT.withResamples(100));
    }

    private static void tell(int size, List<Double> times, List<CriticalMoment> found) {
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double median = sorted[sorted.length / 2];
        IO.println(String.format(
                Locale.ROOT,
                "| %,d | %.2f | %.2f | %.2f | %.2f | %d | %d |",
                size,
                sorted[0],
                median,
                sorted[sorted.length - 1],
                median * 1e6 / size,
                found.subList(0, MOMENTS / 2).stream()
                        .filter(CriticalMoment::named)
                        .count(),
                found.subList(MOMENTS / 2, MOMENTS).stream()
                        .filter(CriticalMoment::named)
                        .count()));
    }

    private static Cases cases(int size) {
        var failures = new ArrayList<Failure>();
        for (int moment = 0; moment < MOMENTS; moment++) {
            failures.add(new Failure("moment-" + moment, "failed", Failure.Kind.FACT, "it failed", 0));
        }
        CaseBuilder cases = Cases.builder(Points.FIVE, failures);
        var random = new SplittableRandom(1);
        for (int one = 0; one < size; one++) {
            add(cases, random);
        }
        return cases.build();
    }

    private static void add(CaseBuilder cases, SplittableRandom random) {
        int branch = random.nextInt(BRANCHES);
        int daypart = random.nextInt(4);
        int day = random.nextInt(DAYS);
        var lived = new Lived[MOMENTS];
        double felt = 4.3 + 0.8 * random.nextGaussian() - (daypart == 1 ? 0.3 : 0);
        for (int moment = 0; moment < MOMENTS; moment++) {
            boolean visited = random.nextDouble() < 0.5 + 0.025 * moment;
            boolean failed = random.nextDouble() < 0.05 + 0.01 * moment + 0.01 * branch;
            lived[moment] = !visited ? Lived.NOT_LIVED : failed ? Lived.FAILED : Lived.KEPT;
            felt -= visited && failed && moment < MOMENTS / 2 ? 0.2 + 0.02 * moment : 0;
        }
        double answer = Math.clamp(Math.round(felt), 1, 5);
        cases.answered(branch, daypart, day / 30, day, answer, false, false, lived);
    }
}
