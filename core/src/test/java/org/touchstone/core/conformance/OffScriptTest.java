package org.touchstone.core.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.core.conformance.Designs.chain;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Route;
import org.touchstone.core.cycle.Text;
import org.touchstone.core.journey.Dictionary;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Goal;

/// Ways nobody designed among ways that are only untidy.
final class OffScriptTest {

    private static final Cycle CYCLE =
            Cycle.of("cheque", Text.of("en", "I want cash"), chain("wait called serve cash goodbye"));
    private static final Numbering NAMES =
            Numbering.of(CYCLE, Dictionary.of(List.of("wait", "called", "serve", "cash", "goodbye")));

    private static LivedWay way(Ending ending, Goal goal, int handOvers, long journeys, int... moments) {
        return LivedWay.of(moments, ending, goal, handOvers, journeys);
    }

    private static List<LivedWay> everyday() {
        return List.of(
                way(Ending.FINISHED, Goal.MET, 0, 9_000, 0, 1, 2, 3, 4),
                way(Ending.FINISHED, Goal.MET, 0, 2_500, 0, 1, 2, 3),
                way(Ending.FINISHED, Goal.MET, 0, 300, 0, 1, 0, 1, 2, 3, 4),
                way(Ending.LEFT, Goal.NOT_MET, 0, 100, 0, 1, 0),
                way(Ending.LEFT, Goal.NOT_MET, 0, 900, 0));
    }

    private static List<LivedWay> handedFromDeskToDesk() {
        return List.of(
                way(Ending.LEFT, Goal.NOT_MET, 2, 70, 0, 1, 2, 0, 2, 0, 2),
                way(Ending.LEFT, Goal.NOT_MET, 3, 50, 0, 1, 2, 0, 2, 0, 2, 0, 2),
                way(Ending.FINISHED, Goal.MET, 2, 60, 0, 1, 2, 0, 2, 0, 2, 3, 4),
                way(Ending.FINISHED, Goal.MET, 3, 20, 0, 1, 2, 0, 2, 0, 2, 0, 2, 3));
    }

    private static Conformance conformance(List<LivedWay> some, List<LivedWay> more) {
        return Conformance.of(
                CYCLE,
                java.util.stream.Stream.concat(some.stream(), more.stream()).toList());
    }

    @Test
    void missingGoodbyesMissedCallsAndGivingUpAreNotOffTheScript() {
        assertThat(conformance(everyday(), List.of()).offScript()).isEmpty();
    }

    @Test
    void beingSentFromDeskToDeskIsOffTheScriptWhetherPaidInTheEndOrNot() {
        List<OffScript> found = conformance(everyday(), handedFromDeskToDesk()).offScript();
        assertThat(found).hasSize(1);
        OffScript group = found.getFirst();
        assertThat(group.departures()).containsExactly(Departure.of(Departure.Kind.REPEATED, 2));
        assertThat(group.journeys()).isEqualTo(200);
        assertThat(group.all()).isEqualTo(13_000);
        assertThat(group.handedOn()).isEqualTo(200);
        assertThat(group.goalMet()).isEqualTo(80);
        assertThat(group.goalMetShare().value()).isEqualTo(0.4);
        assertThat(group.example().journeys()).isEqualTo(70);
        assertThat(group.sentence(NAMES))
                .isEqualTo("200 of 13,000 journeys (1.5 %) went a way nobody designed: they repeated 'serve' and were"
                        + " handed on at least 2 times where 0 is usual. 40 % of those whose outcome is known met"
                        + " their goal. Is there a system for what they came for?");
    }

    @Test
    void journeysThatFitAreOffTheScriptWhenTheyAreHandedOnInVain() {
        Cycle loose = Cycle.of(
                "cheque",
                Text.of("en", "I want cash"),
                Designs.inOrder(new Route.OneOrMore(Designs.step("serve")), Designs.skippable("cash")));
        List<LivedWay> ways = List.of(
                way(Ending.FINISHED, Goal.MET, 0, 500, 0, 1),
                way(Ending.FINISHED, Goal.MET, 2, 3, 0, 0, 0, 1),
                way(Ending.LEFT, Goal.NOT_MET, 2, 7, 0, 0, 0));
        List<OffScript> found = Conformance.of(loose, ways).offScript();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().departures()).isEmpty();
        assertThat(found.getFirst().journeys()).isEqualTo(10);
        assertThat(found.getFirst().goalMissed()).isEqualTo(7);
    }

    @Test
    void fewerThanFiveJourneysAreNoGroup() {
        List<LivedWay> few = List.of(way(Ending.LEFT, Goal.NOT_MET, 3, 4, 0, 1, 2, 0, 2, 0, 2, 0, 2));
        assertThat(conformance(everyday(), few).offScript()).isEmpty();
    }

    @Test
    void openJourneysAreNotJudged() {
        List<LivedWay> open = List.of(way(Ending.OPEN, Goal.UNKNOWN, 3, 50, 0, 1, 2, 0, 2, 0, 2, 0, 2));
        assertThat(conformance(everyday(), open).offScript()).isEmpty();
    }
}
