package org.touchstone.core.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JourneyFilesTest {

    private static final Journey GOLDEN = new Journey(
            42,
            "A-1",
            "north",
            "desk",
            "student",
            Ending.LEFT,
            Goal.NOT_MET,
            List.of(
                    Encounter.interval(0, "ticket", 1_740_000_000_000_000L, 1_740_000_004_000_000L),
                    Encounter.open(1, "wait", 1_740_000_004_000_000L).by("ana")));

    @TempDir
    private Path folder;

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void aStoredLogIsReadBack() throws IOException {
        JourneyLog log = RandomLogs.log(RandomLogs.journeys(1, 100));
        log = log.after(List.of(new Fact.Ended(5, 1, Ending.FINISHED, Goal.MET)), 77);
        JourneyFiles.write(log, folder);
        JourneyLog read = JourneyFiles.read(folder);
        assertThat(read.digest()).isEqualTo(log.digest());
        assertThat(read.observedThrough()).isEqualTo(log.observedThrough());
        assertThat(read.zone()).isEqualTo(log.zone());
        assertThat(read.seq()).isEqualTo(5);
        assertThat(read.vocabulary().moments().words())
                .isEqualTo(log.vocabulary().moments().words());
    }

    @Test
    void anEmptyLogIsReadBack() throws IOException {
        JourneyFiles.write(RandomLogs.empty(), folder);
        assertThat(JourneyFiles.read(folder).journeys()).isZero();
        assertThat(JourneyFiles.read(folder).observedThrough()).isEmpty();
    }

    @Test
    void writingAgainLeavesNothingOfTheLogBefore() throws IOException {
        JourneyFiles.write(RandomLogs.log(RandomLogs.journeys(1, 10)), folder);
        JourneyLog log = RandomLogs.log(RandomLogs.journeys(2, 10));
        JourneyFiles.write(log, folder);
        assertThat(files()).hasSize(2);
        assertThat(JourneyFiles.read(folder).digest()).isEqualTo(log.digest());
    }

    @Test
    void whatACrashLeftBehindIsNotReadAndGoesWithTheNextWriting() throws IOException {
        JourneyLog log = RandomLogs.log(RandomLogs.journeys(1, 10));
        JourneyFiles.write(log, folder);
        Files.write(folder.resolve("journeys.manifest.unfinished"), new byte[] {1, 2, 3});
        assertThat(JourneyFiles.read(folder).digest()).isEqualTo(log.digest());
        JourneyFiles.write(log, folder);
        assertThat(files()).hasSize(2);
    }

    @Test
    void aChangeOfAnyByteOfAnyFileIsNoticed() throws IOException {
        JourneyFiles.write(RandomLogs.log(List.of(GOLDEN)), folder);
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            for (int at = 0; at < bytes.length; at++) {
                byte[] damaged = bytes.clone();
                damaged[at] ^= 1;
                assertRefused(file, damaged);
                assertRefused(file, Arrays.copyOf(bytes, at));
            }
            Files.write(file, bytes);
        }
        assertThat(JourneyFiles.read(folder).journeys()).isEqualTo(1);
    }

    private void assertRefused(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        assertThatThrownBy(() -> JourneyFiles.read(folder))
                .as(file + " of " + bytes.length)
                .isInstanceOf(DamagedFileException.class);
    }

    @Test
    void aMissingPartOrManifestIsSaid() throws IOException {
        assertThatThrownBy(() -> JourneyFiles.read(folder)).hasMessageContaining("no journey log was stored here");
        JourneyFiles.write(RandomLogs.log(List.of(GOLDEN)), folder);
        Files.delete(files().getFirst());
        assertThatThrownBy(() -> JourneyFiles.read(folder)).hasMessageContaining("is missing");
    }

    /// The folder was written by version 1 and stays as it is: every later version must read it.
    @Test
    void theGoldenFolderOfVersionOneIsStillRead() throws IOException, URISyntaxException {
        URL golden = Objects.requireNonNull(JourneyFilesTest.class.getResource("/journeys/version-1"));
        JourneyLog log = JourneyFiles.read(Path.of(golden.toURI()));
        assertThat(log.findJourney(42)).contains(GOLDEN);
        assertThat(log.journeys()).isEqualTo(1);
        assertThat(log.zone()).isEqualTo(RandomLogs.ZONE);
        assertThat(log.seq()).isZero();
    }
}
