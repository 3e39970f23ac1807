package org.touchstone.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.app.findings.FindingsFile;
import org.touchstone.core.analysis.Findings;

final class DemoCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theBankIsMadeAnalysedToldAndWritten() {
        Typed typed = Typed.in("demo", "--journeys", 500, "--no-serve", "--out", folder);
        assertThat(typed.code()).isZero();
        assertThat(typed.out())
                .contains(
                        "Cash a cheque",
                        "“I want cash for my cheque”",
                        "What was found",
                        "Promises",
                        "Where people leave")
                .contains("All files     " + folder)
                .doesNotContain("http://");
        Findings findings = FindingsFile.read(folder.resolve("findings.json")).orThrow();
        assertThat(findings.cycle().drafted()).isFalse();
        assertThat(findings.data().zone()).isEqualTo("Europe/Bucharest");
        assertThat(findings.data().journeys()).isBetween(300L, 1_500L);
        assertThat(findings.branches()).hasSize(12);
        assertThat(folder.resolve("report.html")).isNotEmptyFile();
    }

    @Test
    void progressIsTold() {
        Typed typed = Typed.onScreen("demo", "--journeys", 500, "--no-serve", "--out", folder);
        assertThat(typed.err()).contains("Living a year of the bank", " %");
    }

    @Test
    void aPortOutsideTheRangeIsNotUnderstood() {
        Typed typed = Typed.in("demo", "--port", 70000);
        assertThat(typed.code()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("from 0 to 65535, but is 70000");
    }
}
