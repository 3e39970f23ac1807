package org.touchstone.core.journey.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Encounter.Timing;
import org.touchstone.core.journey.Ending;

/// Starts are paired with completions by the rules of the format, and what finds no partner is kept.
final class PairsTest {

    @TempDir
    private Path folder;

    /// Rows written as `moment/minute/transition/instance/staff`.
    private ImportedLog read(String... rows) {
        List<String> lines = new ArrayList<>(List.of("case,activity,time,transition,instance,staff"));
        for (String row : rows) {
            String[] parts = row.split("/", -1);
            lines.add("a," + parts[0] + ",2025-03-03 09:" + parts[1] + ":00," + parts[2] + "," + parts[3] + ","
                    + parts[4]);
        }
        return Reads.of(folder, lines.toArray(String[]::new));
    }

    /// Encounters as `moment:start-end`, an instant without end, an open one with a dash.
    private static List<String> lived(ImportedLog read) {
        List<String> lived = new ArrayList<>();
        for (Encounter e : Reads.journeys(read).getFirst().encounters()) {
            String end =
                    e.timing() == Timing.INSTANT ? "" : e.timing() == Timing.OPEN ? "-" : "-" + minute(e.endMicros());
            lived.add(e.moment() + ":" + minute(e.startMicros()) + end);
        }
        return lived;
    }

    private static long minute(long micros) {
        return micros / 60_000_000 % 60;
    }

    @Test
    void theSameInstanceIsPaired() {
        ImportedLog read = read("x/10/start/1/", "x/11/start/2/", "x/20/complete/2/", "x/30/complete/1/");
        assertThat(lived(read)).containsExactly("x:10-30", "x:11-20");
        assertThat(read.pairing()).containsEntry("pair by instance", 2L);
    }

    @Test
    void withoutInstanceTheFirstToStartIsTheFirstToEnd() {
        ImportedLog read = read("x/10/start//", "x/11/start//", "x/20/complete//", "x/30/complete//");
        assertThat(lived(read)).containsExactly("x:10-20", "x:11-30");
        assertThat(read.pairing()).containsEntry("pair first in, first out", 2L);
    }

    @Test
    void momentsAreNotMixed() {
        assertThat(lived(read("x/10/start//", "y/11/start//", "y/20/complete//", "x/30/complete//")))
                .containsExactly("x:10-30", "y:11-20");
    }

    @Test
    void whereBothNameSomebodyItIsTheSamePerson() {
        assertThat(lived(read("x/10/start//ana", "x/11/start//ion", "x/20/complete//ion", "x/30/complete//ana")))
                .containsExactly("x:10-30", "x:11-20");
        assertThat(lived(read("x/10/start//ana", "x/20/complete//"))).containsExactly("x:10-20");
    }

    @Test
    void whatHasNoPartnerIsKeptAndCounted() {
        ImportedLog read = read("x/10/complete//", "y/20/start//");
        assertThat(lived(read)).containsExactly("x:10", "y:20-");
        assertThat(read.pairing())
                .containsEntry("completion without start", 1L)
                .containsEntry("start without completion", 1L);
        assertThat(Reads.journeys(read).getFirst().ending()).isEqualTo(Ending.OPEN);
    }

    @Test
    void schedulesAndSuspensionsBeginAndEndNothing() {
        ImportedLog read =
                read("x/09/schedule//", "x/10/start//", "x/12/suspend//", "x/14/resume//", "x/20/COMPLETE//");
        assertThat(lived(read)).containsExactly("x:10-20");
        assertThat(read.used()).isEqualTo(5);
    }

    @Test
    void aJourneyOfNothingButSchedulesIsKnownByThem() {
        assertThat(lived(read("x/09/schedule//", "y/10/assign//"))).containsExactly("x:9", "y:10");
    }

    @Test
    void numbersThatNeverRepeatPairNothingAndAreNotTakenForInstances() {
        assertThat(lived(read("x/10/start/1/", "x/20/complete/2/", "y/30/start/3/", "y/40/complete/4/")))
                .containsExactly("x:10-20", "y:30-40");
    }

    @Test
    void rowsInAnyOrderArePairedAlike() {
        List<String> rows = new ArrayList<>(List.of(
                "x/10/start//",
                "x/20/complete//",
                "y/21/start//",
                "x/25/start//",
                "y/30/complete//",
                "x/35/complete//"));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(rows, new java.util.Random(seed));
            assertThat(lived(read(rows.toArray(String[]::new)))).containsExactly("x:10-20", "y:21-30", "x:25-35");
        }
    }
}
