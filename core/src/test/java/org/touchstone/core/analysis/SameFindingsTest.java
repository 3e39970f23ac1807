package org.touchstone.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.CycleFile;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Fact;
import org.touchstone.core.journey.Goal;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.Vocabulary;
import org.touchstone.core.journey.read.ImportedLog;
import org.touchstone.core.journey.read.LogReader;
import org.touchstone.core.journey.read.ReadOptions;
import org.touchstone.core.measure.RandomLogs;

/// The same journeys give the same findings, bit for bit, however their rows arrived.
final class SameFindingsTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Bucharest");
    private static final String CYCLE = """
        cycle: office
        goal: "I want my paper"
        steps:
          - enter: {name: Enter, contact: place, seenBy: [log]}
          - ticket: {name: Take a number, contact: machine, seenBy: [log], skippable: true}
          - wait:
              name: Wait
              contact: place
              seenBy: [log]
              standards: [{lasts: 10m, share: 0.9}, {times: 1, share: 0.95}]
              critical: {grade: 2, reason: "long waits"}
          - called: {name: Be called, contact: machine, seenBy: [log]}
          - serve: {name: Be served, contact: person, seenBy: [log], standards: [{within: 60s, after: called, share: 0.9}]}
        """;

    @TempDir
    private Path folder;

    private final Cycle cycle = CycleFile.read("office.yaml", CYCLE).orThrow();
    private final List<String> rows = new ArrayList<>();
    private Findings expected;

    @BeforeEach
    void readTheRowsInOrder() throws IOException {
        RandomLogs.journeys(11, 500).forEach(this::addRows);
        expected = findings(read(file("all.csv", rows)));
        assertThat(expected.data().openJourneys()).isPositive();
        assertThat(expected.data().abandonedJourneys()).isPositive();
        assertThat(expected.standards()).anyMatch(standard -> standard.share().present());
    }

    @Test
    void shufflingTheRowsChangesNothing() throws IOException {
        for (int seed = 1; seed <= 5; seed++) {
            var shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(findings(read(file("shuffled.csv", shuffled)))).isEqualTo(expected);
        }
    }

    @Test
    void splittingOverSeveralFilesChangesNothing() throws IOException {
        var random = new Random(3);
        List<List<String>> shares = IntStream.range(0, 4)
                .<List<String>>mapToObj(i -> new ArrayList<>())
                .toList();
        rows.forEach(row -> shares.get(random.nextInt(4)).add(row));
        var files = new ArrayList<Path>();
        for (List<String> share : shares) {
            files.add(file("share" + files.size() + ".csv", share));
        }
        assertThat(findings(LogReader.read(files, ReadOptions.usual(ZONE)).orThrow()))
                .isEqualTo(expected);
    }

    @Test
    void draftingTheCycleDoesNotDependOnTheOrderEither() throws IOException {
        Findings drafted = withoutTimings(Analysis.of(read(file("all.csv", rows)), Service.UNKNOWN));
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(9));
        assertThat(withoutTimings(Analysis.of(read(file("shuffled.csv", shuffled)), Service.UNKNOWN)))
                .isEqualTo(drafted);
        assertThat(drafted.cycle().drafted()).isTrue();
    }

    @Test
    void recordingLiveFactsOneByOneChangesNothing() throws IOException {
        ImportedLog imported = read(file("all.csv", rows));
        long through = imported.log().observedThrough().map(Micros::of).orElseThrow();
        JourneyLog live = JourneyLog.empty(Vocabulary.empty(), ZONE);
        for (Fact fact : facts(imported.log(), new Random(5))) {
            live = live.after(List.of(fact), through);
        }
        assertThat(live.digest()).isEqualTo(imported.log().digest());
        assertThat(withoutTimings(Analysis.of(live, Origin.of(imported), Service.of(cycle))))
                .isEqualTo(expected);
        assertThat(withoutTimings(Analysis.of(live.compacted(), Origin.of(imported), Service.of(cycle))))
                .isEqualTo(expected);
    }

    @Test
    void liftingJourneysOutOfTheirPartChangesNothing() throws IOException {
        ImportedLog imported = read(file("all.csv", rows));
        JourneyLog lifted = imported.log();
        long through = imported.log().observedThrough().map(Micros::of).orElseThrow();
        long seq = 0;
        for (Journey journey : journeys(imported.log()).subList(0, 200)) {
            var same =
                    new Fact.Corrected(++seq, journey.id(), journey.encounters().getFirst());
            lifted = lifted.after(List.of(same), through);
        }
        assertThat(withoutTimings(Analysis.of(lifted, Origin.of(imported), Service.of(cycle))))
                .isEqualTo(expected);
    }

    /// Facts that tell the log's journeys as they would have been recorded, those of many journeys mixed by chance.
    private static List<Fact> facts(JourneyLog log, Random random) {
        List<List<Fact>> byJourney = new ArrayList<>();
        journeys(log).forEach(journey -> byJourney.add(new ArrayList<>(facts(journey))));
        var mixed = new ArrayList<Fact>();
        while (!byJourney.isEmpty()) {
            int at = random.nextInt(byJourney.size());
            mixed.add(numbered(byJourney.get(at).removeFirst(), mixed.size() + 1));
            if (byJourney.get(at).isEmpty()) {
                byJourney.remove(at);
            }
        }
        return mixed;
    }

    private static List<Fact> facts(Journey journey) {
        var facts = new ArrayList<Fact>();
        long id = journey.id();
        for (Encounter lived : journey.encounters()) {
            boolean closes = lived.timing() == Encounter.Timing.INTERVAL;
            Encounter begun = closes
                    ? Encounter.open(lived.number(), lived.moment(), lived.startMicros())
                            .by(lived.staff())
                    : lived;
            facts.add(new Fact.Opened(
                    0, id, journey.key(), journey.branch(), journey.channel(), journey.segment(), begun));
            if (closes) {
                facts.add(new Fact.Closed(0, id, lived.number(), lived.endMicros(), false));
            }
        }
        if (journey.ending() != Ending.OPEN || journey.goal() != Goal.UNKNOWN) {
            facts.add(new Fact.Ended(0, id, journey.ending(), journey.goal()));
        }
        return facts;
    }

    private static Fact numbered(Fact fact, long seq) {
        return switch (fact) {
            case Fact.Opened f ->
                new Fact.Opened(seq, f.journey(), f.key(), f.branch(), f.channel(), f.segment(), f.encounter());
            case Fact.Closed f -> new Fact.Closed(seq, f.journey(), f.encounter(), f.endMicros(), f.backdated());
            case Fact.Corrected f -> new Fact.Corrected(seq, f.journey(), f.encounter());
            case Fact.Retracted f -> new Fact.Retracted(seq, f.journey(), f.encounter());
            case Fact.Ended f -> new Fact.Ended(seq, f.journey(), f.ending(), f.goal());
        };
    }

    private static List<Journey> journeys(JourneyLog log) {
        var journeys = new ArrayList<Journey>();
        log.forEach(journeys::add);
        return journeys;
    }

    private ImportedLog read(Path file) {
        return LogReader.read(List.of(file), ReadOptions.usual(ZONE)).orThrow();
    }

    private Findings findings(ImportedLog read) {
        return withoutTimings(Analysis.of(read, Service.of(cycle)));
    }

    static Findings withoutTimings(Findings f) {
        return new Findings(
                f.cycle(),
                f.data(),
                f.answers(),
                f.journeySeconds(),
                f.moments(),
                f.flows(),
                f.variants(),
                f.conformance(),
                f.standards(),
                f.abandonment(),
                f.periods(),
                f.branches(),
                f.critical(),
                f.experts(),
                f.trends(),
                f.places(),
                f.priorities(),
                f.description(),
                new Findings.Timings(0, 0));
    }

    private Path file(String name, List<String> lines) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(
                file, "journey,moment,start,end,branch,segment,staff,outcome,goal\n" + String.join("\n", lines));
        return file;
    }

    private void addRows(Journey journey) {
        for (Encounter lived : journey.encounters()) {
            boolean last = lived.number() == journey.encounters().size() - 1;
            boolean closed = lived.timing() == Encounter.Timing.INTERVAL;
            rows.add(String.join(
                    ",",
                    journey.key(),
                    lived.moment(),
                    Micros.instant(lived.startMicros()).toString(),
                    closed ? Micros.instant(lived.endMicros()).toString() : "",
                    journey.branch(),
                    journey.segment(),
                    lived.staff(),
                    last && journey.ending() == Ending.LEFT ? "left" : "",
                    switch (journey.goal()) {
                        case UNKNOWN -> "";
                        case MET -> "met";
                        case PARTLY -> "partly";
                        case NOT_MET -> "not";
                    }));
        }
    }
}
