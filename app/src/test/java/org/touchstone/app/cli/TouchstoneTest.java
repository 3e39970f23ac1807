package org.touchstone.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TouchstoneTest {

    @Test
    void withoutACommandItShowsWhatThereIs() {
        Typed typed = Typed.in();
        assertThat(typed.code()).isZero();
        assertThat(typed.out()).contains("demo", "analyze", "check", "generate", "serve", "Start with:");
        assertThat(typed.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "analyze", "check", "generate", "serve", "backup", "check-backup", "restore"})
    void everyCommandExplainsItself(String command) {
        Typed typed = Typed.in(command, "--help");
        assertThat(typed.code()).isZero();
        assertThat(typed.out()).contains("Usage: touchstone " + command, "--help", "--quiet", "--debug");
        assertThat(typed.err()).isEmpty();
    }

    @Test
    void theVersionIsTold() {
        Typed typed = Typed.in("--version");
        assertThat(typed.code()).isZero();
        assertThat(typed.out()).startsWith("Touchstone ");
    }

    @Test
    void aMisspeltCommandIsNotUnderstoodAndTheRightOneIsNamed() {
        Typed typed = Typed.in("analize");
        assertThat(typed.code()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains("analize", "Did you mean", "analyze");
    }

    @Test
    void anUnknownOptionIsNotUnderstood() {
        Typed typed = Typed.in("check", "--colour", "red", "cycle.yaml");
        assertThat(typed.code()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("--colour", "./touchstone check --help");
    }

    /// The page of the command line names every option, and no other.
    @Test
    void theDocumentNamesEveryOption() throws IOException {
        String page = Files.readString(Path.of("../docs/reference/cli.md"));
        List<String> missing = new ArrayList<>();
        for (String command :
                List.of("demo", "analyze", "check", "generate", "serve", "backup", "check-backup", "restore")) {
            options(Typed.in(command, "--help").out()).stream()
                    .filter(option -> !page.contains("`" + option))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> options(String help) {
        return Pattern.compile("(?m)^ +(?:-h, )?(--[a-z-]+)")
                .matcher(help)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
