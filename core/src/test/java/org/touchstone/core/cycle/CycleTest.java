package org.touchstone.core.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CycleTest {

    private static final Text GOAL = Text.of("en", "I want tea");

    @Test
    void aStepTheCustomerNeverNoticesIsNoMoment() {
        Cycle cycle = Cycle.of("tea", GOAL, Route.inOrder(List.of(step("order"), support("boil"), step("drink"))));
        assertThat(cycle.steps()).extracting(Step::code).containsExactly("order", "boil", "drink");
        assertThat(cycle.moments()).extracting(Step::code).containsExactly("order", "drink");
        assertThat(cycle.stepsSeenBy(Witness.LOG)).extracting(Step::code).containsExactly("boil");
    }

    @Test
    void aStepIsFoundByItsCode() {
        Cycle cycle = Cycle.of("tea", GOAL, Route.inOrder(List.of(step("order"), step("drink"))));
        assertThat(cycle.step("drink").code()).isEqualTo("drink");
        assertThat(cycle.findStep("eat")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cycle.step("eat"))
                .withMessage("Cycle 'tea' has no step 'eat'. It has order, drink.");
    }

    @Test
    void theGoalIsTheTitleOfACycleWithoutAName() {
        assertThat(Cycle.of("tea", GOAL, step("order")).title()).isEqualTo(GOAL);
    }

    @Test
    void aStepCannotStandTwice() {
        Route route = Route.inOrder(List.of(step("order"), new Route.OneOrMore(step("order"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cycle.of("tea", GOAL, route))
                .withMessageStartingWith("The step 'order' stands twice.");
    }

    @Test
    void aStandardCannotCountFromAStepThatIsNotThere() {
        Step step = Step.named("drink", GOAL)
                .standards(List.of(new Standard.StartsWithin(Duration.ofMinutes(5), "order", null, Terms.ALWAYS)))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cycle.of("tea", GOAL, step))
                .withMessageContaining("counts from the step 'order', which the cycle does not have");
    }

    @Test
    void everyTextHasWordsInTheCyclesOwnLanguage() {
        Step step = Step.named("drink", Text.of("es", "Beber")).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cycle.of("tea", GOAL, step))
                .withMessageContaining("Every text needs words in the cycle's language 'en'");
    }

    @Test
    void aStepBehindTheScenesHasNeitherContactNorQuestion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Step.named("boil", GOAL)
                        .noticed(false)
                        .contact(Contact.PERSON)
                        .build())
                .withMessageContaining("one the customer never notices");
    }

    @Test
    void wordsOfTheGrammarAreNoCodesOfSteps() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> step("choice"))
                .withMessageStartingWith("The code of a step is 'choice'.");
    }

    @Test
    void anyLineThatALogBringsAlongCanBeACode() {
        assertThat(List.of("Confirmation of receipt", "T02: check (2)", "a-1", "Ж", "007"))
                .allMatch(Step::isCode);
        assertThat(List.of("", " wait", "two\nlines", "loop", "a".repeat(101))).noneMatch(Step::isCode);
    }

    @Test
    void aSequenceWithinASequenceIsOneSequence() {
        Route inner = Route.inOrder(List.of(step("b"), step("c")));
        assertThat(Route.inOrder(List.of(step("a"), inner)))
                .isEqualTo(Route.inOrder(List.of(step("a"), step("b"), step("c"))));
        assertThat(Route.inOrder(List.of(inner))).isEqualTo(inner);
        assertThat(Route.inOrder(List.of(step("a")))).isEqualTo(step("a"));
    }

    @Test
    void aTextFallsBackToTheSameLanguageAndThenToTheFirst() {
        Text text = new Text(Map.of("en", "Wait")).and("pt", "Esperar").and("pt-BR", "Aguardar");
        assertThat(text.in("pt-BR")).isEqualTo("Aguardar");
        assertThat(text.in("pt-PT")).isEqualTo("Esperar");
        assertThat(text.in("ru")).isEqualTo("Wait");
    }

    private static Step step(String code) {
        return Step.named(code, GOAL).build();
    }

    private static Step support(String code) {
        return Step.named(code, GOAL).noticed(false).seenBy(Witness.LOG).build();
    }
}
