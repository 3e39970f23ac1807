package org.touchstone.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aCycleInOrderIsToldInOneLine() throws IOException {
        Typed typed = Typed.in("check", Visits.in(folder).resolve("cycle.yaml"));
        assertThat(typed.code()).isZero();
        assertThat(typed.out()).contains("in order").contains("'tea'").contains("3 steps", "1 standard");
        assertThat(typed.err()).isEmpty();
    }

    @Test
    void theExamplesAreInOrder() {
        Typed typed = Typed.in(
                "check",
                "../examples/bank/cycle.yaml",
                "../examples/hotel/cycle.yaml",
                "../examples/call-centre/cycle.yaml",
                "../examples/restaurant/cycle.yaml",
                "../examples/clinic/cycle.yaml");
        assertThat(typed.err()).isEmpty();
        assertThat(typed.out().lines()).hasSize(5);
    }

    @Test
    void allProblemsOfAFileAreToldAtOnceWithLineAndCure() throws IOException {
        Path file = folder.resolve("wrong.yaml");
        Files.writeString(file, """
            cycle: tea
            goal: I want a cup of tea
            steps:
              - order: {name: I order, contact: robot}
              - wait: {name: I wait, standards: [{lasts: 10m, share: 95}]}
            """);
        Typed typed = Typed.in("check", file);
        assertThat(typed.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err())
                .contains(
                        "wrong.yaml, line 4",
                        "wrong.yaml, line 5",
                        "found",
                        "expected",
                        "cure",
                        "robot",
                        "95",
                        "4 problems.");
    }

    @Test
    void severalFilesAreCheckedTogether() throws IOException {
        Path good = Visits.in(folder).resolve("cycle.yaml");
        Typed typed = Typed.in("check", folder.resolve("none.yaml"), good);
        assertThat(typed.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(typed.out()).contains("in order");
        assertThat(typed.err()).contains("none.yaml", "no such file", "1 problem.");
    }

    @Test
    void withoutAFileItIsNotUnderstood() {
        assertThat(Typed.in("check").code()).isEqualTo(ExitCode.USAGE);
    }
}
