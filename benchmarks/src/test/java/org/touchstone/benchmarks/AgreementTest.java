package org.touchstone.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// An independent program finds the same in the same file.
final class AgreementTest {

    @TempDir
    private static Path folder;

    private static Answers ours = new Answers(Map.of(), Map.of());

    @BeforeAll
    static void analyse() throws Exception {
        EventLog.write(csv(), 100_000, 7);
        ours = OurRun.of(csv()).answers();
    }

    private static Path csv() {
        return folder.resolve("log.csv");
    }

    @ParameterizedTest
    @EnumSource(DuckPlan.class)
    void duckDbFindsTheSameFlowsWaitsAndWays(DuckPlan plan) throws Exception {
        assertThat(DuckRun.answers(csv(), plan).differences(ours)).isEmpty();
    }

    @Test
    void thereAreManyFlowsAndWaysToAgreeOn() {
        assertThat(ours.flows()).hasSizeGreaterThan(60);
        assertThat(ours.ways()).hasSizeGreaterThan(1_000);
    }

    @Test
    void oneCountThatIsOffIsADifference() {
        var off = new java.util.HashMap<>(ours.ways());
        off.merge("greet ticket wait", 1L, Long::sum);
        assertThat(new Answers(ours.flows(), off).differences(ours)).hasSize(1);
    }

    @Test
    void answersAreWrittenAndReadUnchanged() throws Exception {
        Path file = folder.resolve("answers.txt");
        ours.write(file);
        assertThat(Answers.read(file)).isEqualTo(ours);
    }
}
