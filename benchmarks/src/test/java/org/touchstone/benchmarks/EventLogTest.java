package org.touchstone.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The log of the benchmarks is the same everywhere, and is of the kind that it says it is.
final class EventLogTest {

    @TempDir
    private Path folder;

    @Test
    void theSameSeedGivesTheSameBytesOnEveryMachine() throws Exception {
        var sum = new CRC32();
        sum.update(Files.readAllBytes(written(20_000, 1)));
        assertThat(sum.getValue()).isEqualTo(CHECKSUM);
    }

    private static final long CHECKSUM = 1_425_889_064L;

    @Test
    void anotherSeedGivesAnotherLog() throws Exception {
        assertThat(written(1_000, 1)).isRegularFile();
        assertThat(Files.mismatch(written(1_000, 1), written(1_000, 2))).isNotNegative();
    }

    @Test
    void rowsStandInTheOrderOfTheirStartsWithJourneysInterleaved() throws Exception {
        List<String[]> rows = rows(5_000);
        assertThat(rows).isSortedAccordingTo((a, b) -> a[2].compareTo(b[2]));
        long changes = 0;
        for (int i = 1; i < rows.size(); i++) {
            changes += rows.get(i)[0].equals(rows.get(i - 1)[0]) ? 0 : 1;
        }
        assertThat(changes).isGreaterThan(rows.size() * 9L / 10);
    }

    @Test
    void aJourneyHasEightToNineEventsOfFifteenMoments() throws Exception {
        List<String[]> rows = rows(50_000);
        var journeys = new HashMap<String, Integer>();
        rows.forEach(row -> journeys.merge(row[0], 1, Integer::sum));
        assertThat((double) rows.size() / journeys.size()).isBetween(8.0, 9.0);
        assertThat(rows.stream().map(row -> row[1]).distinct()).hasSize(15);
    }

    private List<String[]> rows(long events) throws Exception {
        return Files.readAllLines(written(events, 3)).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
    }

    private Path written(long events, long seed) throws Exception {
        Path file = folder.resolve(events + "-" + seed + ".csv");
        EventLog.write(file, events, seed);
        return file;
    }
}
