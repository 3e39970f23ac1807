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
import org.touchstone.core.file.Reading;

/// What holds for every cycle and every file, over fixed seeds.
final class CycleLawsTest {

    static final List<Long> SEEDS = LongStream.rangeClosed(1, 20).boxed().toList();
    private static final List<String> EXAMPLES = List.of("bank", "hotel", "call-centre");
    private static final String SIGNS = "{}[]:,#&*!|>'\"%@`-? \n\t\\\u0000\uFEFFaЖ😀0";

    /// Law: a cycle that is written and read is equal to itself, and written again it is the same text.
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("SEEDS")
    void writingAndReadingGiveTheSameCycle(long seed) {
        for (int i = 0; i < 100; i++) {
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
        for (int i = 0; i < 100; i++) {
            String text = whole;
            for (int cuts = 1 + random.nextInt(3); cuts > 0; cuts--) {
                text = mutilated(text, random);
            }
            checkReading(text);
        }
    }

    private static void checkReading(String text) {
        long lines = text.chars()
                        .filter(c -> c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028')
                        .count()
                + 1;
        switch (CycleFile.read("cut.yaml", text)) {
            case Reading.Good<Cycle>(Cycle cycle) ->
                assertThat(CycleFile.read("again.yaml", CycleFile.write(cycle)).orThrow())
                        .isEqualTo(cycle);
            case Reading.Bad<Cycle>(var problems) ->
                assertThat(problems).isNotEmpty().allSatisfy(problem -> {
                    assertThat(problem.line()).isBetween(1, (int) lines);
                    assertThat(problem.column()).isPositive();
                });
        }
    }

    private static String mutilated(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(40));
        int other = random.nextInt(text.length() + 1);
        String before = text.substring(0, from);
        String cut = text.substring(from, to);
        String after = text.substring(to);
        return switch (random.nextInt(7)) {
            case 0 -> before + after;
            case 1 -> before + cut + cut + after;
            case 2 -> text.substring(0, other) + cut + text.substring(other);
            case 3 -> before;
            case 4 -> before + SIGNS.charAt(random.nextInt(SIGNS.length())) + cut + after;
            case 5 -> before + cut.replace('e', 'o').replace(' ', '\t') + after;
            default -> before + cut.replace("  ", "") + after;
        };
    }
}
