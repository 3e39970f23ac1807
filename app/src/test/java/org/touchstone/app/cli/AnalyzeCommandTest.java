package org.touchstone.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.app.findings.FindingsFile;
import org.touchstone.core.statistics.Estimate;

final class AnalyzeCommandTest {

    @TempDir
    private Path folder;

    private Path events;
    private Path cycle;
    private Path out;

    @BeforeEach
    void threeVisits() throws IOException {
        Visits.in(folder);
        events = folder.resolve("events.csv");
        cycle = folder.resolve("cycle.yaml");
        out = folder.resolve("new/out");
    }

    @Test
    void whatBecameOfEveryRowIsTold() {
        Typed typed = Typed.in("analyze", cycle, "--events", events, "--zone", "UTC");
        assertThat(typed.code()).isZero();
        assertThat(typed.out())
                .contains("A cup of tea")
                .contains("I want a cup of tea")
                .contains("8 rows = 8 used + 0 duplicates + 0 in quarantine")
                .contains("visit", "zone = UTC");
    }

    /// One of three waits lasted at most ten minutes, and a third of 90 % is far too little to be sure of with n = 3.
    @Test
    void promisesLeaversAndTheMostFrequentWayAreTold() {
        String told = Typed.in("analyze", cycle, "--events", events).out();
        assertThat(told).containsPattern("33 %\\s+/ 90 %").contains("1 of 3").contains("I order → I wait → I drink");
    }

    @Test
    void pageAndFindingsAreWrittenToAFolderThatIsMade() throws IOException {
        Typed typed = Typed.in("analyze", cycle, "--events", events, "--out", out);
        assertThat(typed.code()).isZero();
        assertThat(typed.out()).contains(out.resolve("report.html").toString());
        assertThat(out.resolve("report.html")).content().contains("<!doctype html>", "A cup of tea", "<svg");
        assertThat(FindingsFile.read(out.resolve("findings.json"))
                        .orThrow()
                        .data()
                        .rows())
                .isEqualTo(8);
    }

    @Test
    void withoutACycleOneIsDrafted() {
        Typed typed = Typed.in("analyze", "--events", events);
        assertThat(typed.code()).isZero();
        assertThat(typed.out()).contains("cycle was drafted");
    }

    /// An option that takes many files would swallow the cycle behind them.
    @Test
    void theCycleMayStandBehindTheEvents() {
        assertThat(Typed.in("analyze", "--events", events, cycle).out()).contains("A cup of tea");
    }

    @Test
    void severalFilesAreReadAsOne() throws IOException {
        Path more = folder.resolve("more.csv");
        Files.writeString(more, """
            visit,step,start,end,outcome
            4,order,2026-03-02 12:00:00,2026-03-02 12:01:00,
            """);
        Typed typed = Typed.in("analyze", "--events", events, more);
        assertThat(typed.out())
                .contains("9 rows = 9 used")
                .contains("events.csv:")
                .contains("more.csv:");
    }

    @Test
    void rowsThatCannotBeUsedAreToldWithTheirPlace() throws IOException {
        Files.writeString(events, Visits.EVENTS + "4,order,yesterday,,\n");
        Typed typed = Typed.in("analyze", cycle, "--events", events);
        assertThat(typed.code()).isZero();
        assertThat(typed.out())
                .contains("9 rows = 8 used + 0 duplicates + 1 in quarantine")
                .contains("quarantine events.csv, row 10, column 'start': found 'yesterday'")
                .contains("Alarms of the data");
    }

    @Test
    void aRowThatStandsTwiceIsADuplicate() throws IOException {
        Files.writeString(events, Visits.EVENTS + Visits.EVENTS.lines().toList().get(1) + "\n");
        assertThat(Typed.in("analyze", "--events", events).out())
                .contains("9 rows = 8 used + 1 duplicate + 0 in quarantine");
    }

    @Test
    void problemsOfCycleAndBranchesAreToldTogetherBeforeAnythingIsRead() throws IOException {
        Files.writeString(cycle, "cycle: tea\n");
        Path branches = folder.resolve("branches.yaml");
        Files.writeString(branches, "branches: 7\n");
        Typed typed = Typed.in("analyze", cycle, "--branches", branches, "--events", events, "--out", out);
        assertThat(typed.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains("cycle.yaml", "branches.yaml").doesNotContain("Reading");
        assertThat(out).doesNotExist();
    }

    @Test
    void aFileThatIsNotThereIsAProblem() {
        Typed typed = Typed.in("analyze", "--events", folder.resolve("none.csv"));
        assertThat(typed.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(typed.err()).contains("none.csv", "no such file", "expected", "cure");
    }

    @Test
    void dataOfWhichNothingCanBeUsedHasItsOwnExitCode() throws IOException {
        Files.writeString(events, "visit,step,when\n,order,2026-03-02 09:00\n,wait,2026-03-02 09:01\n");
        Typed typed = Typed.in("analyze", "--events", events);
        assertThat(typed.code()).isEqualTo(ExitCode.NOTHING_USABLE);
        assertThat(typed.err()).contains("none of 2 rows can be used");
    }

    @Test
    void withoutEventsItIsNotUnderstood() {
        Typed typed = Typed.in("analyze", cycle);
        assertThat(typed.code()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("--events FILE");
    }

    /// By hand: 4, 2 and 3 make a mean of 3; three people are too few to be shown.
    @Test
    void answersStandBesideTheEvents() throws IOException {
        Path answers = Files.writeString(folder.resolve("answers.csv"), "visit,overall\n1,4\n2,2\n3,3\n");
        Path mapping = Files.writeString(folder.resolve("answers.yaml"), """
                answers: wide
                journey: visit
                questions:
                  - overall: {asks: overall, scale: {min: 1, max: 5}}
                """);
        Typed typed = Typed.in(
                "analyze", cycle, "--events", events, "--answers", answers, "--mapping", mapping, "--out", out);
        assertThat(typed.code()).as(typed.err()).isZero();
        var said = FindingsFile.read(out.resolve("findings.json")).orThrow().answers();
        assertThat(said).isNotNull();
        assertThat(said.linked()).isEqualTo(3);
        assertThat(said.scores().getFirst().mean().status()).isEqualTo(Estimate.Status.SUPPRESSED);
    }

    @Test
    void answersAloneAreEnough() throws IOException {
        var rows = new StringBuilder("overall,wait\n");
        for (int person = 0; person < 40; person++) {
            rows.append(1 + person % 5).append(',').append(1 + (person + 1) % 5).append('\n');
        }
        Path answers = Files.writeString(folder.resolve("answers.csv"), rows);
        Typed typed = Typed.in("analyze", cycle, "--answers", answers, "--out", out);
        assertThat(typed.code()).as(typed.err()).isZero();
        var found = FindingsFile.read(out.resolve("findings.json")).orThrow();
        assertThat(found.data().journeys()).isZero();
        assertThat(found.answers()).isNotNull();
        assertThat(found.answers().scores().getFirst().mean().value()).isEqualTo(3.0);
        assertThat(found.critical()).noneMatch(row -> row.named());
    }

    @Test
    void aZoneThatDoesNotExistIsNotUnderstood() {
        Typed typed = Typed.in("analyze", "--events", events, "--zone", "Mars");
        assertThat(typed.code()).isEqualTo(ExitCode.USAGE);
        assertThat(typed.err()).contains("'Mars' is no time zone", "Europe/Bucharest");
    }

    @Test
    void aFolderThatCannotBeMadeIsToldWithoutATrace() {
        Typed typed = Typed.in("analyze", "--events", events, "--out", cycle.resolve("below-a-file"));
        assertThat(typed.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(typed.err()).contains("cycle.yaml").doesNotContain("\tat ");
    }

    @Test
    void quietTellsNothingWhenAllIsWell() {
        Typed typed = Typed.in("analyze", "--events", events, "--out", out, "--quiet");
        assertThat(typed.code()).isZero();
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).isEmpty();
        assertThat(out.resolve("findings.json")).exists();
    }

    @Test
    void aScriptGetsPlainLines() {
        Typed typed = Typed.in("analyze", cycle, "--events", events);
        assertThat(typed.out() + typed.err()).doesNotContain("\r", "\u001B");
        assertThat(typed.err()).contains("Reading events.csv …");
    }

    @Test
    void aScreenGetsColoursAndABarThatGoesAway() {
        Typed typed = Typed.onScreen("analyze", cycle, "--events", events);
        assertThat(typed.out()).contains("\u001B[1mA cup of tea\u001B[0m").doesNotContain("\r");
        assertThat(typed.err()).contains("\r").endsWith("\r\u001B[K");
    }

    @ParameterizedTest
    @ValueSource(strings = {"US-ASCII", "ISO-8859-2", "windows-1251"})
    void anOldTerminalGetsSimplerSigns(String charset) {
        Typed typed =
                Typed.as(java.nio.charset.Charset.forName(charset), false, false, "analyze", cycle, "--events", events);
        assertThat(typed.out()).contains("I order -> I wait -> I drink").doesNotContain("?");
    }

    /// A name in the data must not move the cursor, ring the bell or set a title.
    @Test
    void namesInTheDataCannotSteerTheTerminal() throws IOException {
        Files.writeString(events, Visits.EVENTS.replace("drink", "dr\u001B[2J\u0007ink"), StandardCharsets.UTF_8);
        Typed typed = Typed.onScreen("analyze", "--events", events);
        assertThat(typed.code()).isZero();
        assertThat(typed.out()).contains("dr?[2J?ink").doesNotContain("\u001B[2J", "\u0007");
    }

    @Test
    void theSameFilesGiveTheSameFindings() throws IOException {
        Path again = folder.resolve("again");
        Typed.in("analyze", cycle, "--events", events, "--out", out);
        Typed.in("analyze", cycle, "--events", events, "--out", again);
        assertThat(withoutTimings(again)).isEqualTo(withoutTimings(out)).contains("\"rows\" : 8");
    }

    private static String withoutTimings(Path folder) throws IOException {
        return Files.readString(folder.resolve("findings.json")).replaceAll("(?s)\"timings\" : \\{.*?}", "");
    }
}
