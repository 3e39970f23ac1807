package org.touchstone.core.cycle.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.CycleFile;
import org.touchstone.core.cycle.Route;
import org.touchstone.core.cycle.Standard;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.cycle.StepBuilder;
import org.touchstone.core.cycle.Terms;
import org.touchstone.core.cycle.Text;
import org.touchstone.core.cycle.Witness;
import org.touchstone.core.cycle.version.Change.Detail;

/// What a reader of two versions would say is otherwise.
final class DifferenceTest {

    private static final Text GOAL = Text.of("en", "I want cash for my cheque");

    private static StepBuilder named(String code) {
        return Step.named(code, Text.of("en", code)).seenBy(Witness.LOG);
    }

    private static Step step(String code) {
        return named(code).build();
    }

    private static Cycle cycle(Route... routes) {
        return Cycle.of("cheque", GOAL, Route.inOrder(List.of(routes)));
    }

    private static Cycle cycle(List<String> codes) {
        return cycle(codes.stream().map(DifferenceTest::step).toArray(Route[]::new));
    }

    @Test
    void aVersionDoesNotDifferFromItself() throws Exception {
        Cycle bank = CycleFile.read(Path.of("../examples/bank/cycle.yaml")).orThrow();
        assertThat(Difference.between(bank, bank).isNone()).isTrue();
    }

    @Test
    void aNewStepIsToldWithItsPlaceAndASeam() {
        Difference told = Difference.between(cycle(List.of("enter", "pay")), cycle(List.of("enter", "wait", "pay")));
        assertThat(told.changes()).containsExactly(new Change.Added(step("wait"), "enter"));
        assertThat(told.seams()).hasSize(1);
    }

    @Test
    void aStepThatIsGoneIsTold() {
        Difference told = Difference.between(cycle(List.of("enter", "wait", "pay")), cycle(List.of("enter", "pay")));
        assertThat(told.changes()).containsExactly(new Change.Removed(step("wait")));
    }

    @Test
    void ofAStepCarriedToTheFrontOnlyThatStepMoved() {
        Difference told =
                Difference.between(cycle(List.of("a", "b", "c", "d", "e")), cycle(List.of("e", "a", "b", "c", "d")));
        assertThat(told.changes()).containsExactly(new Change.Moved("e", null));
        assertThat(told.seams()).isEmpty();
    }

    /// Law: steps that are not told as moved stand in one order in both versions, and no fewer could be told: as many
    /// stayed as any subset of this size allows.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theFewestStepsAreToldAsMoved(long seed) {
        List<String> before = List.of("a", "b", "c", "d", "e", "f", "g", "h");
        var after = new ArrayList<>(before);
        Collections.shuffle(after, new Random(seed));
        List<String> moved = Difference.between(cycle(before), cycle(after)).changes().stream()
                .map(change -> ((Change.Moved) change).step())
                .toList();
        int most = 0;
        for (int set = 0; set < 1 << before.size(); set++) {
            List<String> kept = chosen(before, set);
            if (kept.equals(after.stream().filter(kept::contains).toList())) {
                most = Math.max(most, kept.size());
            }
        }
        assertThat(before.size() - moved.size()).isEqualTo(most);
        List<String> stayed =
                before.stream().filter(one -> !moved.contains(one)).toList();
        assertThat(after.stream().filter(stayed::contains)).containsExactlyElementsOf(stayed);
    }

    private static List<String> chosen(List<String> all, int set) {
        return all.stream().filter(one -> (set >> all.indexOf(one) & 1) == 1).toList();
    }

    @Test
    void aTranslationIsToldInItsLanguageAndIsNoSeam() {
        Cycle before = cycle(step("pay"));
        Cycle after = cycle(Step.named("pay", Text.of("en", "pay").and("ro", "plata"))
                .seenBy(Witness.LOG)
                .build());
        Difference told = Difference.between(before, after);
        assertThat(told.changes()).containsExactly(new Change.Written("pay", Detail.NAME, "ro", null, "plata"));
        assertThat(told.seams()).isEmpty();
    }

    @Test
    void anotherLimitIsToldWithBothSentencesAndASeam() {
        Cycle before = cycle(promising(Duration.ofMinutes(10), null));
        Difference told = Difference.between(before, cycle(promising(Duration.ofMinutes(8), null)));
        assertThat(told.changes())
                .containsExactly(new Change.Written(
                        "wait",
                        Detail.STANDARD,
                        null,
                        "lasts at most 10 min in every journey",
                        "lasts at most 8 min in every journey"));
        assertThat(told.seams()).hasSize(1);
    }

    @Test
    void anotherToleranceIsToldThoughTheLimitIsTheSame() {
        Difference told = Difference.between(
                cycle(promising(Duration.ofMinutes(10), Duration.ofMinutes(12))),
                cycle(promising(Duration.ofMinutes(10), Duration.ofMinutes(15))));
        assertThat(told.changes()).singleElement().satisfies(change -> {
            var written = (Change.Written) change;
            assertThat(written.before()).endsWith("borne up to PT12M");
            assertThat(written.after()).endsWith("borne up to PT15M");
        });
    }

    private static Step promising(Duration limit, @org.jspecify.annotations.Nullable Duration tolerance) {
        return named("wait")
                .standards(List.of(new Standard.LastsAtMost(limit, tolerance, Terms.ALWAYS)))
                .build();
    }

    @Test
    void whetherStaffOweAStepIsASeam() {
        Difference told = Difference.between(
                cycle(step("greet")), cycle(named("greet").promised(true).build()));
        assertThat(told.changes()).containsExactly(new Change.Written("greet", Detail.PROMISED, null, "no", "yes"));
        assertThat(told.seams()).hasSize(1);
    }

    @Test
    void theSameStepsOnOtherWaysAreTold() {
        Cycle before = cycle(step("ask"), step("kiosk"), step("pay"));
        Cycle after = cycle(new Route.Choice(List.of(step("ask"), step("kiosk"))), step("pay"));
        assertThat(Difference.between(before, after).changes())
                .containsExactly(new Change.Ways("ask, kiosk, pay", "(ask or kiosk), pay"));
    }
}
