package org.touchstone.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.touchstone.core.analysis.ExpertFacts.Difference;
import org.touchstone.core.analysis.Findings.Critical;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.CycleFile;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;

final class ExpertFindingsTest {

    /// Ana and Ion agree on the wait and are far apart on the greeting; Ana alone judged the farewell; nobody the cash.
    private static final Cycle CYCLE = CycleFile.read("bank.yaml", """
            cycle: bank
            name: {en: Bank}
            goal: {en: "I want my money"}
            steps:
              - wait:
                  name: Wait
                  seenBy: [log]
                  critical:
                    - {grade: 2, reason: "dull", expert: Ana}
                    - {grade: 2, reason: "long", expert: Ion}
              - greet:
                  name: Greet
                  seenBy: [log]
                  critical:
                    - {grade: 1, reason: "nice to have", expert: Ana}
                    - {grade: 3, reason: "first impression", expert: Ion}
              - cash: {name: Cash, seenBy: [log]}
              - goodbye: {name: Goodbye, seenBy: [log], critical: {grade: 1, reason: "soon forgotten", expert: Ana}}
            """).orThrow();

    private static ExpertFacts facts(Critical... critical) {
        return Objects.requireNonNull(new ExpertFindings(CYCLE, "en").read(List.of(critical)));
    }

    private static Critical row(String moment, boolean named, String standing) {
        Estimate effect = Estimate.of(.5, .4, .6, .95, 500, "effect");
        return new Critical(
                moment,
                null,
                "short",
                named,
                standing,
                named ? (Integer) 1 : null,
                named ? (Integer) 1 : null,
                effect,
                effect,
                effect,
                null,
                null,
                effect,
                null,
                effect,
                false,
                null,
                List.of(),
                null,
                "failures",
                Status.OK,
                "");
    }

    @Test
    void judgesAndTheirMomentsAreCounted() {
        ExpertFacts facts = facts();
        assertThat(facts.experts()).isEqualTo(2);
        assertThat(facts.moments()).isEqualTo(3);
        assertThat(facts.judgedByTwo()).isEqualTo(2);
        assertThat(facts.sameGrade()).isEqualTo(.5); // of two pairs one
    }

    /// By hand: two steps with the grades 2 2 and 1 3. Ordinal distances with totals 1, 2, 1: between 1 and 2 and
    /// between 2 and 3 it is 1.5, between 1 and 3 it is 3. Seen: the pair 1 3 once, 9. Expected: 1·2·2.25 + 1·1·9 +
    /// 2·1·2.25 = 18, so that alpha is 1 - 3·9/18 = -.5.
    @Test
    void agreementIsKrippendorffsAlphaOfTheGrades() {
        Estimate agreement = Objects.requireNonNull(facts().agreement());
        assertThat(agreement.value()).isCloseTo(-.5, within(1e-12));
        assertThat(agreement.status()).isEqualTo(Status.UNSTABLE);
    }

    @Test
    void gradesFarApartAreToldAsADifferenceBetweenExperts() {
        assertThat(facts().differ())
                .containsExactly(new Difference(
                        "greet",
                        "experts",
                        "Experts give 'Greet' the grades 1 and 3: talk about what each of them has seen there."));
    }

    @Test
    void whatTheDataNameAndNobodyJudgedIsADifference() {
        assertThat(facts(row("cash", true, "named")).differ())
                .extracting(Difference::what)
                .contains("The data name a failure at 'Cash' that no expert had judged critical.");
    }

    @Test
    void whatIsJudgedSevereAndShowsNoEffectIsADifference() {
        assertThat(facts(row("wait", false, "no own effect")).differ())
                .filteredOn(one -> one.moment().equals("wait"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.between()).isEqualTo("experts and data");
                    assertThat(one.what()).startsWith("Experts judge 'Wait' grade 2 of 3, but no failure");
                });
    }

    @Test
    void whatIsNotKnownYetIsNoDifference() {
        assertThat(facts(row("wait", false, "not seen yet"), row("wait", false, "no own effect"))
                        .differ())
                .noneMatch(one -> one.moment().equals("wait"));
        assertThat(facts(row("goodbye", false, "no own effect")).differ()) // a 1 says only that it matters
                .noneMatch(one -> one.moment().equals("goodbye"));
        assertThat(facts(row("wait", true, "named")).differ())
                .noneMatch(one -> one.moment().equals("wait"));
    }

    private static @Nullable ExpertFacts of(String critical) {
        Cycle cycle = CycleFile.read("one.yaml", """
                cycle: one
                name: {en: One}
                goal: {en: "I want it"}
                steps:
                  - wait: {name: Wait, seenBy: [log]%s}
                """.formatted(critical)).orThrow();
        return new ExpertFindings(cycle, "en").read(List.of());
    }

    @Test
    void oneExpertAgreesWithNobody() {
        ExpertFacts facts = Objects.requireNonNull(of(", critical: {grade: 2, reason: dull}"));
        assertThat(facts.experts()).isEqualTo(1);
        assertThat(facts.agreement()).isNull();
        assertThat(facts.sameGrade()).isNull();
        assertThat(facts.differ()).isEmpty();
    }

    @Test
    void oneStepJudgedByTwoTellsOfNoAgreementYet() {
        ExpertFacts facts = Objects.requireNonNull(
                of(", critical: [{grade: 2, reason: dull}, {grade: 3, reason: \"people leave\"}]"));
        assertThat(facts.experts()).isEqualTo(2);
        assertThat(Objects.requireNonNull(facts.agreement()).status()).isEqualTo(Status.INSUFFICIENT);
        assertThat(facts.sameGrade()).isEqualTo(0);
    }

    @Test
    void withoutJudgementsThereIsNothingToSay() {
        assertThat(of("")).isNull();
    }

    @Test
    void gradesAreToldInWords() {
        assertThat(ExpertFindings.told(List.of(3))).isEqualTo("3");
        assertThat(ExpertFindings.told(List.of(1, 3, 3))).isEqualTo("1, 3 and 3");
    }
}
