package org.touchstone.examples.callcentre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.core.journey.read.ImportedLog;
import org.touchstone.core.journey.read.LogReader;
import org.touchstone.core.journey.read.ReadOptions;
import org.touchstone.examples.chance.Draws;
import org.touchstone.examples.generate.Generated;
import org.touchstone.examples.generate.ProgressListener;

final class CallCentreTest {

    @TempDir
    Path directory;

    @Test
    void everyRowIsUnderstoodWithoutAMapping() throws IOException {
        Generated made = CallCentreExample.generate(10_000, 1, directory, ProgressListener.silent());
        ImportedLog imported = LogReader.read(
                        List.of(directory.resolve("events.csv")), ReadOptions.usual(ZoneId.of("Europe/Bucharest")))
                .orThrow();
        assertThat(imported.used()).isEqualTo(imported.rows()).isEqualTo(made.rows());
        assertThat(imported.log().journeys()).isEqualTo(made.journeys()).isBetween(9_000L, 11_000L);
    }

    @Test
    void noAgentSpeaksToTwoAtOnce() {
        List<Call.Row> spoken = new ArrayList<>();
        day(1).forEach(call -> spoken.addAll(call.rows()));
        spoken.removeIf(row -> row.agent() == Agents.NOBODY);
        spoken.sort(Comparator.comparingInt(Call.Row::line)
                .thenComparingInt(Call.Row::agent)
                .thenComparingLong(Call.Row::start));
        int checked = 0;
        for (int next = 1; next < spoken.size(); next++) {
            Call.Row before = spoken.get(next - 1);
            Call.Row row = spoken.get(next);
            if (row.line() == before.line() && row.agent() == before.agent()) {
                assertThat(row.start()).isGreaterThanOrEqualTo(before.end());
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(1_000);
    }

    @Test
    void callsComeAsOftenAsExpectedAndMostAreSolvedAtOnce() {
        List<Call> calls = new ArrayList<>();
        for (int seed = 1; seed <= 20; seed++) {
            calls.addAll(day(seed));
        }
        assertThat((double) calls.size() / 20).isCloseTo(965, within(25.0));
        assertThat(share(calls, Call::isLeft)).isBetween(0.02, 0.15);
        List<Call> answered = calls.stream().filter(call -> !call.isLeft()).toList();
        assertThat(share(answered, Call::isPassedOn)).isZero();
        assertThat(share(answered, Call::isSolved)).isCloseTo(0.72 + 0.28 * 0.55 * 0.85, within(0.015));
    }

    /// With one agent and nobody giving up, a call waits for the work before it.
    @Test
    void theNextCallWaitsForTheWorkBeforeIt() {
        Agents one = new Agents().onDuty(1, 100, 1_000);
        assertThat(one.firstFree(40, 200)).isZero();
        assertThat(one.answersAt(0, 40)).isEqualTo(100);
        one.isBusyUntil(0, 160);
        assertThat(one.answersAt(0, 120)).isEqualTo(160);
        assertThat(one.firstFree(120, 150)).isEqualTo(Agents.NOBODY);
        assertThat(one.firstFree(1_000, 5_000)).isEqualTo(Agents.NOBODY);
    }

    private static List<Call> day(int seed) {
        return CallCentreDay.live(new Draws(seed));
    }

    private static double share(List<Call> calls, Predicate<Call> which) {
        return (double) calls.stream().filter(which).count() / calls.size();
    }
}
