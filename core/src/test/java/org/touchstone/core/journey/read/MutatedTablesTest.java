package org.touchstone.core.journey.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.core.file.Problem;
import org.touchstone.core.file.Reading;
import org.touchstone.core.table.Limits;
import org.touchstone.core.table.Mends;
import org.touchstone.core.table.Progress;
import org.touchstone.core.table.Quarantined;

/// Laws of reading, over tables that were spoilt in every way that files are.
final class MutatedTablesTest {

    private static final int FILES = 10_000;
    private static final Limits LIMITS = new Limits(400_000, 50, 1 << 16, 60, 2_000, 5_000);
    private static final ReadOptions OPTIONS =
            new ReadOptions(Mapping.GUESSED, Reads.ZONE, LIMITS, 1, Progress.NONE, Mends.NONE);

    @TempDir
    private Path folder;

    /// Law: whatever is in a file, reading it ends, with a log in which every row is accounted for, or with problems
    /// that say what to do.
    @Test
    void noTableBreaksTheReaderOrLosesARow() {
        int[] read = new int[2];
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int seed = 0; seed < FILES; seed++) {
                byte[] table = new Mutations(new Random(seed)).table();
                read[checked(seed, table) ? 0 : 1]++;
            }
        });
        // Most mutations spoil some rows only; if most files were refused the law would hold of nothing.
        assertThat(read[0]).isGreaterThan(FILES / 2);
        assertThat(read[1]).isPositive();
    }

    private boolean checked(int seed, byte[] table) throws IOException {
        Path file = folder.resolve("table.csv");
        Reads.write(file, table);
        return switch (LogReader.read(List.of(file), OPTIONS)) {
            case Reading.Good<ImportedLog>(ImportedLog log) -> {
                assertThat(log.used() + log.duplicates() + log.quarantined())
                        .as("seed %s", seed)
                        .isEqualTo(log.rows());
                assertThat(log.used()).isPositive();
                assertThat(log.quarantine()).hasSize((int) Math.min(log.quarantined(), LIMITS.quarantineMax()));
                yield true;
            }
            case Reading.Bad<ImportedLog>(List<Problem> problems) -> {
                assertThat(problems).as("seed %s", seed).isNotEmpty();
                yield false;
            }
        };
    }

    /// Law: a row that was spoilt is quarantined under its own number, and every other row is used.
    @Test
    void spoiltRowsAreQuarantinedAtTheirPlaceAndAllOthersAreUsed() {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            for (int seed = 0; seed < 1_000; seed++) {
                var spoilt = SpoiltTable.of(new Random(seed));
                Path file = folder.resolve("spoilt.csv");
                Reads.write(file, spoilt.bytes());
                ImportedLog log = LogReader.read(List.of(file), OPTIONS).orThrow();
                assertThat(log.quarantine())
                        .as("seed %s", seed)
                        .extracting(Quarantined::row)
                        .containsExactlyElementsOf(spoilt.rows());
                assertThat(log.used()).as("seed %s", seed).isEqualTo(spoilt.good());
                assertThat(log.duplicates()).isZero();
            }
        });
    }
}
