package org.touchstone.core.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.touchstone.core.file.Problem;

/// One thing wrong at a time, with its line, its column and its words.
final class CycleProblemsTest {

    private static final String TEA = """
        cycle: tea
        goal: I want tea
        character:
          - warm: {name: Warm, say: ["Hello"]}
        steps:
          - enter: {name: Enter, seenBy: [log]}
          - wait:  {name: Wait, seenBy: [log], standards: [{lasts: 10m, share: 0.90}]}
          - pay:   {name: Pay, contact: person, seenBy: [log, question]}
        """;
    private static final String PAY = "  - pay:   {name: Pay, contact: person, seenBy: [log, question]}\n";

    /// What is exchanged for what in a file without fault, and the one problem that this makes.
    ///
    /// @param cure how the cure begins
    record Fault(String what, String by, int line, int column, String found, String cure) {
        @Override
        public String toString() {
            return found;
        }
    }

    static final List<Fault> FAULTS_OF_THE_CYCLE = List.of(
            new Fault("cycle: tea\n", "", 1, 1, "the file has no cycle", "Add the key 'cycle'"),
            new Fault("goal: I want tea", "goal:", 2, 6, "the file has no goal", "Add the key 'goal'"),
            new Fault(
                    "goal: I want tea", "gaol: I", 2, 1, "the file has the unknown key 'gaol'", "Did you mean 'goal'?"),
            new Fault(
                    "cycle: tea", "cycle: my tea", 1, 8, "the cycle's code is 'my tea'", "Put the sentence into name"),
            new Fault("goal:", "cycle: x\ngoal:", 2, 1, "the file has the key 'cycle' twice", "Keep one of the two."),
            new Fault("goal:", "version: 0\ngoal:", 2, 10, "the version is '0'", "Write a number between these"),
            new Fault("goal:", "language: German\ngoal:", 2, 11, "the language is 'German'", "Write the tag in small"),
            new Fault("steps:", "stepps:", 5, 1, "the file has the unknown key 'stepps'", "Did you mean 'steps'?"),
            new Fault("say:", "sey:", 4, 24, "trait 'warm' has the unknown key 'sey'", "Did you mean 'say'?"),
            new Fault("name: Warm, ", "", 4, 11, "trait 'warm' has no name", "Add the key 'name'"),
            new Fault(TEA, "cycle: a\ngoal: g\nsteps: []\n", 3, 8, "the list of steps has no steps", "Add a step"),
            new Fault(TEA, "cycle: a\ngoal: g\nsteps:\n", 3, 7, "the file has no steps", "Add the key 'steps'"),
            new Fault(TEA, "", 1, 1, "the file is empty", "Begin with \"cycle: my-cycle\""),
            new Fault(TEA, "# nothing\n", 1, 1, "the file is empty", "Begin with"),
            new Fault(TEA, "- a\n", 1, 1, "the file is a list", "Compare the file"));

    static final List<Fault> FAULTS_OF_STEPS = List.of(
            new Fault("person", "persn", 8, 33, "the contact of step 'pay' is 'persn'", "Did you mean 'person'?"),
            new Fault("question]", "mystery]", 8, 55, "what sees step 'pay' is 'mystery'", "Choose one of these"),
            new Fault(", seenBy: [log, question]", "", 8, 12, "step 'pay' has no seenBy", "Add the key 'seenBy'"),
            new Fault("name: Pay, ", "", 8, 12, "step 'pay' has no name", "Add the key 'name'"),
            new Fault("- pay: ", "- wait:", 8, 5, "the step 'wait' stands twice, first in line 7", "Rename one"),
            new Fault("- pay: ", "- redo:", 8, 5, "the code of a step is 'redo', a word of the grammar", "Use another"),
            new Fault("- pay: ", "- choice:", 8, 14, "choice is keys with values", "Begin each step with a hyphen"),
            new Fault(
                    "name: Wait",
                    "name: Wait, sit",
                    7,
                    25,
                    "step 'wait' has the unknown key 'sit'",
                    "If it belongs to"),
            new Fault("name: Wait", "name: ''", 7, 19, "the name of step 'wait' is blank", "Write the text"),
            new Fault("name: Wait", "name: [a]", 7, 19, "the name of step 'wait' is a list", "Write one text"),
            new Fault("contact: person", "skippable: yes", 8, 35, "skippable is 'yes'", "Write true, if"),
            new Fault(
                    "Wait,",
                    "{es: Esperar},",
                    7,
                    19,
                    "the name of step 'wait' has no words in 'en', the cycle's own language",
                    "Add them, or name"),
            new Fault(
                    "contact:",
                    "noticed: false, contact:",
                    8,
                    12,
                    "step 'pay' is not noticed by the customer (noticed: false), but has contact with one",
                    "Leave noticed out"),
            new Fault(
                    "contact: person", "critical: {grade: 4, reason: x}", 8, 42, "the grade is '4'", "Write a number"),
            new Fault(
                    "contact: person", "critical: {grade: 3}", 8, 34, "critical has no reason", "Add the key 'reason'"),
            new Fault("contact: person", "goesWrong: [{slow: x}]", 8, 36, "incident 'slow' has no severity", "Add the"),
            new Fault("contact: person", "goesWrong: [slow]", 8, 36, "an incident is the text 'slow'", "Write a short"),
            new Fault(PAY, "  - pay\n", 8, 5, "a step is the text 'pay'", "Write a code, a colon and the keys."),
            new Fault(
                    PAY,
                    "  - pay:\n    name: Pay\n",
                    9,
                    5,
                    "a step has 2 keys where its code should stand alone: pay, name",
                    "Indent what belongs to 'pay'"),
            new Fault(
                    PAY, "  - choice: [{pay: {name: P, seenBy: []}}]\n", 8, 13, "choice has only one item", "Add the"),
            new Fault(
                    PAY, "  - loop: {do: [{pay: {name: P, seenBy: []}}]}\n", 8, 11, "loop has no redo", "Add the key"),
            new Fault(
                    PAY,
                    "  - any-order: []\n",
                    8,
                    5,
                    "'any-order' has a list, as only a group has",
                    "Did you mean 'anyOrder'?"));

    static final List<Fault> FAULTS_OF_STANDARDS = List.of(
            new Fault("0.90", "95", 7, 72, "the share is '95'", "Write 0.95."),
            new Fault("0.90", "95%", 7, 72, "the share is '95%'", "Write 0.95."),
            new Fault("0.90", "\"0,9\"", 7, 72, "the share is '0,9'", "Write 0.9."),
            new Fault("0.90", "none", 7, 72, "the share is 'none'", "Write 0.95 for 95 %."),
            new Fault("10m", "10", 7, 60, "lasts is '10'", "Add the unit: 10s for seconds, m for minutes."),
            new Fault("10m", "10 min", 7, 60, "lasts is '10 min'", "Write days d, hours h"),
            new Fault("lasts: 10m", "lasts: 10m, rated: 4", 7, 52, "a standard promises lasts and rated", "Make one"),
            new Fault("lasts: 10m, ", "", 7, 52, "a standard promises nothing", "Add what is promised."),
            new Fault(
                    "lasts: 10m",
                    "lasts: 10m, after: enter",
                    7,
                    72,
                    "a standard has 'after', which means nothing here",
                    "Leave it out."),
            new Fault(
                    "lasts: 10m",
                    "within: 10m, after: entr",
                    7,
                    73,
                    "a standard refers to the step 'entr', which the cycle does not have",
                    "Did you mean 'enter'?"),
            new Fault("lasts: 10m", "within: 10m", 7, 52, "a standard has no after", "Add the key 'after'"),
            new Fault(
                    "share: 0.90",
                    "trait: worm",
                    7,
                    72,
                    "a standard refers to the trait 'worm', which the cycle does not have",
                    "Did you mean 'warm'?"),
            new Fault(
                    "share: 0.90",
                    "tolerance: 5m",
                    7,
                    76,
                    "the tolerance is stricter than the standard itself",
                    "Exch"),
            new Fault("share: 0.90", "since: 2026-02-30", 7, 72, "since is '2026-02-30'", "Write year, month and day"),
            new Fault(
                    "share: 0.90",
                    "source: custumers",
                    7,
                    73,
                    "the source is 'custumers'",
                    "Did you mean 'customers'?"),
            new Fault("lasts: 10m", "outcome: good", 7, 62, "the outcome is 'good'", "Write outcome: ok."),
            new Fault("lasts: 10m", "times: 1.5", 7, 60, "times is '1.5'", "Write a number between these"));

    static final List<Fault> FAULTS_OF_YAML = List.of(
            new Fault("  - enter", "\t- enter", 6, 1, "a tab", "Replace the tab by spaces"),
            new Fault(
                    "name: Enter",
                    "name: \"Enter",
                    9,
                    1,
                    "a text in quotes that does not end, in what begins at line 6",
                    "Close the quotation mark"),
            new Fault(
                    "[log, question]}",
                    "[log, question}",
                    8,
                    63,
                    "neither a comma nor the closing bracket",
                    "Close the"),
            new Fault("name: Wait", "name: Wait: long", 7, 23, "a colon that begins a second value", "If the colon"),
            new Fault(
                    "name: Wait",
                    "name: \"W\\q\"",
                    7,
                    22,
                    "a backslash in double quotes that means nothing",
                    "Write the backslash twice"),
            new Fault("name: Wait", "name: &w Wait", 7, 19, "the anchor &w", "Write the repeated part out"),
            new Fault("name: Wait", "name: !x Wait", 7, 19, "the tag !x", "Leave the tag out"),
            new Fault("want tea", "want \u0007tea", 2, 14, "the invisible character U+0007", "Delete the character"),
            new Fault(
                    "  - pay",
                    "  pay",
                    8,
                    3,
                    "a line that does not fit below the lines above it, in what begins at line 6",
                    "Check the indent"),
            new Fault("  - pay", "---\n  - pay", 8, 1, "a second document, begun by ---", "Put what follows"));

    @ParameterizedTest(name = "{0}")
    @FieldSource({"FAULTS_OF_THE_CYCLE", "FAULTS_OF_STEPS", "FAULTS_OF_STANDARDS", "FAULTS_OF_YAML"})
    void aFaultIsReportedOnceAtItsPlace(Fault fault) {
        assertThat(TEA).contains(fault.what());
        List<Problem> problems = CycleFile.read("tea.yaml", TEA.replace(fault.what(), fault.by()))
                .problems();

        assertThat(problems).as("%s", problems).hasSize(1);
        Problem problem = problems.getFirst();
        assertThat(problem.found()).isEqualTo(fault.found());
        assertThat(problem.line()).isEqualTo(fault.line());
        assertThat(problem.column()).isEqualTo(fault.column());
        assertThat(problem.cure()).startsWith(fault.cure());
        assertThat(problem.file()).isEqualTo("tea.yaml");
    }

    @Test
    void aFileWithoutFaultHasNoProblem() {
        assertThat(CycleFile.read("tea.yaml", TEA).problems()).isEmpty();
    }

    @Test
    void allFaultsOfAFileAreReportedAtOnceFromTopToBottom() {
        String text = TEA.replace("goal: I want tea", "goal: I want tea\nverson: 2")
                .replace("share: 0.90", "share: 90")
                .replace("person", "dog")
                .replace("10m", "ten");
        assertThat(CycleFile.read("tea.yaml", text).problems())
                .extracting(Problem::found)
                .containsExactly(
                        "the file has the unknown key 'verson'",
                        "lasts is 'ten'",
                        "the share is '90'",
                        "the contact of step 'pay' is 'dog'");
    }

    @Test
    void aProblemReadsAsSentences() {
        assertThat(CycleFile.read("tea.yaml", TEA.replace("0.90", "95"))
                        .problems()
                        .getFirst()
                        .text())
                .isEqualTo("tea.yaml, line 7, column 72: the share is '95'. Expected a share above 0 and at most 1."
                        + " Write 0.95.");
    }
}
