package org.touchstone.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GenerateCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theBankIsWrittenWithItsCycleAndItsPlaces() {
        Typed typed = Typed.in("generate", "bank", "--out", folder, "--journeys", 400, "--seed", 7);
        assertThat(typed.code()).isZero();
        assertThat(folder).isDirectoryContaining("glob:**/events.csv");
        for (String file : new String[] {"answers.csv", "cycle.yaml", "branches.yaml"}) {
            assertThat(folder.resolve(file)).isNotEmptyFile();
        }
        assertThat(typed.out()).contains("Wrote ", "./touchstone analyze " + folder.resolve("cycle.yaml"));
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        Typed.in("generate", "bank", "--out", one, "--journeys", 300, "--seed", 3, "--quiet");
        Typed.in("generate", "bank", "--out", two, "--journeys", 300, "--seed", 3, "--quiet");
        assertThat(Files.mismatch(one.resolve("events.csv"), two.resolve("events.csv")))
                .isEqualTo(-1);
    }

    @Test
    void anUnknownExampleIsAnsweredWithThoseThereAre() {
        Typed typed = Typed.in("generate", "bakery", "--out", folder);
        assertThat(typed.code()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("no example 'bakery'", "bank", "hotel", "call-centre", "restaurant", "clinic");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anExampleWithoutDataGivesItsCycleAndSaysSo() {
        Typed typed = Typed.in("generate", "hotel", "--out", folder);
        assertThat(typed.code()).isZero();
        assertThat(folder.resolve("cycle.yaml")).isNotEmptyFile();
        assertThat(typed.out()).contains("a cycle and no data yet");
    }

    @Test
    void theNumberOfJourneysMustBePositive() {
        Typed typed = Typed.in("generate", "bank", "--out", folder, "--journeys", 0);
        assertThat(typed.code()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("--journeys must be at least 1, but is 0");
    }

    @Test
    void withoutAFolderItIsNotUnderstood() {
        assertThat(Typed.in("generate", "bank").err()).contains("--out");
    }
}
