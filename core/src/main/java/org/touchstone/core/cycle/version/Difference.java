package org.touchstone.core.cycle.version;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Route;
import org.touchstone.core.cycle.Step;

/// What changed from one version of a cycle to another.
///
/// Nothing is listed twice: a step that was added or removed is told as a whole, a moved one only if it could not have
/// stayed. Two versions are the same exactly when there is no change but the number of the version.
///
/// @param changes first of the cycle as a whole, then step by step in the order of the later version, then what was
///   removed
public record Difference(List<Change> changes) {

    public Difference {
        changes = List.copyOf(changes);
    }

    /// Compares two versions.
    public static Difference between(Cycle before, Cycle after) {
        var changes = new ArrayList<Change>(Writing.of(before, after));
        List<String> earlier = codes(before);
        List<String> later = codes(after);
        Set<String> stayed = new HashSet<>(stayed(earlier, later));
        for (int at = 0; at < later.size(); at++) {
            String code = later.get(at);
            String previous = at == 0 ? null : later.get(at - 1);
            changes.addAll(ofStep(before, after.step(code), previous, stayed.contains(code)));
        }
        before.steps().stream()
                .filter(step -> !later.contains(step.code()))
                .map(Change.Removed::new)
                .forEach(changes::add);
        if (earlier.equals(later) && !ways(before.route()).equals(ways(after.route()))) {
            changes.add(new Change.Ways(ways(before.route()), ways(after.route())));
        }
        return new Difference(changes);
    }

    /// Whether nothing is otherwise.
    public boolean isNone() {
        return changes.isEmpty();
    }

    /// The changes across which figures do not compare.
    public List<Change> seams() {
        return changes.stream().filter(Change::seam).toList();
    }

    private static List<Change> ofStep(Cycle before, Step step, @Nullable String previous, boolean stayed) {
        var changes = new ArrayList<Change>();
        before.findStep(step.code())
                .ifPresentOrElse(
                        known -> {
                            if (!stayed) {
                                changes.add(new Change.Moved(step.code(), previous));
                            }
                            changes.addAll(Writing.of(known, step));
                        },
                        () -> changes.add(new Change.Added(step, previous)));
        return changes;
    }

    private static List<String> codes(Cycle cycle) {
        return cycle.steps().stream().map(Step::code).toList();
    }

    /// The most steps that stand in both lists in one order: the longest common subsequence.
    private static List<String> stayed(List<String> earlier, List<String> later) {
        int[][] longest = new int[earlier.size() + 1][later.size() + 1];
        for (int a = earlier.size() - 1; a >= 0; a--) {
            for (int b = later.size() - 1; b >= 0; b--) {
                longest[a][b] = earlier.get(a).equals(later.get(b))
                        ? longest[a + 1][b + 1] + 1
                        : Math.max(longest[a + 1][b], longest[a][b + 1]);
            }
        }
        var stayed = new ArrayList<String>();
        int a = 0;
        int b = 0;
        while (a < earlier.size() && b < later.size()) {
            if (earlier.get(a).equals(later.get(b))) {
                stayed.add(earlier.get(a));
                a++;
                b++;
            } else if (longest[a + 1][b] >= longest[a][b + 1]) {
                a++;
            } else {
                b++;
            }
        }
        return stayed;
    }

    /// The ways as words. What a step says of itself, that it may be skipped, is told at the step.
    private static String ways(Route route) {
        return switch (route) {
            case Step step -> step.code();
            case Route.Sequence sequence -> joined(sequence.items(), ", ");
            case Route.Skippable skippable -> "maybe (" + ways(skippable.body()) + ")";
            case Route.OneOrMore repeated -> "once or more (" + ways(repeated.body()) + ")";
            case Route.Choice choice -> "(" + joined(choice.options(), " or ") + ")";
            case Route.Loop loop -> "(" + ways(loop.body()) + ", again after " + ways(loop.redo()) + ")";
            case Route.AnyOrder anyOrder -> "in any order (" + joined(anyOrder.items(), ", ") + ")";
        };
    }

    private static String joined(List<Route> routes, String by) {
        return routes.stream().map(Difference::ways).collect(Collectors.joining(by));
    }
}
