package org.touchstone.core.journey.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The running example of process mining, six requests for compensation: its published figures, and the law that the
/// way in which a log arrives does not matter.
final class RunningExampleTest {

    private static final List<String> TRACES = List.of(
            "REG EXT CHK DEC REJ",
            "REG CHK EXC DEC PAY",
            "REG EXC CHK DEC REI EXT CHK DEC PAY",
            "REG CHK EXT DEC REJ",
            "REG EXC CHK DEC REI CHK EXC DEC REI EXC CHK DEC REJ",
            "REG EXC CHK DEC PAY");

    @TempDir
    private Path folder;

    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int trace = 0; trace < TRACES.size(); trace++) {
            int minute = 10;
            for (String moment : TRACES.get(trace).split(" ", -1)) {
                rows.add("case " + (trace + 1) + "," + moment + ",2010-12-30 11:" + minute++ + "+01:00");
            }
        }
        return rows;
    }

    private static byte[] table(List<String> rows) {
        return Reads.utf8("case,activity,timestamp\n" + String.join("\n", rows) + "\n");
    }

    private LogFigures figures() {
        return LogFigures.of(Reads.of(Reads.PLAIN, folder, table(rows())).log());
    }

    @Test
    void itHasFortyTwoEventsInSixWays() {
        LogFigures figures = figures();
        assertThat(rows()).hasSize(42);
        assertThat(figures.moments()).hasSize(8);
        assertThat(figures.waysByJourneys()).containsExactly(1, 1, 1, 1, 1, 1);
    }

    @Test
    void itHasSixteenArcsWithThePublishedCounts() {
        LogFigures figures = figures();
        assertThat(figures.distinctArcs()).isEqualTo(16);
        for (String expected : List.of(
                "CHK DEC 6",
                "EXC CHK 4",
                "REG EXC 3",
                "DEC REI 3",
                "DEC PAY 3",
                "DEC REJ 3",
                "EXT CHK 2",
                "REG CHK 2",
                "CHK EXC 2",
                "EXC DEC 2",
                "REI EXT 1",
                "REG EXT 1",
                "REI CHK 1",
                "REI EXC 1",
                "CHK EXT 1",
                "EXT DEC 1")) {
            String[] arc = expected.split(" ", -1);
            assertThat(figures.arc(arc[0], arc[1])).as(expected).isEqualTo(Integer.parseInt(arc[2]));
        }
        assertThat(figures.arc("", "REG")).isEqualTo(6);
        assertThat(figures.arc("PAY", "")).isEqualTo(3);
        assertThat(figures.arc("REJ", "")).isEqualTo(3);
    }

    /// Law: rows in any order, in one file or several, packed or not, give the same log.
    @Test
    void howTheRowsArriveDoesNotMatter() {
        String digest = Reads.of(Reads.PLAIN, folder, table(rows())).log().digest();
        for (int seed = 0; seed < 30; seed++) {
            List<String> rows = rows();
            var random = new Random(seed);
            Collections.shuffle(rows, random);
            int cut = random.nextInt(1, rows.size());
            byte[] first = table(rows.subList(0, cut));
            byte[] second = Reads.gzip(table(rows.subList(cut, rows.size())));
            assertThat(Reads.of(Reads.PLAIN, folder, first, second).log().digest())
                    .as("seed %s", seed)
                    .isEqualTo(digest);
        }
    }

    @Test
    void headingsOfManySystemsAreUnderstood() {
        String digest = Reads.of(Reads.PLAIN, folder, table(rows())).log().digest();
        for (String heading : List.of(
                "case:concept:name,concept:name,time:timestamp",
                "Case ID,Activity,Complete Timestamp",
                "caseId,activityName,eventTime",
                "VISIT_ID,TOUCHPOINT,TIMESTAMP",
                "id_caso,actividad,fecha",
                "Caz,Activitate,Data",
                "Заявка,Операция,Время",
                "ticket,step,datetime")) {
            byte[] table = Reads.utf8(heading + "\n" + String.join("\n", rows()));
            assertThat(Reads.of(Reads.PLAIN, folder, table).log().digest())
                    .as(heading)
                    .isEqualTo(digest);
        }
    }

    @Test
    void columnsWithoutTellingNamesAreTakenByTheirValues() {
        byte[] table = Reads.utf8("a,b,c\n" + String.join("\n", rows()));
        ImportedLog read = Reads.of(Reads.PLAIN, folder, table);
        assertThat(read.mappings().get("table-0.csv"))
                .containsEntry("journey", "a")
                .containsEntry("moment", "b")
                .containsEntry("time", "c");
        assertThat(read.notes()).hasSize(3);
    }

    @Test
    void theOrderOfColumnsDoesNotMatter() {
        List<String> turned = rows().stream()
                .map(row -> {
                    List<String> fields = Arrays.asList(row.split(",", -1));
                    Collections.reverse(fields);
                    return String.join(";", fields);
                })
                .toList();
        byte[] table = Reads.utf8("timestamp;activity;case\n" + String.join("\n", turned));
        assertThat(Reads.of(Reads.PLAIN, folder, table).log().digest())
                .isEqualTo(Reads.of(Reads.PLAIN, folder, table(rows())).log().digest());
    }
}
