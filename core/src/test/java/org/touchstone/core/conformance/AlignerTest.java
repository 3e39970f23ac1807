package org.touchstone.core.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.touchstone.core.conformance.Designs.anyOrder;
import static org.touchstone.core.conformance.Designs.automaton;
import static org.touchstone.core.conformance.Designs.chain;
import static org.touchstone.core.conformance.Designs.choice;
import static org.touchstone.core.conformance.Designs.inOrder;
import static org.touchstone.core.conformance.Designs.skippable;
import static org.touchstone.core.conformance.Designs.step;
import static org.touchstone.core.conformance.Designs.text;
import static org.touchstone.core.conformance.Designs.unseen;
import static org.touchstone.core.conformance.Designs.way;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.core.cycle.Route;

/// Alignments with costs that were published or computed by an independent program, and small ones worked out by hand.
final class AlignerTest {

    /// The process of the running example.
    static final Route REQUEST = inOrder(
            step("REG"),
            new Route.Loop(inOrder(anyOrder(step("CHK"), choice(step("EXT"), step("EXC"))), step("DEC")), step("REI")),
            choice(step("PAY"), step("REJ")));

    private static final Route COUNTER = inOrder(
            step("enter"),
            skippable("greet"),
            new Route.OneOrMore(step("queue")),
            choice(step("counter"), step("kiosk")),
            skippable("upsell"),
            step("pay"),
            step("leave"));

    private static void assertAligned(Route route, String moments, int cost, double fitness) {
        Automaton automaton = automaton(route);
        Aligner aligner = Aligner.of(automaton);
        int[] way = way(automaton, moments);
        Alignment alignment = aligner.align(way);
        assertThat(aligner.cost(way)).isEqualTo(cost);
        assertThat(alignment.cost()).isEqualTo(cost);
        assertThat(alignment.fitness()).isCloseTo(fitness, within(1e-6));
    }

    private static String explained(Route route, String moments) {
        Automaton automaton = automaton(route);
        return text(Aligner.of(automaton).align(way(automaton, moments)), automaton);
    }

    @ParameterizedTest
    @CsvSource({
        "EXT CHK DEC REJ, 1, .888888889",
        "REG CHK EXC PAY, 1, .888888889",
        "REG CHK DEC REI PAY, 2, .8",
        "REG CHK EXT DEC REJ, 0, 1",
        "REG EXC CHK DEC reinitiate_for_real CHK EXC DEC EXC CHK DEC REJ, 3, .823529412",
        "REG CHK decide_something PAY, 3, .666666667"
    })
    void theBrokenRunningExampleCostsWhatWasPublished(String moments, int cost, double fitness) {
        assertAligned(REQUEST, moments, cost, fitness);
    }

    @ParameterizedTest
    @CsvSource({
        "REG EXT CHK DEC REJ",
        "REG CHK EXC DEC PAY",
        "REG EXC CHK DEC REI EXT CHK DEC PAY",
        "REG CHK EXT DEC REJ",
        "REG EXC CHK DEC REI CHK EXC DEC REI EXC CHK DEC REJ",
        "REG EXC CHK DEC PAY"
    })
    void theCleanRunningExampleFits(String moments) {
        assertAligned(REQUEST, moments, 0, 1);
        Automaton automaton = automaton(REQUEST);
        assertThat(automaton.accepts(way(automaton, moments))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "enter greet queue counter pay leave, 0, 1",
        "enter queue queue kiosk upsell pay leave, 0, 1",
        "enter counter pay leave, 1, .888889",
        "enter queue pay counter leave, 2, .8",
        "enter queue counter kiosk pay leave, 1, .909091",
        "queue enter greet counter pay, 3, .7",
        "enter greet greet queue counter complain pay leave, 2, .846154",
        "'', 5, 0",
        "leave pay counter queue enter, 8, .2"
    })
    void waysThroughACounterServiceCostWhatAnIndependentProgramFinds(String moments, int cost, double fitness) {
        assertAligned(COUNTER, moments, cost, fitness);
    }

    @ParameterizedTest
    @CsvSource({
        "A B C D E, 0, 1",
        "A B D E, 1, .888889",
        "A C B D E, 2, .8",
        "A B C C D E, 1, .909091",
        "A X B C D E, 1, .909091",
        "E D C B A, 8, .2",
        "A A B B C C, 5, .545455"
    })
    void waysThroughAChainCostWhatTheirCommonSubsequenceLeaves(String moments, int cost, double fitness) {
        assertAligned(chain("A B C D E"), moments, cost, fitness);
    }

    @Test
    void whatIsDesignedAndLivedComesFirstAmongEqualExplanations() {
        assertThat(explained(chain("A B C"), "A C B")).isEqualTo("A +C B -C");
        assertThat(explained(chain("A B C"), "A B B C")).isEqualTo("A B +B C");
        assertThat(explained(choice(step("A"), step("B")), "X")).isEqualTo("+? -A");
        assertThat(explained(COUNTER, "enter queue pay counter leave"))
                .isEqualTo("enter (greet) queue +pay counter (upsell) -pay leave");
    }

    @Test
    void aStepThatTheLogCannotSeeIsPassedForNothing() {
        Route route = inOrder(step("A"), unseen("ask"), step("B"));
        assertThat(explained(route, "A B")).isEqualTo("A (ask) B");
        assertAligned(route, "A B", 0, 1);
        assertAligned(route, "A", 1, 1 - 1 / 3.0);
    }

    @Test
    void aStepThatTheLogCannotSeeCountsAsLivedWhenItIsThereAfterAll() {
        Route route = inOrder(step("A"), unseen("ask"), step("B"));
        assertThat(explained(route, "A ask B")).isEqualTo("A ask B");
        assertAligned(route, "A ask B", 0, 1);
    }

    @Test
    void aJourneyWithoutMomentsFitsOnlyACycleWithoutDuties() {
        assertAligned(chain("A B"), "", 2, 0);
        assertAligned(inOrder(skippable("A"), unseen("B")), "", 0, 1);
    }

    @Test
    void anOpenJourneyMayStopAnywhere() {
        Automaton automaton = automaton(COUNTER);
        Aligner aligner = Aligner.of(automaton);
        int[] way = way(automaton, "enter queue");
        assertThat(aligner.cost(way)).isEqualTo(3);
        assertThat(aligner.prefixCost(way)).isZero();
        assertThat(text(aligner.alignPrefix(way), automaton)).isEqualTo("enter (greet) queue");
        assertThat(aligner.alignPrefix(way).fitness()).isEqualTo(1);
        assertThat(aligner.prefixCost(way(automaton, "enter counter"))).isEqualTo(1);
        assertThat(aligner.alignPrefix(new int[0]).fitness()).isEqualTo(1);
    }

    @Test
    void onAnUnfinishedWayAMissedStepExplainsWhatFollows() {
        Automaton automaton = automaton(chain("A B C D"));
        Aligner aligner = Aligner.of(automaton);
        assertThat(text(aligner.alignPrefix(way(automaton, "A C")), automaton)).isEqualTo("A -B C");
        assertThat(text(aligner.alignPrefix(way(automaton, "A X C")), automaton))
                .isEqualTo("A +? -B C");
        assertThat(text(aligner.alignPrefix(way(automaton, "A C B")), automaton))
                .isEqualTo("A +C B");
        assertThat(text(aligner.alignPrefix(way(automaton, "A D")), automaton)).isEqualTo("A +D");
    }

    @Test
    void costsDecideWhichExplanationIsBest() {
        Automaton automaton = automaton(chain("A B C"));
        int[] way = way(automaton, "A C B");
        Aligner dear = Aligner.of(automaton, Costs.of(new int[] {1, 5, 1}, new int[] {1, 5, 1}, 1));
        assertThat(text(dear.align(way), automaton)).isEqualTo("A +C B -C");
        assertThat(dear.cost(way)).isEqualTo(2);
        Aligner other = Aligner.of(automaton, Costs.of(new int[] {1, 1, 5}, new int[] {1, 1, 5}, 1));
        assertThat(text(other.align(way), automaton)).isEqualTo("A -B C +B");
    }

    @Test
    void tenStepsInAnyOrderAreALatticeAndNotTheirOrders() {
        Route[] steps = IntStream.range(0, 10).mapToObj(i -> step("s" + i)).toArray(Route[]::new);
        Automaton automaton = automaton(anyOrder(steps));
        assertThat(automaton.states()).isEqualTo(1024);
        assertThat(Aligner.of(automaton).cost(way(automaton, "s9 s3 s1 s0 s7 s5 s2 s8 s4 s6")))
                .isZero();
        assertThat(Aligner.of(automaton).cost(way(automaton, "s9 s3 s1 s1 s7 s5 s2 s8 s4 s6")))
                .isEqualTo(2);
    }

    @Test
    void aCycleTooLargeToBeLaidAgainstALogSaysSo() {
        Route route = step("a");
        for (int depth = 0; depth < 3; depth++) {
            Route[] items = new Route[10];
            for (int i = 0; i < 10; i++) {
                items[i] = i == 0 ? route : step("s" + depth + "-" + i);
            }
            route = anyOrder(items);
        }
        Route large = route;
        assertThat(Automaton.statesOf(large)).isGreaterThan(Automaton.MOST_STATES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> automaton(large))
                .withMessageContaining("Put the steps of its any-order groups into their usual order");
    }

    @Test
    void aChainHasOneStateMoreThanSteps() {
        Automaton automaton =
                automaton(inOrder(step("A"), skippable("B"), new Route.Skippable(step("C")), unseen("D")));
        assertThat(automaton.states()).isEqualTo(5);
        assertThat(automaton.isChain()).isTrue();
        assertThat(List.of(automaton.isFree(0), automaton.isFree(1), automaton.isFree(2), automaton.isFree(3)))
                .containsExactly(false, true, true, true);
    }

    @Test
    void aVeryLongWayCostsTheSameAsItsPartsSayItDoes() {
        Automaton automaton = automaton(new Route.OneOrMore(chain("A B C D")));
        int[] way = new int[4_000_000 / automaton.states()];
        for (int i = 0; i < way.length; i++) {
            way[i] = i % 1000 == 999 ? 4 : (i - i / 1000) % 4;
        }
        long strangers = IntStream.of(way).filter(moment -> moment == 4).count();
        int rest = (int) ((way.length - strangers) % 4);
        Alignment alignment = Aligner.of(automaton).align(way);
        assertThat(way.length * (long) automaton.states()).isGreaterThan(3_900_000);
        assertThat(alignment.cost()).isEqualTo((int) strangers + (rest == 0 ? 0 : Math.min(rest, 4 - rest)));
        assertThat(alignment.moves().stream()
                        .filter(move -> move.kind() == Move.Kind.SYNC)
                        .count())
                .isGreaterThan(way.length - 2 * strangers);
    }
}
