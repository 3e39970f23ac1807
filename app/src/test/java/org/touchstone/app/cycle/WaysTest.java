package org.touchstone.app.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.CycleFile;
import org.touchstone.core.cycle.Route;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.cycle.Text;

final class WaysTest {

    private static final Route ROUTE = route("""
        - a: {name: A, seenBy: [log]}
        - choice:
            - b: {name: B, seenBy: [log]}
            - inOrder:
                - c: {name: C, seenBy: [log]}
                - d: {name: D, seenBy: [log]}
        - loop:
            do: [{e: {name: E, seenBy: [log]}}]
            redo: [{f: {name: F, seenBy: [log]}}]
        """);

    @Test
    void placesAreStepsAndGroupsFromTopToBottom() {
        assertThat(Ways.places(ROUTE).stream().map(place -> place.path() + " " + place.depth() + " " + name(place)))
                .containsExactly(
                        "0 0 a",
                        "1 0 Choice",
                        "1.0 1 b",
                        "1.1 1 Sequence",
                        "1.1.0 2 c",
                        "1.1.1 2 d",
                        "2 0 Loop",
                        "2.0 1 e",
                        "2.1 1 f");
    }

    @Test
    void aStepMovesAmongThoseItStandsWith() {
        assertThat(codes(Ways.moved(ROUTE, at("0"), 1))).containsExactly("b", "c", "d", "a", "e", "f");
        assertThat(codes(Ways.moved(ROUTE, at("1.1.1"), -1))).containsExactly("a", "b", "d", "c", "e", "f");
    }

    @Test
    void nothingMovesBeyondItsGroup() {
        assertThat(Ways.moved(ROUTE, at("0"), -1)).isEqualTo(ROUTE);
        assertThat(Ways.moved(ROUTE, at("1.1.1"), 1)).isEqualTo(ROUTE);
        assertThat(Ways.moved(ROUTE, at("2.0"), 1))
                .as("what is done and what is redone")
                .isEqualTo(ROUTE);
    }

    @Test
    void aGroupInWhichOneIsLeftIsThatOne() {
        assertThat(Ways.without(ROUTE, at("1.0"))).contains(route("""
            - a: {name: A, seenBy: [log]}
            - c: {name: C, seenBy: [log]}
            - d: {name: D, seenBy: [log]}
            - loop:
                do: [{e: {name: E, seenBy: [log]}}]
                redo: [{f: {name: F, seenBy: [log]}}]
            """));
        assertThat(Ways.without(ROUTE, at("2.1")).orElseThrow().steps()).hasSize(5);
    }

    @Test
    void theOnlyStepCannotGo() {
        Route alone = route("- a: {name: A, seenBy: [log]}\n");
        assertThat(Ways.without(alone, Ways.places(alone).getFirst())).isEmpty();
    }

    @Test
    void aStepIsAddedBehindAnotherInItsGroup() {
        Step added = Step.named("x", Text.of("en", "X")).build();
        Step b = (Step) at("1.0").route();
        Route longer = Ways.replaced(ROUTE, "b", Route.inOrder(List.of(b, added)));
        assertThat(codes(longer)).containsExactly("a", "b", "x", "c", "d", "e", "f");
        assertThat(Ways.places(longer).stream().filter(place -> place.path().equals("1.0")))
                .first()
                .satisfies(place -> assertThat(place.route()).isInstanceOf(Route.Sequence.class));
    }

    private static Ways.Place at(String path) {
        return Ways.places(ROUTE).stream()
                .filter(place -> place.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static String name(Ways.Place place) {
        return place.route() instanceof Step step
                ? step.code()
                : place.route().getClass().getSimpleName();
    }

    private static List<String> codes(Route route) {
        return route.steps().stream().map(Step::code).toList();
    }

    private static Route route(String steps) {
        Cycle cycle = CycleFile.read("text", "cycle: x\ngoal: g\nsteps:\n" + steps.indent(2))
                .orThrow();
        return cycle.route();
    }
}
