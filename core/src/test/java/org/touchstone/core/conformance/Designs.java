package org.touchstone.core.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.touchstone.core.cycle.Route;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.cycle.Text;
import org.touchstone.core.cycle.Witness;

/// Short ways for tests to write routes and ways.
final class Designs {

    private Designs() {}

    /// A step that the log sees.
    static Step step(String code) {
        return Step.named(code, Text.of("en", code)).seenBy(Witness.LOG).build();
    }

    /// A step that only a question can see.
    static Step unseen(String code) {
        return Step.named(code, Text.of("en", code)).seenBy(Witness.QUESTION).build();
    }

    static Step skippable(String code) {
        return Step.named(code, Text.of("en", code))
                .seenBy(Witness.LOG)
                .skippable(true)
                .build();
    }

    static Step promised(String code) {
        return Step.named(code, Text.of("en", code))
                .seenBy(Witness.LOG)
                .promised(true)
                .build();
    }

    static Step promisedAndSkippable(String code) {
        return Step.named(code, Text.of("en", code))
                .seenBy(Witness.LOG)
                .promised(true)
                .skippable(true)
                .build();
    }

    static Route inOrder(Route... routes) {
        return Route.inOrder(List.of(routes));
    }

    static Route choice(Route... options) {
        return new Route.Choice(List.of(options));
    }

    static Route anyOrder(Route... items) {
        return new Route.AnyOrder(List.of(items));
    }

    /// Single steps one after the other, their codes separated by blanks.
    static Route chain(String codes) {
        return Route.inOrder(Arrays.stream(codes.split(" ")).map(Designs::step).toList());
    }

    static Automaton automaton(Route route) {
        return Automaton.of(route, step -> step.isSeenBy(Witness.LOG));
    }

    /// The numbers of moments written with blanks between; unknown ones are numbered after the steps as they come.
    static int[] way(Automaton automaton, String moments) {
        List<String> codes =
                new ArrayList<>(automaton.steps().stream().map(Step::code).toList());
        if (moments.isEmpty()) {
            return new int[0];
        }
        return Arrays.stream(moments.split(" "))
                .mapToInt(code -> {
                    if (!codes.contains(code)) {
                        codes.add(code);
                    }
                    return codes.indexOf(code);
                })
                .toArray();
    }

    /// The moves as text: `enter`, `+kiosk` lived in vain, `-queue` missed, `(ask)` passed.
    static String text(Alignment alignment, Automaton automaton) {
        List<String> words = new ArrayList<>();
        for (Move move : alignment.moves()) {
            String code = move.moment() < automaton.steps().size()
                    ? automaton.steps().get(move.moment()).code()
                    : "?";
            words.add(
                    switch (move.kind()) {
                        case SYNC -> code;
                        case INSERT -> "+" + code;
                        case SKIP -> "-" + code;
                        case PASS -> "(" + code + ")";
                    });
        }
        return String.join(" ", words);
    }
}
