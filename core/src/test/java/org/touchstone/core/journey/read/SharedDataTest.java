package org.touchstone.core.journey.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.core.journey.Encounter;
import org.touchstone.house.SharedData;

/// Public event logs, read without a mapping, give the figures that others counted in them.
final class SharedDataTest {

    private static ImportedLog read(String name) {
        var options = ReadOptions.usual(ZoneId.of("Europe/Amsterdam"));
        return LogReader.read(List.of(SharedData.file("eventlogs/" + name)), options)
                .orThrow();
    }

    private static void assertCounts(ImportedLog read, long rows, long journeys, int moments, int ways) {
        var figures = LogFigures.of(read.log());
        assertThat(read.rows()).isEqualTo(rows);
        assertThat(read.used()).isEqualTo(rows);
        assertThat(read.log().journeys()).isEqualTo(journeys);
        assertThat(figures.moments()).hasSize(moments);
        assertThat(figures.ways()).hasSize(ways);
    }

    private static void assertHours(ImportedLog read, double mean, double median, double margin) {
        var figures = LogFigures.of(read.log());
        assertThat(figures.meanHours()).isCloseTo(mean, within(margin));
        assertThat(figures.medianHours()).isCloseTo(median, within(margin));
    }

    @Test
    void theRunningExampleHasItsPublishedFigures() {
        ImportedLog read = read("running-example.csv");
        assertCounts(read, 42, 6, 8, 6);
        assertHours(read, 268.581, 226.65, 0.001);
        assertThat(read.log().observedThrough().orElseThrow()).hasToString("2011-01-24T13:56:00Z");
    }

    @Test
    void theReceiptLogHasItsPublishedFigures() {
        ImportedLog read = read("receipt.csv.gz");
        assertCounts(read, 8_577, 1_434, 27, 116);
        assertHours(read, 467_263.915 / 3_600, 2_868.583 / 3_600, 0.000_001);
        var figures = LogFigures.of(read.log());
        assertThat(figures.distinctArcs()).isEqualTo(99);
        assertThat(figures.waysByJourneys().subList(0, 6)).containsExactly(713, 123, 116, 115, 75, 40);
    }

    @Test
    void purchasingRowsAreSortedByStart() {
        ImportedLog read = read("purchasing_example.csv.gz");
        assertCounts(read, 9_119, 608, 21, 70);
        assertHours(read, 515.019, 286.142, 0.001);
        assertThat(meanServiceSeconds(read)).isCloseTo(6_858.87, within(0.01));
    }

    @Test
    void theIntervalLogHasItsCountedFigures() {
        ImportedLog read = read("interval_event_log.csv.gz");
        assertCounts(read, 8_109, 1_266, 8, 9);
        assertHours(read, 584.726, 537.019, 0.001);
        assertThat(meanServiceSeconds(read)).isCloseTo(1_432.006, within(0.001));
        assertThat(LogFigures.of(read.log()).waysByJourneys().getFirst()).isEqualTo(503);
    }

    @Test
    void patientsAreStartsPairedWithCompletions() {
        ImportedLog read = read("patients.csv.gz");
        assertCounts(read, 5_442, 500, 7, 7);
        assertHours(read, 24 * 6.6763, 24 * 6.0855, 0.01);
        assertThat(read.log().encounters()).isEqualTo(2_721);
        assertThat(LogFigures.of(read.log()).waysByJourneys()).containsExactly(258, 234, 2, 2, 2, 1, 1);
        assertThat(read.pairing()).containsEntry("pair by instance", 2_721L);
    }

    private static double meanServiceSeconds(ImportedLog read) {
        long[] sum = new long[2];
        read.log().forEach(journey -> {
            for (Encounter encounter : journey.encounters()) {
                sum[0] += encounter.endMicros() - encounter.startMicros();
                sum[1]++;
            }
        });
        return sum[0] / 1e6 / sum[1];
    }
}
