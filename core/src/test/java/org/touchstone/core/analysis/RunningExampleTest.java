package org.touchstone.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.core.journey.read.LogReader;
import org.touchstone.core.journey.read.ReadOptions;

/// The running example of the process mining textbook: six requests for compensation. Counts published, and counted again
/// by an independent program.
final class RunningExampleTest {

    private static final Map<String, String> NAMES = Map.of(
            "REG", "register request",
            "EXC", "examine casually",
            "EXT", "examine thoroughly",
            "CHK", "check ticket",
            "DEC", "decide",
            "REI", "reinitiate request",
            "PAY", "pay compensation",
            "REJ", "reject request");

    private static final List<String> TRACES = List.of(
            "REG EXT CHK DEC REJ",
            "REG CHK EXC DEC PAY",
            "REG EXC CHK DEC REI EXT CHK DEC PAY",
            "REG CHK EXT DEC REJ",
            "REG EXC CHK DEC REI CHK EXC DEC REI EXC CHK DEC REJ",
            "REG EXC CHK DEC PAY");

    @TempDir
    private Path folder;

    @Test
    void countsOfTheRunningExampleAreAsPublished() throws IOException {
        Findings findings = findings();
        assertThat(findings.data().encounters()).isEqualTo(42);
        assertThat(findings.data().activities()).isEqualTo(8);
        assertThat(findings.data().variants()).isEqualTo(6);
        assertThat(findings.data().journeys()).isEqualTo(6);
    }

    @Test
    void flowsOfTheRunningExampleAreAsPublished() throws IOException {
        Map<String, Long> flows = findings().flows().stream()
                .collect(Collectors.toMap(flow -> flow.from() + ">" + flow.to(), Findings.Flow::count));
        assertThat(flows)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry(">register request", 6L),
                        Map.entry("pay compensation>", 3L),
                        Map.entry("reject request>", 3L),
                        Map.entry("check ticket>decide", 6L),
                        Map.entry("examine casually>check ticket", 4L),
                        Map.entry("register request>examine casually", 3L),
                        Map.entry("decide>reinitiate request", 3L),
                        Map.entry("decide>pay compensation", 3L),
                        Map.entry("decide>reject request", 3L),
                        Map.entry("examine thoroughly>check ticket", 2L),
                        Map.entry("register request>check ticket", 2L),
                        Map.entry("check ticket>examine casually", 2L),
                        Map.entry("examine casually>decide", 2L),
                        Map.entry("reinitiate request>examine thoroughly", 1L),
                        Map.entry("register request>examine thoroughly", 1L),
                        Map.entry("reinitiate request>check ticket", 1L),
                        Map.entry("reinitiate request>examine casually", 1L),
                        Map.entry("check ticket>examine thoroughly", 1L),
                        Map.entry("examine thoroughly>decide", 1L)));
    }

    @Test
    void theDraftHoldsEveryFrequentMomentInTheOrderOfTheWay() throws IOException {
        Findings findings = findings();
        assertThat(findings.cycle().drafted()).isTrue();
        assertThat(findings.moments()).allMatch(Findings.Moment::designed);
        assertThat(findings.moments().getFirst().code()).isEqualTo("register request");
        assertThat(findings.moments().stream().map(Findings.Moment::code)).containsAll(NAMES.values());
    }

    private Findings findings() throws IOException {
        var rows = new StringBuilder("case,activity,time\n");
        int second = 0;
        for (int trace = 0; trace < TRACES.size(); trace++) {
            for (String moment : TRACES.get(trace).split(" ")) {
                rows.append("case %d,%s,2010-12-30 11:%02d:%02d\n".formatted(
                        trace + 1, NAMES.get(moment), second / 60, second % 60));
                second++;
            }
        }
        Path file = folder.resolve("running-example.csv");
        Files.writeString(file, rows);
        return Analysis.of(
                LogReader.read(List.of(file), ReadOptions.usual(ZoneOffset.UTC)).orThrow(), Service.UNKNOWN);
    }
}
