package org.touchstone.core.conformance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.cycle.Route;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Goal;

/// One promised step that the log can see, and when it is owed.
///
/// @param step its number
/// @param group the seen steps beside it in the innermost group that a customer may do without: an option of a choice,
///   a skippable group of several steps, a redo. It is owed once one of them is lived; null where it always is
record Duty(int step, @Nullable BitSet group) {

    /// What became of a duty in a journey.
    enum Outcome {
        /// It was lived.
        KEPT,
        /// The journey went on without it.
        BROKEN,
        /// Not yet due, or nobody can tell whether the customer stayed for it.
        UNDECIDED,
        /// The customer went where it is not owed.
        NOT_OWED
    }

    /// The duties of a cycle, in the order of the steps.
    static List<Duty> of(Route route, Automaton automaton) {
        Map<String, Integer> numbers = new HashMap<>();
        automaton.steps().forEach(step -> numbers.put(step.code(), numbers.size()));
        List<Duty> duties = new ArrayList<>();
        collect(route, null, automaton, numbers, duties);
        return duties;
    }

    private static void collect(
            Route route, @Nullable Route group, Automaton automaton, Map<String, Integer> numbers, List<Duty> duties) {
        switch (route) {
            case Step step -> {
                int number = Objects.requireNonNull(numbers.get(step.code()));
                if (step.promised() && automaton.isSeen(number)) {
                    duties.add(new Duty(number, group == null ? null : others(group, number, automaton, numbers)));
                }
            }
            case Route.Sequence sequence ->
                sequence.items().forEach(item -> collect(item, group, automaton, numbers, duties));
            case Route.Skippable skippable -> {
                // A single step that may be skipped is owed all the same: the customer may decline what is offered.
                boolean single = skippable.body().steps().size() == 1;
                collect(skippable.body(), single ? group : skippable.body(), automaton, numbers, duties);
            }
            case Route.OneOrMore repeated -> collect(repeated.body(), group, automaton, numbers, duties);
            case Route.Choice choice ->
                choice.options().forEach(option -> collect(option, option, automaton, numbers, duties));
            case Route.Loop loop -> {
                collect(loop.body(), group, automaton, numbers, duties);
                collect(loop.redo(), loop.redo(), automaton, numbers, duties);
            }
            case Route.AnyOrder any -> any.items().forEach(item -> collect(item, group, automaton, numbers, duties));
        }
    }

    private static BitSet others(Route group, int self, Automaton automaton, Map<String, Integer> numbers) {
        var others = new BitSet();
        for (Step step : group.steps()) {
            int number = Objects.requireNonNull(numbers.get(step.code()));
            if (number != self && automaton.isSeen(number)) {
                others.set(number);
            }
        }
        return others;
    }

    /// What became of it.
    ///
    /// @param leaversAreTold whether the log tells who left, so that whoever finished is known to have stayed
    Outcome outcome(LivedWay way, Alignment alignment, Explanation explanation, boolean leaversAreTold) {
        boolean lived = false;
        boolean entered = group == null;
        int lastInGroup = -1;
        for (int place = 0; place < alignment.size(); place++) {
            if (isLived(alignment, place)) {
                lived |= alignment.moment(place) == step;
                if (group != null && group.get(alignment.moment(place))) {
                    entered = true;
                    lastInGroup = place;
                }
            }
        }
        if (!entered && !lived) {
            return Outcome.NOT_OWED;
        }
        boolean stayed = way.ending() == Ending.FINISHED
                && (way.goal() == Goal.MET || (way.goal() == Goal.UNKNOWN && leaversAreTold));
        boolean wentBy = !lived && lastInGroup >= 0 && (stayed || explanation.goesOnAfter(lastInGroup));
        if (wentBy || (entered && isLeftOut(alignment, explanation, stayed))) {
            return Outcome.BROKEN;
        }
        return lived ? Outcome.KEPT : Outcome.UNDECIDED;
    }

    private boolean isLeftOut(Alignment alignment, Explanation explanation, boolean stayed) {
        for (int place = 0; place < alignment.size(); place++) {
            if (alignment.moment(place) == step
                    && explanation.leavesOut(place)
                    && (stayed || explanation.goesOnAfter(place))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLived(Alignment alignment, int place) {
        Move.Kind kind = alignment.kind(place);
        return kind == Move.Kind.SYNC || kind == Move.Kind.INSERT;
    }
}
