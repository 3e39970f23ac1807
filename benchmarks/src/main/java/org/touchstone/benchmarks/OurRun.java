package org.touchstone.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.core.analysis.Analysis;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Flow;
import org.touchstone.core.analysis.Service;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.CycleFile;
import org.touchstone.core.file.Reading;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.read.ImportedLog;
import org.touchstone.core.journey.read.LogReader;
import org.touchstone.core.journey.read.ReadOptions;
import org.touchstone.core.measure.Census;
import org.touchstone.core.measure.Ways;

/// Our side: from the file to all findings, as a process of its own.
public final class OurRun {

    private final ImportedLog imported;
    private final Findings findings;

    private OurRun(ImportedLog imported, Findings findings) {
        this.imported = imported;
        this.findings = findings;
    }

    /// Reads and analyses a file, and tells how long it took: `CSV [memory | answers FILE]`.
    public static void main(String[] args) throws IOException {
        long begin = System.nanoTime();
        OurRun run = of(Path.of(args[0]));
        IO.println("workSeconds " + (System.nanoTime() - begin) / 1e9);
        IO.println("readSeconds " + run.findings.timings().readSeconds());
        IO.println("analyseSeconds " + run.findings.timings().analyseSeconds());
        if (args.length > 1) {
            switch (args[1]) {
                case "memory" -> run.tellMemory();
                case "answers" -> run.answers().write(Path.of(args[2]));
                default -> throw new IllegalArgumentException("Not memory or answers: " + args[1]);
            }
        }
    }

    /// Reads a log and analyses it against the counter service.
    static OurRun of(Path csv) {
        ImportedLog imported = read(csv);
        return new OurRun(imported, Analysis.of(imported, Service.of(cycle())));
    }

    /// Reads a log as anybody would: nothing is told about it but the zone.
    static ImportedLog read(Path csv) {
        return good(LogReader.read(List.of(csv), ReadOptions.usual(ZoneId.of("UTC"))));
    }

    /// The service whose log it is.
    static Cycle cycle() {
        String name = "counter-service.yaml";
        try (InputStream file = OurRun.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not beside the classes");
            }
            return good(CycleFile.read(name, new String(file.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T good(Reading<T> reading) {
        return switch (reading) {
            case Reading.Good<T>(T value) -> value;
            case Reading.Bad<T> bad ->
                throw new IllegalArgumentException(bad.problems().toString());
        };
    }

    Findings findings() {
        return findings;
    }

    /// What both sides must agree on. The ways are counted again: the findings show the hundred most frequent only.
    Answers answers() {
        var flows = new HashMap<Answers.Pair, Answers.Waits>();
        for (Flow flow : findings.flows()) {
            if (!flow.from().isEmpty() && !flow.to().isEmpty()) {
                flows.put(new Answers.Pair(flow.from(), flow.to()), waits(flow));
            }
        }
        JourneyLog log = imported.log();
        Ways ways = Census.of(log, log.observedThrough().orElse(Instant.EPOCH)).take(Ways.MEASURE);
        Map<String, Long> counts = HashMap.newHashMap(ways.counts().size());
        ways.counts()
                .forEach((way, journeys) ->
                        counts.put(String.join(" ", way.words(log.vocabulary().moments())), journeys));
        return new Answers(flows, counts);
    }

    private static Answers.Waits waits(Flow flow) {
        var waits = flow.waitSeconds();
        if (waits.mean() == null || waits.p50() == null || waits.p90() == null || waits.n() != flow.count()) {
            throw new IllegalStateException("A wait was not timed: " + flow);
        }
        return new Answers.Waits(flow.count(), waits.mean(), waits.p50(), waits.p90());
    }

    /// Bytes an encounter as the log counts them and as the heap shows them, and the most the heap ever held.
    private void tellMemory() {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(OurRun::peak)
                .sum();
        JourneyLog log = imported.log();
        double encounters = log.encounters();
        IO.println("heapPeakMegabytes " + peak / 1e6);
        IO.println("bytesAnEncounter " + log.memoryBytes() / encounters);
        try {
            IO.println("heapBytesAnEncounter " + usedAfterCollection() / encounters);
        } finally {
            Reference.reachabilityFence(log);
        }
    }

    private static long peak(MemoryPoolMXBean pool) {
        return pool.getPeakUsage().getUsed();
    }

    private static long usedAfterCollection() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
