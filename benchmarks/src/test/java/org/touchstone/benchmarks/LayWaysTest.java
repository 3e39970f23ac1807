package org.touchstone.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.core.conformance.Aligner;
import org.touchstone.core.conformance.Automaton;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.journey.JourneyLog;

/// What is timed is right: a plain table of common subsequences finds the same costs.
final class LayWaysTest {

    @TempDir
    private Path folder;

    @Test
    void everyWayCostsWhatItsCommonSubsequenceWithTheMostFrequentOneLeaves() throws Exception {
        Path csv = folder.resolve("log.csv");
        EventLog.write(csv, 20_000, 7);
        JourneyLog log = LayWays.read(csv);
        Cycle cycle = LayWays.mostFrequent(log);
        List<int[]> ways = LayWays.of(log, cycle).ways();
        int steps = cycle.steps().size();
        Aligner aligner = Aligner.of(Automaton.of(cycle));
        assertThat(ways).hasSizeGreaterThan(500);
        assertThat(ways).allSatisfy(way -> {
            int cost = way.length + steps - 2 * common(way, steps);
            assertThat(aligner.cost(way)).isEqualTo(cost);
            assertThat(aligner.align(way).cost()).isEqualTo(cost);
        });
    }

    @Test
    void theDesignedCycleOfTheReceiptLogHasAllItsGroups() {
        Automaton automaton = Automaton.of(LayWays.permit());
        assertThat(automaton.isChain()).isFalse();
        assertThat(automaton.steps()).hasSize(23);
    }

    /// Longest common subsequence with 0, 1, 2, …, the numbers of the steps.
    private static int common(int[] way, int steps) {
        int[][] longest = new int[way.length + 1][steps + 1];
        for (int i = 1; i <= way.length; i++) {
            for (int step = 1; step <= steps; step++) {
                longest[i][step] = way[i - 1] == step - 1
                        ? longest[i - 1][step - 1] + 1
                        : Math.max(longest[i - 1][step], longest[i][step - 1]);
            }
        }
        return longest[way.length][steps];
    }
}
