package org.touchstone.core.journey.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Encounter.Timing;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Goal;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.table.Limits;
import org.touchstone.core.table.Mends;
import org.touchstone.core.table.Progress;
import org.touchstone.core.table.Quarantined;

final class LogReaderTest {

    private static final String HEADING = "case,activity,time,employee";
    private static final String A1 = "a,ticket,2025-03-03 09:00:00,ana";
    private static final String A2 = "a,served,2025-03-03 09:10:00,ana";
    private static final String B1 = "b,ticket,2025-03-03 09:01:00,ion";
    private static final String B2 = "b,served,2025-03-03 09:12:00,ion";

    @TempDir
    private Path folder;

    private static List<String> moments(Journey journey) {
        return journey.encounters().stream().map(Encounter::moment).toList();
    }

    @Test
    void oneRowIsOneEvent() {
        ImportedLog read = Reads.of(folder, HEADING, A1, A2, B1, B2);
        Journey a = Reads.journeys(read).getFirst();
        assertThat(a.key()).isEqualTo("a");
        assertThat(moments(a)).containsExactly("ticket", "served");
        assertThat(a.encounters().getFirst().staff()).isEqualTo("ana");
        assertThat(a.encounters().getFirst().timing()).isEqualTo(Timing.INSTANT);
        assertThat(a.ending()).isEqualTo(Ending.FINISHED);
    }

    /// 09:12 in Bucharest in March is 07:12 UTC.
    @Test
    void observationEndsWithTheLastTimeAndNotNow() {
        ImportedLog read = Reads.of(folder, HEADING, A1, A2, B1, B2);
        assertThat(read.log().observedThrough()).contains(Instant.parse("2025-03-03T07:12:00Z"));
    }

    @Test
    void rowsNeedNotBeInOrder() {
        ImportedLog read = Reads.of(folder, HEADING, B2, A2, A1, B1);
        assertThat(Reads.journeys(read)).allSatisfy(j -> assertThat(moments(j)).containsExactly("ticket", "served"));
    }

    @Test
    void rowsOfOneInstantKeepTheOrderOfTheFile() {
        ImportedLog read = Reads.of(folder, "case,activity,time", "a,z,2025-03-03 09:00", "a,b,2025-03-03 09:00");
        assertThat(moments(Reads.journeys(read).getFirst())).containsExactly("z", "b");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<?xml version='1.0'?> | XES",
                "<log xes.version='1.0'> | XES",
                "{\"events\": [] } | JSON",
                "PAR1xxxx | Parquet",
                "SQLite format 3 | SQLite",
                "%PDF-1.7 | PDF"
            })
    void aFileThatIsNoTableIsCalledByItsName(String beginning, String name) {
        assertThat(Reads.problems(folder, beginning, "a,b,c", "1,2,3"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains(name, "CSV"));
    }

    @Test
    void blankLinesAreNoRows() {
        ImportedLog read = Reads.of(folder, "", HEADING, "", "", A1, "  ", A2, "", B1, B2, "", "");
        assertThat(read.rows()).isEqualTo(4);
        assertThat(read.quarantined()).isZero();
        assertThat(Reads.journeys(read).getFirst().encounters().getFirst().staff())
                .isEqualTo("ana");
    }

    @Test
    void quarantineCountsRowsAsASpreadsheetDoes() {
        ImportedLog read = Reads.of(
                folder,
                HEADING,
                A1,
                "",
                "a,served,yesterday,ana",
                "\"b\",\"tic\nket\",2025-03-03 09:01,ion",
                "b,,2025-03-03 09:12:00,ion");
        assertThat(read.quarantine()).extracting(Quarantined::row).containsExactly(4L, 6L);
        assertThat(read.quarantine()).extracting(Quarantined::column).containsExactly("time", "activity");
        assertThat(read.quarantine().getFirst().found()).isEqualTo("yesterday");
    }

    @Test
    void aTableWithoutHeadingIsRead() {
        ImportedLog read = Reads.of(
                folder,
                "1,ticket,2025-03-03 09:00",
                "1,served,2025-03-03 09:10",
                "2,ticket,2025-03-03 09:01",
                "2,left,2025-03-03 09:05");
        assertThat(read.rows()).isEqualTo(4);
        assertThat(read.log().journeys()).isEqualTo(2);
    }

    @Test
    void aHeadingAloneIsNotedAndIsNoProblemBesideOtherFiles() {
        ImportedLog read = Reads.of(
                Reads.PLAIN, folder, Reads.utf8(HEADING + "\n"), Reads.utf8(String.join("\n", HEADING, A1, A2)));
        assertThat(read.rows()).isEqualTo(2);
        assertThat(read.notes()).contains("table-0.csv: there is a heading and no row below it.");
    }

    @Test
    void lineEndsOfAllSystemsAreRead() {
        for (String lineEnd : List.of("\n", "\r\n", "\r")) {
            byte[] table = Reads.utf8(String.join(lineEnd, HEADING, A1, A2, B1, B2) + lineEnd);
            ImportedLog read = Reads.of(Reads.PLAIN, folder, table);
            assertThat(read.used()).isEqualTo(4);
            assertThat(Reads.journeys(read).getLast().encounters().getLast().staff())
                    .isEqualTo("ion");
        }
    }

    @Test
    void encodingsAreRecognised() {
        String table = "заявка,операция,время\nа,билет,2025-03-03 09:00\nа,обслужен,2025-03-03 09:10\n";
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("windows-1251"))) {
            ImportedLog read = Reads.of(Reads.PLAIN, folder, table.getBytes(charset));
            assertThat(moments(Reads.journeys(read).getFirst()))
                    .as(charset.name())
                    .containsExactly("билет", "обслужен");
        }
    }

    @Test
    void byteOrderMarksAreNoPartOfTheFirstName() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] table = ("\uFEFF" + String.join("\n", HEADING, A1, A2)).getBytes(charset);
            ImportedLog read = Reads.of(Reads.PLAIN, folder, table);
            assertThat(read.mappings().get("table-0.csv")).containsEntry("journey", "case");
        }
    }

    @Test
    void anotherEncodingThanUtf8IsTold() {
        byte[] table = "case,activity,time\na,café,2025-03-03 09:00\na,thé,2025-03-03 09:10\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        ImportedLog read = Reads.of(Reads.PLAIN, folder, table);
        assertThat(moments(Reads.journeys(read).getFirst())).containsExactly("café", "thé");
        assertThat(read.notes()).anySatisfy(note -> assertThat(note).contains("read as windows-1252"));
    }

    @Test
    void bytesThatAreNotUtf8InAUtf8FileAreQuarantined() {
        byte[] table = Reads.utf8(
                "case,activity,time\na,café,2025-03-03 09:00\na,th?,2025-03-03 09:10\nb,café,2025-03-03 09:00\nb,thé,2025-03-03 09:00");
        for (int i = 0; i < table.length; i++) {
            table[i] = table[i] == '?' ? (byte) 0xE9 : table[i];
        }
        ImportedLog read = Reads.of(Reads.PLAIN, folder, table);
        assertThat(read.quarantine()).extracting(Quarantined::row).containsExactly(3L);
    }

    @Test
    void gzipIsRecognisedByContentAndAllItsMembersAreRead() {
        byte[] first = Reads.gzip(Reads.utf8(HEADING + "\n" + A1 + "\n"));
        byte[] second = Reads.gzip(Reads.utf8(A2 + "\n"));
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        assertThat(Reads.of(Reads.PLAIN, folder, both).used()).isEqualTo(2);
    }

    /// Cut "2025-03-03 09:10:00" to "2025-03-03 09:1" and it would still be a time, but the wrong one.
    @Test
    void theHalfRowAtTheCutOfAnArchiveIsNotTakenForAWholeOne() {
        var lines = new StringBuilder(HEADING + "\n");
        for (int i = 0; i < 5_000; i++) {
            lines.append("j").append(i * 7919 % 5_000).append(",ticket,2025-03-03 09:00:00,ana\n");
        }
        byte[] packed = Reads.gzip(Reads.utf8(lines.toString()));
        ImportedLog read = Reads.of(Reads.PLAIN, folder, Arrays.copyOf(packed, packed.length / 2));
        assertThat(read.quarantined()).isEqualTo(1);
        assertThat(read.quarantine().getFirst().row()).isEqualTo(read.rows() + 1);
        assertThat(read.notes()).anySatisfy(note -> assertThat(note).contains("cut before its end at byte"));
    }

    @Test
    void aGzipBombIsStoppedAndSaid() {
        var limits = new Limits(1_000_000, 300, 1 << 16, 100, 2_000, 10);
        var options = new ReadOptions(Mapping.GUESSED, Reads.ZONE, limits, 1, Progress.NONE, Mends.NONE);
        byte[] bomb = Reads.gzip(Reads.utf8(HEADING + "\n" + (A1 + "\n").repeat(1_000_000)));
        ImportedLog read = Reads.of(options, folder, bomb);
        assertThat(read.rows()).isLessThan(40_000);
        assertThat(read.notes()).anySatisfy(note -> assertThat(note).contains("unpacks to more than"));
    }

    @Test
    void quotedFieldsMayHoldSeparatorsMarksAndNewLines() {
        ImportedLog read = Reads.of(
                folder,
                "case,activity,time",
                "a,\"ask, \"\"please\"\"\nagain\",2025-03-03 09:00",
                "a,\"plain\",\"2025-03-03 09:10\"");
        assertThat(moments(Reads.journeys(read).getFirst())).containsExactly("ask, \"please\"\nagain", "plain");
    }

    @Test
    void aMarkThatIsNeverClosedCostsOneRowAndNotTheRestOfTheFile() {
        ImportedLog read = Reads.of(
                folder,
                HEADING,
                A1,
                "a,\"served,2025-03-03 09:10:00,ana",
                B1,
                "b,\"ser\nved\",2025-03-03 09:12:00,ion");
        assertThat(read.quarantine()).extracting(Quarantined::row).containsExactly(3L);
        assertThat(read.used()).isEqualTo(3);
    }

    @Test
    void aMarkWithinAWordIsALetter() {
        ImportedLog read =
                Reads.of(folder, "case,activity,time", "a,5\" disk,2025-03-03 09:00", "a,tea,2025-03-03 09:10");
        assertThat(moments(Reads.journeys(read).getFirst())).containsExactly("5\" disk", "tea");
    }

    @Test
    void anOverlongRowIsQuarantinedAlone() {
        String huge = "b,ticket,2025-03-03 09:01:00," + "x".repeat(9_000_000);
        ImportedLog read = Reads.of(folder, HEADING, A1, huge, A2, "\"b\",served,2025-03-03 09:12:00,ion");
        assertThat(read.quarantine()).extracting(Quarantined::row).containsExactly(3L);
        assertThat(read.used()).isEqualTo(3);
    }

    @Test
    void aRepeatedHeadingAndATotalsLineAreQuarantined() {
        ImportedLog read = Reads.of(folder, HEADING, A1, A2, HEADING, B1, B2, "Total,4");
        assertThat(read.quarantine()).extracting(Quarantined::row).containsExactly(4L, 7L);
        assertThat(read.used()).isEqualTo(4);
    }

    @Test
    void theSameRowAgainIsADuplicateInOneFileOrInTwo() {
        byte[] first = Reads.utf8(String.join("\n", HEADING, A1, A2, A1, B1));
        byte[] second = Reads.utf8(String.join("\r\n", HEADING, B1, "\"b\",served,2025-03-03 09:12:00,\"ion\"", B2));
        ImportedLog read = Reads.of(Reads.PLAIN, folder, first, second);
        assertThat(read.duplicates()).isEqualTo(3);
        assertThat(read.used()).isEqualTo(4);
    }

    @Test
    void aRowThatDiffersInAnyFieldIsNoDuplicate() {
        ImportedLog read = Reads.of(folder, HEADING, A1, A1.replace("ana", "ion"), A2);
        assertThat(read.duplicates()).isZero();
        assertThat(read.used()).isEqualTo(3);
    }

    /// More than 32 rows of one instant are looked up in another way.
    @Test
    void duplicatesAreFoundAmongManyRowsOfOneInstant() {
        var lines = new StringBuilder("case,activity,time\n");
        for (int i = 0; i < 400; i++) {
            lines.append("a,m").append(i % 100).append(",2025-03-03 09:00\n");
        }
        ImportedLog read = Reads.of(Reads.PLAIN, folder, Reads.utf8(lines + "a,end,2025-03-03 09:10\n"));
        assertThat(read.duplicates()).isEqualTo(300);
        assertThat(read.used()).isEqualTo(101);
    }

    @Test
    void intervalsHaveStartAndEnd() {
        ImportedLog read = Reads.of(
                folder,
                "case,activity,start,end",
                "a,ticket,2025-03-03 09:00,2025-03-03 09:01",
                "a,served,2025-03-03 09:05,");
        List<Encounter> lived = Reads.journeys(read).getFirst().encounters();
        assertThat(lived.getFirst().endMicros() - lived.getFirst().startMicros())
                .isEqualTo(60_000_000);
        assertThat(lived.getLast().timing()).isEqualTo(Timing.OPEN);
        assertThat(Reads.journeys(read).getFirst().ending()).isEqualTo(Ending.OPEN);
    }

    @Test
    void anEndWithoutStartIsOneInstantAndNotAnIntervalOfNothing() {
        ImportedLog read = Reads.of(
                folder,
                "case,activity,start,end",
                "a,ticket,2025-03-03 09:00,2025-03-03 09:01",
                "a,served,,2025-03-03 09:05");
        assertThat(Reads.journeys(read).getFirst().encounters().getLast().timing())
                .isEqualTo(Timing.INSTANT);
    }

    @Test
    void anEndBeforeItsStartIsQuarantined() {
        ImportedLog read = Reads.of(
                folder,
                "case,activity,start,end",
                "a,ticket,2025-03-03 09:00,2025-03-03 09:01",
                "a,served,2025-03-03 09:05,2025-03-03 09:04");
        assertThat(read.quarantine())
                .extracting(Quarantined::text)
                .containsExactly(
                        "table-0.csv, row 3, column 'end': found '2025-03-03 09:04', expected an end that is not before the start.");
    }

    @Test
    void filesWithDifferentColumnsGoTogether() {
        byte[] events = Reads.utf8("case,activity,time\na,ticket,2025-03-03 09:00\nb,ticket,2025-03-03 09:00");
        byte[] intervals =
                Reads.utf8("case,activity,start,end,branch\na,served,2025-03-03 09:05,2025-03-03 09:09,north");
        byte[] transitions = Reads.utf8(
                "case,activity,time,transition\nb,served,2025-03-03 09:05,start\nb,served,2025-03-03 09:08,complete");
        byte[] goals = Reads.utf8("case,activity,time,outcome,goal\na,paid,2025-03-03 09:20,left,no");
        ImportedLog read = Reads.of(Reads.PLAIN, folder, events, intervals, transitions, goals);
        Journey a = Reads.journeys(read).getFirst();
        Journey b = Reads.journeys(read).getLast();
        assertThat(a.encounters())
                .extracting(Encounter::timing)
                .containsExactly(Timing.INSTANT, Timing.INTERVAL, Timing.INSTANT);
        assertThat(b.encounters()).extracting(Encounter::timing).containsExactly(Timing.INSTANT, Timing.INTERVAL);
        assertThat(a.branch()).isEqualTo("north");
        assertThat(b.branch()).isEmpty();
        assertThat(a.ending()).isEqualTo(Ending.LEFT);
        assertThat(a.goal()).isEqualTo(Goal.NOT_MET);
    }

    @Test
    void severalColumnsTogetherNameTheJourney() {
        var mapping = new Mapping(
                null,
                null,
                null,
                null,
                Map.of(Role.JOURNEY, List.of("day", "no")),
                Map.of("tkt", "ticket"),
                Mapping.LEFT);
        byte[] table = Reads.utf8("day,no,activity,time\nmon,1,tkt,2025-03-03 09:00\ntue,1,tkt,2025-03-04 09:00");
        ImportedLog read = Reads.of(Reads.PLAIN.with(mapping), folder, table);
        assertThat(Reads.journeys(read)).extracting(Journey::key).containsExactly("mon/1", "tue/1");
        assertThat(moments(Reads.journeys(read).getFirst())).containsExactly("ticket");
    }

    @Test
    void moreWordsThanMomentsCanBeAreAProblemOfTheMapping() {
        var lines = new StringBuilder("case,activity,time\n");
        for (int i = 0; i <= 2_000; i++) {
            lines.append("j").append(i % 100).append(",m").append(i).append(",2025-03-03 09:00\n");
        }
        List<Path> files = Reads.files(folder, Reads.utf8(lines.toString()));
        assertThat(LogReader.read(files, Reads.PLAIN).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.text()).contains("column 'activity'", "different words"));
    }

    @Test
    void whatCannotBeReadIsSaidInOneSentenceEach() {
        assertThat(Reads.problems(folder, ""))
                .singleElement()
                .satisfies(p -> assertThat(p.found()).isEqualTo("no rows"));
        assertThat(Reads.problems(folder, "colour,size", "red,big")).hasSize(3);
        assertThat(LogReader.read(List.of(folder.resolve("none.csv")), Reads.PLAIN)
                        .problems())
                .hasSize(1);
        assertThat(LogReader.read(List.of(folder), Reads.PLAIN).problems()).hasSize(1);
        assertThat(LogReader.read(List.of(), Reads.PLAIN).problems()).hasSize(1);
    }

    @Test
    void aHeadingOfAMillionColumnsIsRefusedAtOnce() {
        assertThat(Reads.problems(folder, "a,".repeat(120_000), "1,2"))
                .singleElement()
                .satisfies(p -> assertThat(p.expected()).isEqualTo("at most 2000"));
    }

    @Test
    void oneBadTimeAmongFewRowsDoesNotSpoilTheFile() {
        ImportedLog read =
                Reads.of(folder, "case,activity,time", "a,x,2025-03-03 09:00", "a,y,soon", "a,z,2025-03-03 09:02");
        assertThat(read.quarantine()).extracting(Quarantined::row).containsExactly(3L);
    }

    @Test
    void theResultDoesNotDependOnTheNumberOfThreads() {
        var lines = new StringBuilder(HEADING + "\n");
        for (int i = 0; i < 300_000; i++) {
            lines.append("j")
                    .append(i * 31L % 9_973)
                    .append(",m")
                    .append(i % 17)
                    .append(",2025-03-0")
                    .append(1 + i % 9)
                    .append(" 09:")
                    .append(10 + i % 50)
                    .append(":00,e")
                    .append(i % 7)
                    .append(i % 1_000 == 0 ? ",too,many\n" : "\n");
        }
        List<Path> files = Reads.files(folder, Reads.utf8(lines.toString()));
        List<byte[]> one = stored(files, 1);
        assertThat(one).isNotEmpty();
        assertThat(stored(files, 2)).usingElementComparator(Arrays::compare).isEqualTo(one);
        assertThat(stored(files, 7)).usingElementComparator(Arrays::compare).isEqualTo(one);
    }

    private static List<byte[]> stored(List<Path> files, int threads) {
        var options = new ReadOptions(Mapping.GUESSED, Reads.ZONE, Limits.USUAL, threads, Progress.NONE, Mends.NONE);
        return LogReader.read(files, options).orThrow().log().slices().stream()
                .map(slice -> org.touchstone.core.journey.PartFile.encode(slice.part()))
                .toList();
    }
}
