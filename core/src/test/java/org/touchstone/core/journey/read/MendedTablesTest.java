package org.touchstone.core.journey.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.touchstone.core.file.Problem;
import org.touchstone.core.table.Mend;
import org.touchstone.core.table.Mends;
import org.touchstone.core.table.Quarantined;
import org.touchstone.core.table.TableRows;

/// A table that is read with its mends gives the log of one that was right from the start.
final class MendedTablesTest {

    private static final List<String> HEADING = List.of("case", "activity", "time", "office", "what was noted");
    private static final String FIRST = "table-0.csv";
    private static final List<String> BROKEN = List.of("", "yesterday", "2026-02-30 10:00:00", "a,b", "x\ny", "\"");

    @SuppressWarnings("unused") // by name
    private static final List<Long> seeds = List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);

    @TempDir
    private Path folder;

    /// A table, the same with broken cells, and what mends it.
    private record Spoilt(String right, String broken, Mends mends) {}

    /// Law: the file with its mends equals the right file, however it is packed and cut.
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("seeds")
    void aMendedTableEqualsTheRightOne(long seed) {
        var random = new Random(seed);
        Spoilt spoilt = spoilt(random, 40 + random.nextInt(200), FIRST, seed % 2 == 0);
        byte[] broken = Reads.utf8(spoilt.broken());
        equal(Reads.PLAIN, spoilt.right(), broken, spoilt.mends());
        equal(Reads.PLAIN, spoilt.right(), Reads.gzip(broken), spoilt.mends());
    }

    /// Some ten million bytes: three blocks, read by three threads.
    @Test
    void rowsAreCountedThroughAllBlocks() {
        var random = new Random(11);
        for (boolean quoted : List.of(true, false)) {
            Spoilt spoilt = spoilt(random, 200_000, FIRST, quoted);
            assertThat(spoilt.right().length()).isGreaterThan(8 << 20);
            var three = new ReadOptions(
                    Mapping.GUESSED, Reads.ZONE, Reads.PLAIN.limits(), 3, Reads.PLAIN.progress(), Mends.NONE);
            equal(three, spoilt.right(), Reads.utf8(spoilt.broken()), spoilt.mends());
        }
    }

    @Test
    void filesWithOtherHeadingsAreMendedEachByItsName() {
        byte[] other = Reads.utf8("when;case;activity\nnever;z1;ticket\n2026-03-01 10:00:00;z1;counter\n");
        byte[] right =
                Reads.utf8("when;case;activity\n2026-03-01 09:00:00;z1;ticket\n2026-03-01 10:00:00;z1;counter\n");
        Spoilt spoilt = spoilt(new Random(5), 50, FIRST, true);
        List<Mend> mends = new ArrayList<>(spoilt.mends().cells());
        mends.add(new Mend("table-1.csv", 2, "when", "2026-03-01 09:00:00"));
        ImportedLog expected = Reads.of(Reads.PLAIN, folder, Reads.utf8(spoilt.right()), right);
        ImportedLog read = Reads.of(Reads.PLAIN.with(new Mends(mends)), folder, Reads.utf8(spoilt.broken()), other);
        assertThat(read.log().digest()).isEqualTo(expected.log().digest());
        assertThat(read.quarantined()).isEqualTo(expected.quarantined());
    }

    /// A row too many or too few of a journey changes how its other rows are paired, so all of them are read again.
    @Test
    void aMendedRowTakesItsPlaceAmongTheOthers() {
        String[] lines = {
            "case,activity,time,transition",
            "a,counter,2026-03-01 09:00:00,start",
            "a,counter,9 o'clock,complete",
            "a,counter,2026-03-01 10:00:00,start",
            "a,counter,2026-03-01 10:05:00,complete"
        };
        ImportedLog read = Reads.of(mending(FIRST, 3, "time", "2026-03-01 09:30:00"), folder, table(lines));
        assertThat(read.quarantined()).isZero();
        assertThat(Reads.journeys(read).getFirst().encounters())
                .hasSize(2)
                .allSatisfy(encounter -> assertThat(encounter.endMicros()).isGreaterThan(encounter.startMicros()));
    }

    @Test
    void aTableWithoutAHeadingIsMendedFromItsFirstRow() {
        byte[] broken = Reads.utf8("a,ticket,2026-03-01 09:00:00\na,counter,never\n");
        byte[] right = Reads.utf8("a,ticket,2026-03-01 09:00:00\na,counter,2026-03-01 09:05:00\n");
        Mapping mapping = MappingFile.read(
                        "mapping.yaml", "columns: {journey: column 1, moment: column 2, time: column 3}")
                .orThrow();
        ReadOptions options = Reads.PLAIN.with(mapping);
        Mends mends = new Mends(
                List.of(new Mend(FIRST, 2, "column 3", "2026-03-01 09:05:00"), new Mend(FIRST, 1, "column 1", "a")));
        ImportedLog read = Reads.of(options.with(mends), folder, broken);
        assertThat(read.log().digest())
                .isEqualTo(Reads.of(options, folder, right).log().digest());
    }

    @Test
    void aMendOfNoCellIsAProblem() {
        byte[] table = table("case,activity,time", "a,ticket,2026-03-01 09:00:00", "", "a,counter", "a,x,never");
        assertThat(problems(table, new Mend(FIRST, 9, "time", "x")))
                .contains("row 9, column 'time'", "the file ends at row 5", "from 1 to 5", "Take this mend back");
        assertThat(problems(table, new Mend(FIRST, 2, "tmie", "x")))
                .contains("no column has this name", "case, activity, time", "Did you mean 'time'?");
        assertThat(problems(table, new Mend(FIRST, 1, "time", "x"))).contains("that row is the heading");
        assertThat(problems(table, new Mend(FIRST, 3, "time", "x"))).contains("that row is blank");
        assertThat(problems(table, new Mend(FIRST, 4, "time", "x"))).contains("that row is not whole");
        assertThat(problems(table, new Mend("other.csv", 4, "time", "x"))).contains("other.csv", "is not read");
    }

    @Test
    void aMendedCellIsJudgedLikeAnyOther() {
        byte[] table = table("case,activity,time", "a,ticket,2026-03-01 09:00:00", "a,counter,never");
        ImportedLog read = Reads.of(mending(FIRST, 3, "time", "soon"), folder, table);
        assertThat(read.quarantine())
                .singleElement()
                .extracting(Quarantined::found)
                .isEqualTo("soon");
    }

    @Test
    void rowsAreToldAsTheyStand() throws Exception {
        byte[] table = table("case,activity,time", "a,\"tic\nket\",2026", "", "b,counter", "c,x,never");
        Path file = Reads.files(folder, table).getFirst();
        TableRows rows = TableRows.of(
                file,
                null,
                null,
                Reads.PLAIN.limits(),
                new Mends(List.of(new Mend(FIRST, 5, "time", "2027"))),
                List.of(2L, 3L, 4L, 5L, 77L));
        assertThat(rows.columns()).containsExactly("case", "activity", "time");
        assertThat(rows.rows()).containsOnlyKeys(2L, 4L, 5L);
        assertThat(rows.rows().get(2L)).containsExactly("a", "tic\nket", "2026");
        assertThat(rows.rows().get(4L)).containsExactly("b", "counter");
        assertThat(rows.rows().get(5L)).containsExactly("c", "x", "2027");
    }

    private String problems(byte[] table, Mend mend) {
        List<Problem> problems = LogReader.read(Reads.files(folder, table), Reads.PLAIN.with(new Mends(List.of(mend))))
                .problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst().text();
    }

    private static ReadOptions mending(String file, long row, String column, String text) {
        return Reads.PLAIN.with(new Mends(List.of(new Mend(file, row, column, text))));
    }

    private static byte[] table(String... lines) {
        return Reads.utf8(String.join("\n", lines) + "\n");
    }

    private void equal(ReadOptions options, String right, byte[] broken, Mends mends) {
        ImportedLog expected = Reads.of(options, folder, Reads.utf8(right));
        ImportedLog read = Reads.of(options.with(mends), folder, broken);
        assertThat(read.log().digest()).isEqualTo(expected.log().digest());
        assertThat(read.rows()).isEqualTo(expected.rows());
        assertThat(read.duplicates()).isEqualTo(expected.duplicates());
        assertThat(read.quarantine()).isEqualTo(expected.quarantine());
        assertThat(read.pairing()).isEqualTo(expected.pairing());
        assertThat(read.mappings()).isEqualTo(expected.mappings());
    }

    private static Spoilt spoilt(Random random, int rows, String file, boolean quoted) {
        var right = new StringBuilder(line(HEADING, random, quoted));
        var broken = new StringBuilder(right);
        List<Mend> mends = new ArrayList<>();
        int place = 1;
        for (int i = 0; i < rows; i++) {
            if (random.nextInt(10) == 0) {
                right.append("\n");
                broken.append("\n");
                place++;
            }
            place++;
            List<String> cells = cells(random, i, quoted);
            List<String> spoiltCells = new ArrayList<>(cells);
            if (random.nextInt(rows > 1_000 ? 500 : 4) == 0) {
                for (int column : columns(random)) {
                    mends.add(new Mend(file, place, HEADING.get(column), cells.get(column)));
                    spoiltCells.set(column, BROKEN.get(random.nextInt(quoted ? BROKEN.size() : 3)));
                }
            }
            right.append(line(cells, random, quoted));
            broken.append(line(spoiltCells, random, quoted));
        }
        Collections.shuffle(mends, random);
        return new Spoilt(right.toString(), broken.toString(), new Mends(mends));
    }

    private static Set<Integer> columns(Random random) {
        Set<Integer> columns = new TreeSet<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            columns.add(random.nextInt(HEADING.size()));
        }
        return columns;
    }

    private static List<String> cells(Random random, int i, boolean quoted) {
        String time = "2026-03-%02d %02d:%02d:00".formatted(1 + i % 28, random.nextInt(24), random.nextInt(60));
        String note = quoted
                ? List.of("plain", "a, b; c", "said \"no\"", "two\nlines", "", "ünïcode 茶")
                        .get(random.nextInt(6))
                : "it is said that nothing out of the usual was noted here by anybody at all";
        return List.of(
                "J" + random.nextInt(1 + i / 3),
                List.of("ticket", "counter", "pay").get(random.nextInt(3)),
                time,
                random.nextBoolean() ? "north" : "south",
                note);
    }

    /// A row whose cells are quoted where they must be, and now and then where they need not.
    private static String line(List<String> cells, Random random, boolean quoted) {
        return String.join(
                        ",",
                        Arrays.asList(cells.stream()
                                .map(cell -> cell.matches("(?s).*[,;\"\n].*") || (quoted && random.nextInt(5) == 0)
                                        ? '"' + cell.replace("\"", "\"\"") + '"'
                                        : cell)
                                .toArray(String[]::new)))
                + "\n";
    }
}
