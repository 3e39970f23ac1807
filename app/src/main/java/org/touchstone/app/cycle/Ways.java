package org.touchstone.app.cycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.touchstone.core.cycle.Route;
import org.touchstone.core.cycle.Step;

/// Changes the ways of a cycle at one place. A place is named by the numbers on the way down to it, from 0, with dots
/// between them: `2.0` is the first of the third. The name of a place holds for one state of the cycle only.
final class Ways {

    /// A step, or a group that is more than an order.
    ///
    /// @param depth 0 outside of any group
    /// @param movable whether it stands among others whose order can change
    record Place(String path, int depth, Route route, boolean movable, boolean first, boolean last) {}

    private Ways() {}

    /// Every step and group, from top to bottom. Orders inside of groups are told by the groups, except as an option.
    static List<Place> places(Route root) {
        List<Place> places = new ArrayList<>();
        collect(root, "", 0, new Place("", 0, root, false, true, true), places);
        return places;
    }

    private static void collect(Route route, String path, int depth, Place self, List<Place> places) {
        boolean order = route instanceof Route.Sequence;
        boolean told = !order || self.movable();
        if (told) {
            places.add(self);
        }
        List<Route> inside = children(route);
        int deeper = told && !(route instanceof Step) ? depth + 1 : depth;
        for (int at = 0; at < inside.size(); at++) {
            String place = path.isEmpty() ? "" + at : path + "." + at;
            boolean movable = inside.size() > 1 && !(route instanceof Route.Loop);
            var child = new Place(place, deeper, inside.get(at), movable, at == 0, at == inside.size() - 1);
            collect(inside.get(at), place, deeper, child, places);
        }
    }

    /// The place exchanged with the one before it, or after; the same where there is none.
    ///
    /// @param by -1 for up, 1 for down
    static Route moved(Route root, Place place, int by) {
        if (!place.movable() || (by < 0 && place.first()) || (by > 0 && place.last())) {
            return root;
        }
        return changed(root, place.path(), (siblings, at) -> Collections.swap(siblings, at, at + by))
                .orElse(root);
    }

    /// The ways without a place; empty if nothing is left.
    static Optional<Route> without(Route root, Place place) {
        return place.path().isEmpty()
                ? Optional.empty()
                : changed(root, place.path(), (siblings, at) -> siblings.remove((int) at));
    }

    /// The ways with another route where a step stood.
    static Route replaced(Route root, String step, Route by) {
        if (root instanceof Step here) {
            return here.code().equals(step) ? by : here;
        }
        List<Route> inside =
                children(root).stream().map(child -> replaced(child, step, by)).toList();
        return rebuilt(root, inside).orElse(root);
    }

    private static Optional<Route> changed(Route route, String path, BiConsumer<List<Route>, Integer> change) {
        return changed(
                route,
                Arrays.stream(path.split("\\.", -1)).map(Integer::valueOf).toList(),
                change);
    }

    private static Optional<Route> changed(Route route, List<Integer> path, BiConsumer<List<Route>, Integer> change) {
        List<Route> inside = new ArrayList<>(children(route));
        int at = path.getFirst();
        if (path.size() == 1) {
            change.accept(inside, at);
        } else {
            Optional<Route> child = changed(inside.get(at), path.subList(1, path.size()), change);
            if (child.isPresent()) {
                inside.set(at, child.get());
            } else {
                inside.remove(at);
            }
        }
        return rebuilt(route, inside);
    }

    private static List<Route> children(Route route) {
        return switch (route) {
            case Step _ -> List.of();
            case Route.Sequence(var items) -> items;
            case Route.Skippable(var body) -> List.of(body);
            case Route.OneOrMore(var body) -> List.of(body);
            case Route.Choice(var options) -> options;
            case Route.Loop(var body, var redo) -> List.of(body, redo);
            case Route.AnyOrder(var items) -> items;
        };
    }

    /// The group with other members. A group in which one is left is that one.
    private static Optional<Route> rebuilt(Route group, List<Route> inside) {
        if (inside.isEmpty()) {
            return group instanceof Step ? Optional.of(group) : Optional.empty();
        }
        Route first = inside.getFirst();
        return Optional.of(
                switch (group) {
                    case Step step -> step;
                    case Route.Sequence _ -> Route.inOrder(inside);
                    case Route.Skippable _ -> new Route.Skippable(first);
                    case Route.OneOrMore _ -> new Route.OneOrMore(first);
                    case Route.Choice _ -> inside.size() == 1 ? first : new Route.Choice(inside);
                    case Route.Loop _ -> inside.size() == 1 ? first : new Route.Loop(first, inside.get(1));
                    case Route.AnyOrder _ -> inside.size() == 1 ? first : new Route.AnyOrder(inside);
                });
    }
}
