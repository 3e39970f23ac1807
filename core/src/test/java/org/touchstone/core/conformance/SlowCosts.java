package org.touchstone.core.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.cycle.Route;
import org.touchstone.core.cycle.Step;

/// Costs of alignments found slowly and plainly: Dijkstra's search over what is still to be lived, which is a list of
/// routes taken apart one at a time. No automaton, no rows, no numbering of states but by what they hold.
final class SlowCosts {

    /// What is still to be lived: the head, then the tail. The same rest is the same object.
    private static final class Rest {
        private final Route head;
        private final @Nullable Rest tail;
        private final int id;

        private Rest(Route head, @Nullable Rest tail, int id) {
            this.head = head;
            this.tail = tail;
            this.id = id;
        }
    }

    private record Key(int head, int tail) {}

    private record Place(@Nullable Rest rest, int lived) {}

    private record Visit(int cost, Place place) {}

    private record Going(
            int cost, @Nullable Rest rest, @Nullable Step step) {}

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Predicate<Step> sees;
    private final Costs costs;
    private final Route route;
    private final Map<Key, Rest> rests = new HashMap<>();
    private final IdentityHashMap<Route, Integer> ids = new IdentityHashMap<>();
    private final IdentityHashMap<Route, Route> loops = new IdentityHashMap<>();
    private final IdentityHashMap<Route, Map<Integer, Route>> without = new IdentityHashMap<>();

    SlowCosts(Route route, Predicate<Step> sees, Costs costs) {
        this.route = route;
        this.sees = sees;
        this.costs = costs;
        for (Step step : route.steps()) {
            numbers.put(step.code(), numbers.size());
        }
    }

    /// @param whole whether the journey must go through to the end
    int cost(int[] way, boolean whole) {
        var done = new HashMap<Place, Integer>();
        var open = new PriorityQueue<Visit>((a, b) -> Integer.compare(a.cost, b.cost));
        open.add(new Visit(0, new Place(rest(route, null), 0)));
        while (true) {
            Visit visit = open.remove();
            Place place = visit.place;
            if (done.putIfAbsent(place, visit.cost) != null) {
                continue;
            }
            if (place.lived == way.length && (!whole || place.rest == null)) {
                return visit.cost;
            }
            if (place.lived < way.length) {
                int insert = costs.insert(way[place.lived]);
                open.add(new Visit(visit.cost + insert, new Place(place.rest, place.lived + 1)));
            }
            for (Going going : goings(place.rest)) {
                open.add(new Visit(visit.cost + going.cost, new Place(going.rest, place.lived)));
                Step step = going.step;
                if (step != null && place.lived < way.length && way[place.lived] == number(step)) {
                    open.add(new Visit(visit.cost, new Place(going.rest, place.lived + 1)));
                }
            }
        }
    }

    /// Whether the steps, all of them, are one way through the route: a plain search without costs.
    boolean isPath(List<Integer> steps) {
        List<Place> stack = new ArrayList<>(List.of(new Place(rest(route, null), 0)));
        Map<Place, Boolean> seen = new HashMap<>();
        while (!stack.isEmpty()) {
            Place place = stack.removeLast();
            if (seen.put(place, true) != null) {
                continue;
            }
            if (place.rest == null && place.lived == steps.size()) {
                return true;
            }
            for (Going going : goings(place.rest)) {
                Step step = going.step;
                if (step == null) {
                    stack.add(new Place(going.rest, place.lived));
                } else if (place.lived < steps.size() && steps.get(place.lived) == number(step)) {
                    stack.add(new Place(going.rest, place.lived + 1));
                }
            }
        }
        return false;
    }

    private int number(Step step) {
        return numbers.getOrDefault(step.code(), -1);
    }

    private List<Going> goings(@Nullable Rest from) {
        List<Going> all = new ArrayList<>();
        if (from == null) {
            return all;
        }
        Rest tail = from.tail;
        switch (from.head) {
            case Step step -> {
                boolean free = step.skippable() || !sees.test(step);
                all.add(new Going(free ? 0 : costs.skip(number(step)), tail, step));
            }
            case Route.Sequence sequence -> all.add(silent(all(sequence.items(), tail)));
            case Route.Skippable skippable -> {
                all.add(silent(tail));
                all.add(silent(rest(skippable.body(), tail)));
            }
            case Route.OneOrMore repeated -> all.add(silent(rest(repeated.body(), rest(again(repeated), tail))));
            case Route.Choice choice -> choice.options().forEach(option -> all.add(silent(rest(option, tail))));
            case Route.Loop loop -> all.add(silent(rest(loop.body(), rest(again(loop), tail))));
            case Route.AnyOrder any -> {
                for (int i = 0; i < any.items().size(); i++) {
                    all.add(silent(rest(any.items().get(i), rest(without(any, i), tail))));
                }
            }
        }
        return all;
    }

    private static Going silent(@Nullable Rest rest) {
        return new Going(0, rest, null);
    }

    private @Nullable Rest all(List<Route> routes, @Nullable Rest tail) {
        Rest all = tail;
        for (Route item : routes.reversed()) {
            all = rest(item, all);
        }
        return all;
    }

    private Route again(Route repeated) {
        return loops.computeIfAbsent(
                repeated,
                key -> new Route.Skippable(
                        key instanceof Route.Loop loop ? new Route.Sequence(List.of(loop.redo(), loop)) : repeated));
    }

    private Route without(Route.AnyOrder any, int item) {
        return without.computeIfAbsent(any, key -> new HashMap<>()).computeIfAbsent(item, key -> {
            List<Route> left = new ArrayList<>(any.items());
            left.remove(item);
            return left.size() == 1 ? left.getFirst() : new Route.AnyOrder(left);
        });
    }

    private Rest rest(Route head, @Nullable Rest tail) {
        int headId = ids.computeIfAbsent(head, key -> ids.size());
        return rests.computeIfAbsent(
                new Key(headId, tail == null ? -1 : tail.id), key -> new Rest(head, tail, rests.size()));
    }
}
