package org.touchstone.core.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.core.file.Reading;

final class CycleFileTest {

    private static final String SAMPLE = """
        cycle: cheque-cashing
        goal:  {en: "I want cash for my cheque", es: "Quiero cobrar mi cheque", ro: "Vreau să încasez cecul", \
        ru: "Хочу обналичить чек"}
        steps:
          - ask:    {name: Ask an employee, contact: person, seenBy: [question, audit], skippable: true}
          - told:   {name: Be told to take a number, contact: person, seenBy: [question, audit],
                     critical: {grade: 2, reason: "told as if it were obvious, people feel foolish for asking"},
                     goesWrong: [{curt: "told as if it were obvious", severity: 2}]}
          - ticket: {name: Take the number, contact: machine, seenBy: [log]}
          - wait:   {name: Wait for the number, contact: place, seenBy: [log, question],
                     critical: {grade: 2, reason: "a long wait says: badly run, too few tellers; people think of another bank"},
                     standards: [{lasts: 10m, share: 0.90, source: customers, told: true}]}
        """;

    @Test
    void theSampleOfTheHandbookMeansWhatItSays() {
        Cycle cycle = read(SAMPLE);

        assertThat(cycle.code()).isEqualTo("cheque-cashing");
        assertThat(cycle.version()).isEqualTo(1);
        assertThat(cycle.goal().in("ro")).isEqualTo("Vreau să încasez cecul");
        assertThat(cycle.steps()).extracting(Step::code).containsExactly("ask", "told", "ticket", "wait");
        assertThat(cycle.step("ask").skippable()).isTrue();
        assertThat(cycle.step("told").skippable()).isFalse();
        assertThat(cycle.step("told").seenBy()).containsExactly(Witness.QUESTION, Witness.AUDIT);
        assertThat(cycle.step("told").goesWrong())
                .containsExactly(new Incident("curt", Text.of("en", "told as if it were obvious"), 2, null));
        assertThat(cycle.step("ticket").contact()).isEqualTo(Contact.MACHINE);
        assertThat(cycle.step("wait").gradeMax()).isEqualTo(2);
        assertThat(cycle.step("wait").standards())
                .containsExactly(new Standard.LastsAtMost(
                        Duration.ofMinutes(10),
                        null,
                        new Terms(0.9, Clock.ELAPSED, Source.CUSTOMERS, true, null, null, null)));
    }

    @Test
    void everyGroupOfTheGrammarIsRead() {
        Cycle cycle = read("""
            cycle: a
            goal: g
            steps:
              - s1: {name: n, seenBy: []}
              - skippable: [{s2: {name: n, seenBy: []}}, {s3: {name: n, seenBy: []}}]
              - oneOrMore: [{s4: {name: n, seenBy: []}}]
              - choice:
                  - s5: {name: n, seenBy: []}
                  - inOrder: [{s6: {name: n, seenBy: []}}, {s7: {name: n, seenBy: []}}]
                  - [{s8: {name: n, seenBy: []}}, {s9: {name: n, seenBy: []}}]
              - loop:
                  do: [{s10: {name: n, seenBy: []}}]
                  redo: [{s11: {name: n, seenBy: []}}]
              - anyOrder:
                  - s12: {name: n, seenBy: []}
                  - s13: {name: n, seenBy: []}
            """);

        assertThat(cycle.route())
                .isEqualTo(Route.inOrder(List.of(
                        s(1),
                        new Route.Skippable(Route.inOrder(List.of(s(2), s(3)))),
                        new Route.OneOrMore(s(4)),
                        new Route.Choice(
                                List.of(s(5), Route.inOrder(List.of(s(6), s(7))), Route.inOrder(List.of(s(8), s(9))))),
                        new Route.Loop(s(10), s(11)),
                        new Route.AnyOrder(List.of(s(12), s(13))))));
        assertThat(cycle.steps())
                .hasSize(13)
                .extracting(Step::code)
                .startsWith("s1", "s2")
                .endsWith("s12", "s13");
    }

    @Test
    void everyStandardIsRead() {
        Cycle cycle = read("""
            cycle: a
            goal: g
            character: [{warm: {name: Warm}}]
            steps:
              - first: {name: n, seenBy: []}
              - b:
                  name: n
                  seenBy: []
                  standards:
                    - {within: 60s, after: first, tolerance: 2m, share: 0.95, clock: openingHours}
                    - {lasts: 1h30m, since: 2026-03-01}
                    - {times: 2, tolerance: 3, source: government}
                    - {rated: 4.5, tolerance: 3, trait: warm}
                    - {outcome: ok, share: 0.999, name: the bill is right}
                    - {observed: greeted, told: true}
            """);

        Clock open = Clock.OPENING_HOURS;
        assertThat(cycle.step("b").standards())
                .containsExactly(
                        new Standard.StartsWithin(
                                Duration.ofSeconds(60),
                                "first",
                                Duration.ofSeconds(120),
                                new Terms(0.95, open, null, false, null, null, null)),
                        new Standard.LastsAtMost(
                                Duration.ofMinutes(90),
                                null,
                                new Terms(1, Clock.ELAPSED, null, false, LocalDate.of(2026, 3, 1), null, null)),
                        new Standard.TimesAtMost(
                                2, 3, new Terms(1, Clock.ELAPSED, Source.GOVERNMENT, false, null, null, null)),
                        new Standard.RatedAtLeast(
                                4.5, 3.0, new Terms(1, Clock.ELAPSED, null, false, null, "warm", null)),
                        new Standard.OutcomeOk(new Terms(
                                0.999, Clock.ELAPSED, null, false, null, null, Text.of("en", "the bill is right"))),
                        new Standard.Observed(
                                Text.of("en", "greeted"), new Terms(1, Clock.ELAPSED, null, true, null, null, null)));
    }

    @Test
    void criticalMayBeOneJudgementOrSeveral() {
        Cycle cycle = read("""
            cycle: a
            goal: g
            steps:
              - s: {name: n, seenBy: [], critical: [{grade: 1, reason: r, expert: Ana}, {grade: 3, reason: q}]}
            """);
        assertThat(cycle.step("s").critical())
                .containsExactly(
                        new Judgement(1, Text.of("en", "r"), "Ana"), new Judgement(3, Text.of("en", "q"), null));
        assertThat(cycle.step("s").gradeMax()).isEqualTo(3);
    }

    @Test
    void aPlainTextIsInTheCyclesOwnLanguage() {
        Cycle cycle = read("""
            cycle: a
            language: ro
            goal: Vreau bani
            steps:
              - s: {name: {en: Wait, ro: Aștept}, seenBy: []}
            """);
        assertThat(cycle.goal()).isEqualTo(Text.of("ro", "Vreau bani"));
        assertThat(cycle.step("s").name()).isEqualTo(new Text(Map.of("ro", "Aștept", "en", "Wait")));
        assertThat(cycle.languages()).containsExactly("ro", "en");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"bank", "hotel", "call-centre", "restaurant", "clinic"})
    void theExamplesAreWrittenAsTheyWouldBeWritten(String example) throws IOException {
        Path file = Path.of("../examples", example, "cycle.yaml");
        Cycle cycle = CycleFile.read(file).orThrow();
        assertThat(CycleFile.write(cycle)).isEqualTo(Files.readString(file));
        assertThat(cycle.goal().languages()).contains("en", "es", "ro", "ru");
        assertThat(cycle.character().traits()).isNotEmpty();
        assertThat(cycle.moments()).allSatisfy(step -> {
            assertThat(step.expects()).isNotNull();
            assertThat(step.goesWrong()).isNotEmpty();
        });
    }

    @Test
    void theBankIsToldStepByStepByItsCustomer() {
        Cycle bank = CycleFile.read(Path.of("../examples/bank/cycle.yaml")).orThrow();
        assertThat(bank.steps())
                .extracting(Step::code)
                .containsExactly(
                        "decide", "travel", "enter", "signs", "ask", "told", "ticket", "wait", "called", "serve",
                        "verify", "notes", "cash", "count", "goodbye", "home");
        assertThat(bank.stepsSeenBy(Witness.LOG))
                .extracting(Step::code)
                .containsExactly("enter", "ticket", "wait", "called", "serve", "verify", "cash", "goodbye");
        assertThat(bank.steps())
                .allSatisfy(
                        step -> assertThat(step.name().languages()).containsExactlyInAnyOrder("en", "es", "ro", "ru"));
        assertThat(bank.steps().stream().filter(Step::skippable))
                .extracting(Step::code)
                .containsExactly("ask", "told");
        assertThat(bank.steps().stream().filter(Step::promised))
                .extracting(Step::code)
                .containsExactly("enter", "notes");
        assertThat(bank.step("cash").gradeMax()).isEqualTo(3);
        assertThat(bank.step("wait").standards().getFirst().text())
                .isEqualTo("lasts at most 10 min for 90 % of journeys, as customers were told");
        assertThat(bank.step("wait").incident("brochures").severity()).isEqualTo(1);
        assertThat(bank.character().traits()).hasSize(3).allSatisfy(trait -> {
            assertThat(trait.say()).isNotEmpty();
            assertThat(trait.avoid()).isNotEmpty();
        });
    }

    @Test
    void everyExampleOfTheReferenceIsRead() throws IOException {
        String page = Files.readString(Path.of("../docs/reference/cycle-file.md"));
        Matcher examples = Pattern.compile("(?ms)^```yaml\\n(.*?)^```").matcher(page);
        int read = 0;
        while (examples.find()) {
            String text = examples.group(1);
            assertThat(CycleFile.read("cycle-file.md", text.contains("cycle:") ? text : "cycle: a\ngoal: g\n" + text)
                            .problems())
                    .as(text)
                    .isEmpty();
            read++;
        }
        assertThat(read).isEqualTo(5);
    }

    @Test
    void aFileThatDoesNotExistIsAProblemOfThePerson() {
        assertThat(CycleFile.read(Path.of("no-such-folder", "cycle.yaml")).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).startsWith("cycle.yaml: there is no such file."));
    }

    @Test
    void aFileOfOurOwnThatIsWrongIsAnException() {
        Reading<Cycle> reading = CycleFile.read("a.yaml", "goal: g");
        assertThatThrownBy(reading::orThrow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a.yaml, line 1, column 1: the file has no cycle.")
                .hasMessageContaining("the file has no steps.");
    }

    private static Step s(int number) {
        return Step.named("s" + number, Text.of("en", "n")).build();
    }

    private static Cycle read(String text) {
        return CycleFile.read("cycle.yaml", text).orThrow();
    }
}
