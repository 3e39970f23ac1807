package org.touchstone.app.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.CycleFile;
import org.touchstone.core.cycle.Standard;
import org.touchstone.core.cycle.Step;
import org.touchstone.examples.catalogue.Example;
import org.touchstone.examples.catalogue.Examples;

final class StepEntriesTest {

    private static final Cycle TEA = CycleFile.read("text", """
        cycle: tea
        goal: {en: I want a cup of tea, ro: Vreau un ceai}
        steps:
          - order: {name: I order, seenBy: [log]}
          - wait:
              name: {en: I wait, ro: Aștept}
              contact: place
              seenBy: [log, question]
              goesWrong: [{long: {en: it takes long, ro: durează}, severity: 2, recovery: say how long}]
              standards: [{within: 2m, after: order, tolerance: 5m, share: 0.955, clock: openingHours, source: customers}]
        """).orThrow();

    /// Law: a form that nobody touched changes nothing, whatever the step says.
    @Test
    void everyStepOfEveryExampleComesBackFromItsFormAsItWas() throws IOException {
        for (Example example : Examples.all()) {
            try (InputStream in = example.open(Example.CYCLE_FILE)) {
                Cycle cycle = CycleFile.read("text", new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .orThrow();
                List<String> languages = StepPages.languages(cycle);
                for (Step step : cycle.steps()) {
                    var entries = new StepEntries(cycle, step, languages, StepFields.of(step, languages));
                    assertThat(entries.step())
                            .as(step.code() + " " + entries.problems())
                            .contains(step);
                }
            }
        }
    }

    @Test
    void whatTheFormDoesNotShowStays() {
        Step changed = typed(Map.of("promise-limit-0", "3m", "wrong-text-0", "it takes too long"));
        assertThat(changed.standards())
                .singleElement()
                .satisfies(one -> assertThat(one.text())
                        .isEqualTo("begins at most 3 min of opening hours after the end of 'order'"
                                + " for 95.5 % of journeys"));
        assertThat(changed.goesWrong().getFirst().text().byLanguage())
                .containsEntry("en", "it takes too long")
                .containsEntry("ro", "durează");
    }

    @Test
    void anEmptiedRowIsGone() {
        Step changed = typed(Map.of("promise-kind-0", "", "wrong-code-0", "", "wrong-text-0", ""));
        assertThat(changed.standards()).isEmpty();
        assertThat(changed.goesWrong()).isEmpty();
    }

    @Test
    void aNewRowIsTaken() {
        Step changed = typed(Map.of("promise-kind-1", "rated", "promise-limit-1", "4,5", "promise-share-1", "100"));
        assertThat(changed.standards().get(1))
                .isInstanceOf(Standard.RatedAtLeast.class)
                .extracting(Standard::text)
                .isEqualTo("is rated at least 4.5 in every journey");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        StepEntries entries = entries(Map.of(
                "name-en", "",
                "unnoticed", "yes",
                "wrong-code-1", "no code",
                "promise-limit-0", "soon",
                "promise-share-0", "120"));
        assertThat(entries.step()).isEmpty();
        assertThat(entries.problems().keySet())
                .containsExactlyInAnyOrder(
                        "name-en", "unnoticed", "wrong-code-1", "promise-limit-0", "promise-share-0");
    }

    private static Step typed(Map<String, String> other) {
        StepEntries entries = entries(other);
        Step step = entries.step().orElse(null);
        assertThat(step).as(entries.problems().toString()).isNotNull();
        return java.util.Objects.requireNonNull(step);
    }

    private static StepEntries entries(Map<String, String> other) {
        List<String> languages = StepPages.languages(TEA);
        Map<String, String> fields = new HashMap<>(StepFields.of(TEA.step("wait"), languages));
        fields.putAll(other);
        return new StepEntries(TEA, TEA.step("wait"), languages, fields);
    }
}
