package org.touchstone.examples.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.examples.generate.Generated;
import org.touchstone.examples.generate.ProgressListener;

/// What the answers say, read as somebody would who has only the file.
final class AnswersTest {

    private static final List<String> RATINGS = List.of(
            "rate_enter",
            "rate_told",
            "rate_wait",
            "rate_serve",
            "rate_notes",
            "rate_brochures",
            "rate_cash",
            "rate_goodbye");

    @TempDir
    static Path directory;

    /// A row of the file.
    private record Answer(List<String> header, List<String> cells) {

        String get(String column) {
            return cells.get(header.indexOf(column));
        }
    }

    private static Generated made = Generated.NOTHING;
    private static List<Answer> answers = List.of();

    @BeforeAll
    static void ask() throws IOException {
        made = BankExample.generate(Settings.clean(), 1, directory, ProgressListener.silent());
        answers = read(directory.resolve(BankExample.ANSWERS_FILE));
    }

    @Test
    void twelveInAHundredAnswer() {
        assertThat((double) made.answers() / made.journeys()).isCloseTo(0.12, within(0.004));
    }

    @Test
    void fiveInAHundredAnswerWhenThatIsAskedFor(@TempDir Path other) throws IOException {
        Settings settings = Settings.clean()
                .withJourneys(60_000)
                .withSurvey(Settings.clean().survey().withRate(0.05));
        Generated few = BankExample.generate(settings, 1, other, ProgressListener.silent());
        assertThat((double) few.answers() / few.journeys()).isCloseTo(0.05, within(0.004));
    }

    @Test
    void everybodyIsAskedAboutThreeMomentsAndEachMomentEquallyOften() {
        assertThat(answers)
                .allMatch(answer -> RATINGS.stream()
                                .filter(moment -> !answer.get(moment).isEmpty())
                                .count()
                        == 3);
        for (String moment : RATINGS) {
            assertThat(share(answer -> !answer.get(moment).isEmpty())).isCloseTo(3.0 / 8, within(0.012));
        }
    }

    @Test
    void answersLieOnTheScale() {
        assertThat(answers)
                .allMatch(answer -> answer.get("overall").matches("[1-5]"))
                .allMatch(answer -> answer.get("goal").matches("yes|partly|no"))
                .allMatch(answer ->
                        RATINGS.stream().allMatch(moment -> answer.get(moment).matches("[1-5?-]?")));
    }

    @Test
    void failuresAreAsFrequentAsPlanted() {
        assertThat(among("told_kindly", "no")).isCloseTo(0.55, within(0.03));
        assertThat(share(answer -> !answer.get("told_kindly").isEmpty())).isCloseTo(0.327, within(0.02));
        assertThat(among("served_kindly", "no")).isCloseTo(0.10, within(0.02));
        assertThat(among("asked_notes", "no")).isCloseTo(0.15, within(0.01));
        assertThat(among("sum_exact", "no")).isCloseTo(0.012, within(0.004));
        assertThat(among("goodbye", "no")).isCloseTo(0.30, within(0.015));
    }

    /// Squeezing into five answers takes a little off: the planted −.55, −.45 and −1.6 (a third of them −.6) show as
    /// a little less; notes show nothing.
    @Test
    void whatMattersShowsInTheOverallAnswer() {
        assertThat(difference("told_kindly")).isBetween(0.45, 0.70);
        assertThat(difference("served_kindly")).isBetween(0.40, 0.65);
        assertThat(difference("sum_exact")).isBetween(1.0, 1.6);
        assertThat(difference("asked_notes")).isCloseTo(0, within(0.06));
    }

    @Test
    void whoLeftSaysTheGoalWasNotMet() {
        assertThat(share(answer -> answer.get("goal").equals("no"))).isBetween(0.02, 0.06);
        assertThat(answers)
                .filteredOn(answer -> answer.get("goal").equals("no"))
                .allMatch(answer -> answer.get("sum_exact").isEmpty());
    }

    private static List<Answer> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> header = cells(lines.getFirst());
        return lines.stream()
                .skip(1)
                .map(line -> new Answer(header, cells(line)))
                .toList();
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split(",", -1));
    }

    private static double share(Predicate<Answer> which) {
        return (double) answers.stream().filter(which).count() / answers.size();
    }

    /// Share of a value among those who lived it.
    private static double among(String fact, String value) {
        return share(answer -> answer.get(fact).equals(value))
                / share(answer -> !answer.get(fact).isEmpty());
    }

    /// Mean overall answer where things were right minus where they were not.
    private static double difference(String fact) {
        return mean(fact, "yes") - mean(fact, "no");
    }

    private static double mean(String fact, String value) {
        return answers.stream()
                .filter(answer -> answer.get(fact).equals(value))
                .mapToInt(answer -> Integer.parseInt(answer.get("overall")))
                .average()
                .orElseThrow();
    }
}
