package org.touchstone.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.journey.Dictionary;
import org.touchstone.core.journey.read.ImportedLog;

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
    void theFourAnswersAreThoseOfTheFindings() {
        Findings findings = OurRun.of(csv()).findings();
        ImportedLog imported = OurRun.read(csv());
        AskedRun four = AskedRun.of(imported);
        Dictionary words = imported.log().vocabulary().moments();
        for (Findings.Flow flow : findings.flows()) {
            if (!flow.from().isEmpty() && !flow.to().isEmpty()) {
                int cell = words.code(flow.from()) * words.size() + words.code(flow.to());
                assertThat(four.flows.counted(cell)).isEqualTo(flow.count());
                assertThat(four.waits.quantile(cell, 0.9).orElseThrow() / 1e6)
                        .isEqualTo(flow.waitSeconds().p90());
            }
        }
        assertThat(four.ways.counts()).hasSize((int) findings.data().variants());
        for (int i = 0; i < findings.standards().size(); i++) {
            assertThat(four.promises.kept(i))
                    .isEqualTo(findings.standards().get(i).kept());
        }
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
