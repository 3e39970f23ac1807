package org.touchstone.core.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Route;
import org.touchstone.core.cycle.Text;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.read.LogReader;
import org.touchstone.core.journey.read.ReadOptions;
import org.touchstone.house.SharedData;

/// The public receipt log against its most frequent way, beside figures of an independent program.
final class ConformanceSharedDataTest {

    private static JourneyLog log() {
        var options = ReadOptions.usual(ZoneId.of("Europe/Amsterdam"));
        return LogReader.read(List.of(SharedData.file("eventlogs/receipt.csv.gz")), options)
                .orThrow()
                .log();
    }

    private static Cycle mostFrequent(JourneyLog log) {
        Map<List<String>, Integer> ways = new HashMap<>();
        log.forEach(journey ->
                ways.merge(journey.encounters().stream().map(Encounter::moment).toList(), 1, Integer::sum));
        List<String> way = ways.entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
        Route route = Route.inOrder(way.stream().map(Designs::step).toList());
        return Cycle.of("receipt", Text.of("en", "I want my permit"), route);
    }

    @Test
    void receiptAgainstItsMostFrequentWayHasTheFiguresOfAnIndependentProgram() {
        JourneyLog log = log();
        Cycle cycle = mostFrequent(log);
        List<LivedWay> ways = LivedWays.of(log, Numbering.of(cycle, log)).ways();
        Conformance conformance = Conformance.of(cycle, ways);
        assertThat(ways.stream().map(way -> List.of(way.moments())).distinct()).hasSizeGreaterThanOrEqualTo(116);
        assertThat(cycle.steps()).hasSize(6);
        assertThat(conformance.journeys()).isEqualTo(1_434);
        assertThat(conformance.fittingJourneys()).isEqualTo(713);
        assertThat(conformance.totalCost()).isEqualTo(2_943);
        assertThat(conformance.averageFitness().value()).isCloseTo(0.8180531482520396, within(1e-12));
        assertThat(conformance.logFitness().value()).isCloseTo(0.8287061288632792, within(1e-12));
        assertThat(conformance.fittingShare().value()).isCloseTo(0.49721059972, within(1e-9));
    }
}
