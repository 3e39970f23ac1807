package org.touchstone.core.survey.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.touchstone.core.survey.AnswersFile;
import org.touchstone.core.survey.NamedAnswers;
import org.touchstone.core.table.Mend;
import org.touchstone.core.table.Mends;

/// A table of answers that is read with its mends says what one says that was right from the start.
final class MendedAnswersTest {

    private static final String FILE = "answers-0.csv";
    private static final String WIDE = """
        answers: wide
        respondent: who
        when: day
        questions:
          - overall: {asks: overall, scale: {min: 1, max: 5}}
          - staff: {asks: comment}
        """;
    private static final String LONG = """
        answers: long
        respondent: who
        question: asked
        value: said
        questions:
          - overall: {asks: overall, scale: {min: 1, max: 5}}
        """;

    @SuppressWarnings("unused") // by name
    private static final List<Long> seeds = List.of(1L, 2L, 3L, 4L, 5L, 6L);

    @TempDir
    private Path folder;

    /// Law: the file with its mends equals the right file, rows and single cells alike.
    @ParameterizedTest(name = "seed {0}")
    @FieldSource("seeds")
    void aMendedTableEqualsTheRightOne(long seed) {
        var random = new Random(seed);
        List<String> right = new ArrayList<>(List.of("who,day,overall,staff"));
        List<String> broken = new ArrayList<>(right);
        List<Mend> mends = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String day = "2026-03-%02d".formatted(1 + i % 28);
            int points = 1 + random.nextInt(5);
            String said = random.nextBoolean() ? "\"well, \"\"fine\"\"\ntoo\"" : "fine";
            right.add("R" + i % 190 + "," + day + "," + points + "," + said);
            boolean badDay = random.nextInt(5) == 0;
            boolean badPoints = random.nextInt(5) == 0;
            broken.add("R" + i % 190 + "," + (badDay ? "never" : day) + "," + (badPoints ? "9" : points) + "," + said);
            if (badDay) {
                mends.add(new Mend(FILE, i + 2, "day", day));
            }
            if (badPoints) {
                mends.add(new Mend(FILE, i + 2, "overall", Integer.toString(points)));
            }
        }
        equal(WIDE, right, broken, mends);
    }

    @Test
    void answersOneARowAreMendedToo() {
        List<String> right = List.of("who,asked,said", "a,overall,3", "b,overall,4", "c,overall,5");
        List<String> broken = List.of("who,asked,said", "a,overall,many", "b,overall,4", ",overall,5");
        equal(LONG, right, broken, List.of(new Mend(FILE, 2, "said", "3"), new Mend(FILE, 4, "who", "c")));
    }

    @Test
    void aMendOfNoCellIsAProblem() {
        AnswersOptions options = Reads.PLAIN
                .with(Reads.mapping(LONG))
                .with(new Mends(List.of(new Mend(FILE, 12, "said", "3"), new Mend(FILE, 2, "sayd", "3"))));
        assertThat(Reads.problems(options, folder, "who,asked,said", "a,overall,3"))
                .extracting(problem -> problem.text())
                .anySatisfy(text -> assertThat(text).contains("row 12", "the file ends at row 2"))
                .anySatisfy(text -> assertThat(text).contains("'sayd'", "Did you mean 'said'?"));
    }

    private void equal(String mapping, List<String> right, List<String> broken, List<Mend> mends) {
        AnswersOptions options = Reads.PLAIN.with(Reads.mapping(mapping));
        ImportedAnswers expected = Reads.of(options, folder, Reads.utf8(right.toArray(String[]::new)));
        byte[] table = Reads.utf8(broken.toArray(String[]::new));
        for (byte[] file : List.of(table, Reads.gzip(table))) {
            ImportedAnswers read = Reads.of(options.with(new Mends(mends)), folder, file);
            assertThat(bytes(read.named())).isEqualTo(bytes(expected.named()));
            assertThat(read.quarantine()).isEqualTo(expected.quarantine());
            assertThat(read.cells()).isEqualTo(expected.cells());
            assertThat(read.duplicates()).isEqualTo(expected.duplicates());
        }
    }

    private static byte[] bytes(NamedAnswers answers) {
        return AnswersFile.encode(answers, 0, answers.names().size());
    }
}
