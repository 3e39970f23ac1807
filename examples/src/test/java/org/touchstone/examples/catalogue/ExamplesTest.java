package org.touchstone.examples.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.examples.generate.Generated;
import org.touchstone.examples.generate.Generator;
import org.touchstone.examples.generate.ProgressListener;

final class ExamplesTest {

    @TempDir
    Path directory;

    @Test
    void anExampleIsFoundByItsCode() {
        assertThat(Examples.find("bank"))
                .hasValueSatisfying(bank -> assertThat(bank.generator()).isPresent());
        assertThat(Examples.find("circus")).isEmpty();
        assertThat(Examples.codes()).isEqualTo("bank, hotel, call-centre, restaurant, clinic");
    }

    @Test
    void everyExampleHasTheFilesItNames() throws IOException {
        for (Example example : Examples.all()) {
            Path cycle = example.copyTo(directory.resolve(example.code()));
            assertThat(cycle).isNotEmptyFile();
            for (String file : example.files()) {
                assertThat(cycle.resolveSibling(file)).isNotEmptyFile();
            }
        }
    }

    @Test
    void everyGeneratorKeepsItsPromise() throws IOException {
        for (Example example : Examples.all()) {
            if (example.generator().isPresent()) {
                keepsItsPromise(example.code(), example.generator().get());
            }
        }
    }

    private void keepsItsPromise(String code, Generator generator) throws IOException {
        Path one = directory.resolve(code + "-one");
        Path two = directory.resolve(code + "-two");
        Generated made = generator.generate(2_000, 3, one, ProgressListener.silent());
        generator.generate(2_000, 3, two, ProgressListener.silent());
        assertThat(made.journeys()).isBetween(1_700L, 2_300L);
        assertThat(Files.readAllLines(one.resolve("events.csv"))).hasSize((int) made.rows() + 1);
        assertThat(two.resolve("events.csv")).hasSameBinaryContentAs(one.resolve("events.csv"));
    }

    @Test
    void anExampleWithoutACycleIsRefused() {
        assertThatThrownBy(() -> new Example("circus", "A circus", List.of("tent.yaml"), Optional.empty()))
                .hasMessageContaining("cycle.yaml");
    }
}
