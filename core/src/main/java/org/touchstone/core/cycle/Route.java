package org.touchstone.core.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The grammar of the ways through a cycle: a [Step], or a group of routes. There is nothing else.
///
/// That a customer may skip is said in two places: a single step says so itself ([Step#skippable]), several steps that
/// are skipped together stand in a [Skippable]. A sequence never stands directly in a sequence, and a group of one is
/// that one, so that one service has one tree.
public sealed interface Route
        permits Step, Route.Sequence, Route.Skippable, Route.OneOrMore, Route.Choice, Route.Loop, Route.AnyOrder {

    /// More items than this in [AnyOrder] make more orders (10! is 3.6 million) than anybody can mean.
    int ANY_ORDER_MAX = 10;

    /// One after the other; at least two.
    record Sequence(List<Route> items) implements Route {
        public Sequence {
            items = flat(items);
            atLeastTwo(items, "A sequence");
        }
    }

    /// The customer may leave all of it out.
    record Skippable(Route body) implements Route {}

    /// Once, or several times in a row.
    record OneOrMore(Route body) implements Route {}

    /// Exactly one of these.
    record Choice(List<Route> options) implements Route {
        public Choice {
            options = List.copyOf(options);
            atLeastTwo(options, "A choice");
        }
    }

    /// The body; then, as often as need be, `redo` and the body again.
    record Loop(Route body, Route redo) implements Route {}

    /// All of these, each once, in whatever order, one ending before the next begins.
    record AnyOrder(List<Route> items) implements Route {
        public AnyOrder {
            items = List.copyOf(items);
            atLeastTwo(items, "An any-order group");
            if (items.size() > ANY_ORDER_MAX) {
                throw new IllegalArgumentException("An any-order group has at most " + ANY_ORDER_MAX
                        + " items, but got " + items.size() + ". Put those with a usual order into a sequence.");
            }
        }
    }

    /// The routes one after the other: the route itself if it is one, a [Sequence] otherwise.
    ///
    /// @throws IllegalArgumentException for an empty list
    static Route inOrder(List<? extends Route> routes) {
        List<Route> flat = flat(routes);
        if (flat.isEmpty()) {
            throw new IllegalArgumentException("A route needs at least one step, but got none.");
        }
        return flat.size() == 1 ? flat.getFirst() : new Sequence(flat);
    }

    /// The steps in the order in which they are written.
    default List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        forEachStep(steps::add);
        return List.copyOf(steps);
    }

    private void forEachStep(Consumer<Step> action) {
        switch (this) {
            case Step step -> action.accept(step);
            case Sequence sequence -> sequence.items().forEach(item -> item.forEachStep(action));
            case Skippable skippable -> skippable.body().forEachStep(action);
            case OneOrMore repeated -> repeated.body().forEachStep(action);
            case Choice choice -> choice.options().forEach(option -> option.forEachStep(action));
            case Loop loop -> {
                loop.body().forEachStep(action);
                loop.redo().forEachStep(action);
            }
            case AnyOrder anyOrder -> anyOrder.items().forEach(item -> item.forEachStep(action));
        }
    }

    private static List<Route> flat(List<? extends Route> routes) {
        List<Route> flat = new ArrayList<>();
        for (Route route : routes) {
            if (route instanceof Sequence sequence) {
                flat.addAll(sequence.items());
            } else {
                flat.add(route);
            }
        }
        return List.copyOf(flat);
    }

    private static void atLeastTwo(List<Route> routes, String what) {
        if (routes.size() < 2) {
            throw new IllegalArgumentException(
                    what + " has at least two items, but got " + routes.size() + ". Use the one item itself.");
        }
    }
}
