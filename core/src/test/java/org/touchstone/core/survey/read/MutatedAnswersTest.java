package org.touchstone.core.survey.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.core.file.Problem;
import org.touchstone.core.file.Reading;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.table.Limits;
import org.touchstone.core.table.Mends;
import org.touchstone.core.table.Progress;

/// Laws of reading answers, over tables that were spoilt in every way that files are.
final class MutatedAnswersTest {

    private static final int FILES = 2_000;
    private static final Limits LIMITS = new Limits(400_000, 50, 1 << 16, 60, 2_000, 50);
    private static final List<String> CELLS = List.of(
            "6",
            "-1",
            "99999999999999999999",
            "NaN",
            "1e9",
            "",
            "-",
            "?",
            "\u0660",
            "yes",
            "4,5",
            "4.5",
            "\"",
            "\"a,b\"",
            "\"two\nlines\"",
            "x".repeat(70_000),
            " 3 ",
            "3;3",
            "\u0000",
            "0",
            "11");
    private static final List<String> MAPPINGS = List.of(
            """
            answers: wide
            scale: {not visited: ['-'], not answered: ['?']}
            questions:
              - overall: {asks: overall}
              - told: {asks: fact, moment: told, failed: ['no']}
              - nps: {asks: recommend}
            """,
            "answers: wide\nrespondent: [id, branch]\nquestions: [nps: {asks: recommend}, why: {asks: comment}]\n",
            "answers: long\nquestions: [overall: {asks: overall}, nps: {asks: recommend}]\n",
            "");

    @TempDir
    private Path folder;

    /// Law: whatever is in a file, reading it ends, with answers in which every row and every cell is accounted for,
    /// or with problems that say what to do.
    @Test
    void noTableBreaksTheReaderOrLosesARowOrACell() {
        int[] read = new int[2];
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int seed = 0; seed < FILES; seed++) {
                read[checked(seed) ? 0 : 1]++;
            }
        });
        // Most mutations spoil some rows only; if most files were refused the law would hold of nothing.
        assertThat(read[0]).isGreaterThan(FILES / 2);
        assertThat(read[1]).isPositive();
    }

    private boolean checked(int seed) {
        Random random = new Random(seed);
        String yaml = MAPPINGS.get(random.nextInt(MAPPINGS.size()));
        AnswersMapping mapping = yaml.isEmpty() ? AnswersMapping.GUESSED : Reads.mapping(yaml);
        byte[] table = table(random, yaml.contains("long"));
        var options = new AnswersOptions(mapping, null, Reads.PLAIN.zone(), LIMITS, 1, Progress.NONE, Mends.NONE);
        return switch (AnswersReader.read(Reads.files(folder, table), options)) {
            case Reading.Good<ImportedAnswers>(ImportedAnswers answers) -> {
                assertConserved(seed, answers);
                yield true;
            }
            case Reading.Bad<ImportedAnswers>(List<Problem> problems) -> {
                assertThat(problems).as("seed %s", seed).isNotEmpty();
                yield false;
            }
        };
    }

    /// Rows and cells are counted again, from the answers themselves.
    private static void assertConserved(int seed, ImportedAnswers read) {
        Answers answers = read.answers();
        long given = 0;
        long notVisited = 0;
        long notAsked = 0;
        for (int r = 0; r < answers.respondents(); r++) {
            for (int q = 0; q < answers.questions().size(); q++) {
                Presence presence = answers.presence(r, q);
                given += presence == Presence.GIVEN ? 1 : 0;
                notVisited += presence == Presence.NOT_VISITED ? 1 : 0;
                notAsked += presence == Presence.NOT_ASKED ? 1 : 0;
            }
        }
        long cells = (long) answers.respondents() * answers.questions().size();
        assertThat(read.cells())
                .as("seed %s", seed)
                .isEqualTo(new CellCounts(
                        cells,
                        given,
                        notVisited,
                        notAsked,
                        cells - given - notVisited - notAsked - read.cells().quarantined(),
                        read.cells().quarantined()));
        assertThat(read.used() + read.duplicates() + read.leftOut() + read.quarantined())
                .as("seed %s", seed)
                .isEqualTo(read.rows());
        assertThat(read.used()).as("seed %s", seed).isBetween(1L, read.rows());
        assertThat(read.quarantine().size()).isLessThanOrEqualTo(LIMITS.quarantineMax());
    }

    private static byte[] table(Random random, boolean answerARow) {
        List<String> lines = new ArrayList<>();
        lines.add(answerARow ? "respondent,branch,question,value" : "id,branch,overall,told,nps,why,date");
        for (int i = 0; i < 1 + random.nextInt(40); i++) {
            String who = "A" + random.nextInt(60) + ",B" + random.nextInt(3) + ",";
            lines.add(
                    answerARow
                            ? who + (random.nextBoolean() ? "overall" : "nps") + "," + random.nextInt(11)
                            : who + random.nextInt(7) + "," + (random.nextBoolean() ? "yes" : "no") + ","
                                    + random.nextInt(12) + ",because,2025-0" + (1 + random.nextInt(9)) + "-10");
        }
        for (int times = random.nextInt(6); times > 0; times--) {
            spoil(lines, random);
        }
        Charset charset = List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.ISO_8859_1,
                        StandardCharsets.UTF_8)
                .get(random.nextInt(4));
        String end = random.nextInt(3) == 0 ? "\r\n" : "\n";
        return spoilt(String.join(end, lines).getBytes(charset), random);
    }

    private static void spoil(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(6)) {
            case 0 -> lines.add(at, line);
            case 1 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
            case 2 -> lines.set(at, line + ",more");
            case 3 -> lines.add(lines.getFirst());
            default -> {
                String[] fields = line.split(",", -1);
                fields[random.nextInt(fields.length)] = CELLS.get(random.nextInt(CELLS.size()));
                lines.set(at, String.join(",", fields));
            }
        }
    }

    private static byte[] spoilt(byte[] bytes, Random random) {
        byte[] packed = Reads.gzip(bytes);
        return switch (random.nextInt(10)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> packed;
            case 2 -> Arrays.copyOf(packed, random.nextInt(packed.length));
            case 3, 4 -> {
                byte[] other = bytes.clone();
                other[random.nextInt(other.length)] = (byte) random.nextInt(256);
                yield other;
            }
            default -> bytes;
        };
    }
}
