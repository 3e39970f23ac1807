package org.touchstone.core.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.touchstone.core.file.Mutilation;
import org.touchstone.core.file.Reading;

/// What holds for every cycle and every file, over fixed seeds.
final class CycleLawsTest {

    static final List<Long> SEEDS = LongStream.rangeClosed(1, 20).boxed().toList();
    private static final List<String> EXAMPLES = List.of("bank", "hotel", "call-centre", "restaurant", "clinic");

    /// Law: a cycle that is written and read is equal to itself, and written again it is the same text.
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void writingAndReadingGiveTheSameCycle(long seed) {
        for (int i = 0; i < 40; i++) {
            Cycle cycle = new RandomCycles(seed * 1000 + i).cycle();
            String text = CycleFile.write(cycle);
            Cycle read = CycleFile.read("random.yaml", text).orThrow();
            assertThat(read).isEqualTo(cycle);
            assertThat(CycleFile.write(read)).isEqualTo(text);
        }
    }

    /// Law: whatever happens to a file, reading it yields a cycle or problems with places within it, never an
    /// exception.
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void aMutilatedFileYieldsACycleOrProblemsWithTheirLines(long seed) throws IOException {
        Random random = new Random(seed);
        String whole = Files.readString(Path.of("../examples", EXAMPLES.get((int) (seed % 3)), "cycle.yaml"));
        for (int i = 0; i < 50; i++) {
            checkReading(Mutilation.of(whole, random));
        }
    }

    private static void checkReading(String text) {
        switch (CycleFile.read("cut.yaml", text)) {
            case Reading.Good<Cycle>(Cycle cycle) ->
                assertThat(CycleFile.read("again.yaml", CycleFile.write(cycle)).orThrow())
                        .isEqualTo(cycle);
            case Reading.Bad<Cycle>(var problems) ->
                assertThat(problems).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.line()).isBetween(1, Mutilation.lines(text));
                    assertThat(problem.column()).isPositive();
                });
        }
    }
}
