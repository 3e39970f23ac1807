package org.touchstone.examples.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.examples.generate.Generated;
import org.touchstone.examples.generate.ProgressListener;

/// What stands in the files.
final class BankFilesTest {

    /// As it happened; what is spoilt in the default year is told in [FaultsTest].
    private static final Settings SMALL = Settings.clean().withJourneys(12_000);

    private static final Settings SMALL_DEFAULT = Settings.defaults().withJourneys(12_000);
    private static final ProgressListener SILENT = ProgressListener.silent();

    @TempDir
    Path directory;

    /// A row of `events.csv`; no end while it still goes on.
    private record Row(
            String journey, String moment, String start, String end, String staff, String outcome, String goal) {
        static Row of(String line) {
            String[] cells = line.split(",", -1);
            if (cells.length != 9) {
                throw new IllegalArgumentException("Nine cells expected: " + line);
            }
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[5], cells[7], cells[8]);
        }

        boolean isOpen() {
            return end.isEmpty();
        }
    }

    @Test
    void theSameSeedGivesTheSameBytesOnAnyNumberOfThreads() throws IOException {
        String once = digest(1, "once", 1);
        assertThat(digest(1, "again", 1)).isEqualTo(once);
        assertThat(digest(1, "two", 2)).isEqualTo(once);
        assertThat(digest(1, "five", 5)).isEqualTo(once);
    }

    @Test
    void anotherSeedGivesOtherBytes() throws IOException {
        assertThat(digest(2, "other", 2)).isNotEqualTo(digest(1, "one", 2));
    }

    @Test
    void asManyJourneysAreMadeAsAskedFor() throws IOException {
        assertThat((double) make(Settings.defaults().withJourneys(20_000)).journeys())
                .isCloseTo(20_000, within(600.0));
        Settings week = Settings.defaults().withPeriod(LocalDate.of(2025, 3, 10), LocalDate.of(2025, 3, 16));
        long natural = make(week).journeys();
        assertThat(natural).isBetween(4_000L, 6_000L);
    }

    @Test
    void moreJourneysThanComeMakeThePeriodBeginEarlier() throws IOException {
        Settings month = Settings.clean().withPeriod(LocalDate.of(2025, 12, 8), LocalDate.of(2025, 12, 31));
        assertThat((double) make(month.withJourneys(60_000)).journeys()).isCloseTo(60_000, within(2_500.0));
        assertThat(events().getFirst().start()).startsWith("2024-12");
    }

    @Test
    void rowsAndJourneysAreCountedAsTheyStand() throws IOException {
        Generated made = make(SMALL);
        List<Row> rows = events();
        assertThat(rows).hasSize((int) made.rows());
        Map<String, Row> last = new HashMap<>();
        rows.forEach(row -> last.put(row.journey(), row));
        assertThat(last).hasSize((int) made.journeys());
        assertThat(last.values())
                .filteredOn(row -> row.outcome().equals("left"))
                .hasSize((int) made.left());
        assertThat(last.values()).filteredOn(row -> row.outcome().isEmpty()).hasSize((int) made.open());
        assertThat(lines(BankExample.ANSWERS_FILE)).hasSize((int) made.answers() + 1);
    }

    @Test
    void theStampsOfAJourneyDifferAndAscend() throws IOException {
        make(SMALL);
        Map<String, String> last = new HashMap<>();
        List<Row> wrong = new ArrayList<>();
        for (Row row : events()) {
            boolean ascends = row.start().compareTo(last.getOrDefault(row.journey(), "")) > 0
                    && (row.isOpen() || row.end().compareTo(row.start()) > 0);
            if (!ascends) {
                wrong.add(row);
            }
            last.put(row.journey(), row.isOpen() ? row.start() : row.end());
        }
        assertThat(wrong).isEmpty();
        assertThat(last).hasSizeGreaterThan(10_000);
    }

    @Test
    void theFileShowsNobodyServingTwoAtOnce() throws IOException {
        make(SMALL);
        List<Row> served = new ArrayList<>(events());
        served.removeIf(row -> row.staff().isEmpty());
        served.sort(Comparator.comparing(Row::staff).thenComparing(Row::start));
        List<Row> wrong = new ArrayList<>();
        for (int next = 1; next < served.size(); next++) {
            Row before = served.get(next - 1);
            Row row = served.get(next);
            boolean sameStaff = row.staff().equals(before.staff());
            if (sameStaff && (before.isOpen() || row.start().compareTo(before.end()) <= 0)) {
                wrong.add(row);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(served).hasSizeGreaterThan(30_000);
    }

    @Test
    void someAreStillThereWhenTheFilesAreTaken() throws IOException {
        assertThat(make(SMALL).open()).isBetween(3L, 80L);
        String taken = "2025-12-31T15:30:00.000";
        List<Row> rows = events();
        assertThat(rows)
                .noneMatch(row -> row.start().substring(0, 23).compareTo(taken) > 0)
                .noneMatch(row -> !row.isOpen() && row.end().substring(0, 23).compareTo(taken) > 0)
                .noneMatch(row -> row.outcome().isEmpty() != row.goal().isEmpty());
        assertThat(rows)
                .filteredOn(Row::isOpen)
                .allMatch(row -> row.goal().isEmpty())
                .isNotEmpty();
    }

    @Test
    void nobodyComesOnAHolidayOrASunday() throws IOException {
        make(Settings.clean().withJourneys(40_000));
        Set<String> dates = new HashSet<>();
        events().forEach(row -> dates.add(row.start().substring(0, 10)));
        assertThat(dates)
                .doesNotContain("2025-01-06", "2025-04-18", "2025-04-21", "2025-06-09", "2025-12-01", "2025-12-25")
                .doesNotContain("2025-03-09", "2025-07-13")
                .contains("2025-12-31");
    }

    @Test
    void effectsOnAnswersLeaveTheEventsAsTheyAre() throws IOException {
        make(SMALL);
        String before = Files.readString(directory.resolve(BankExample.EVENTS_FILE));
        String answers = Files.readString(directory.resolve(BankExample.ANSWERS_FILE));
        make(SMALL.withEffects(SMALL.effects().scaled(0.5)));
        assertThat(directory.resolve(BankExample.EVENTS_FILE)).hasContent(before);
        assertThat(Files.readString(directory.resolve(BankExample.ANSWERS_FILE)))
                .isNotEqualTo(answers);
    }

    private Generated make(Settings settings) throws IOException {
        return BankExample.generate(settings, 1, directory, SILENT);
    }

    private List<Row> events() throws IOException {
        List<String> lines = lines(BankExample.EVENTS_FILE);
        return lines.subList(1, lines.size()).stream().map(Row::of).toList();
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(directory.resolve(file));
    }

    private String digest(long seed, String name, int threads) throws IOException {
        Path into = directory.resolve(name);
        BankExample.generate(SMALL_DEFAULT, seed, into, SILENT, threads);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(into.resolve(BankExample.EVENTS_FILE)));
            digest.update(Files.readAllBytes(into.resolve(BankExample.ANSWERS_FILE)));
            digest.update(Files.readAllBytes(into.resolve(BankExample.TRUTH_FILE)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
