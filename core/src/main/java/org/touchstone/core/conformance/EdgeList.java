package org.touchstone.core.conformance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.touchstone.core.cycle.Route;
import org.touchstone.core.cycle.Step;

/// The states and edges of a route while it is compiled.
///
/// While edges are added, nothing within a route enters its first state or leaves its last, so that routes can share
/// them. Afterwards states are numbered along the ways, so that only loops go back.
final class EdgeList {

    private record Edge(int from, int to, int label) implements Comparable<Edge> {
        @Override
        public int compareTo(Edge other) {
            int first = Integer.compare(from, other.from);
            int second = first != 0 ? first : Integer.compare(to, other.to);
            return second != 0 ? second : Integer.compare(label, other.label);
        }
    }

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<Integer> leftOutAlone = new HashSet<>();
    private Set<Edge> edges = new TreeSet<>();
    private int states = 2;
    private int start;
    private int end = 1;

    private EdgeList(List<Step> steps) {
        for (int step = 0; step < steps.size(); step++) {
            numbers.put(steps.get(step).code(), step);
        }
    }

    static EdgeList of(Route route, List<Step> steps) {
        var list = new EdgeList(steps);
        list.add(route, list.start, list.end);
        while (list.mergesSome()) {
            // Every round brings states together that the round before could not yet.
        }
        list.renumber();
        return list;
    }

    /// Whether the step stands in a skippable group of its own, which is the same as a skippable step.
    boolean isLeftOutAlone(int step) {
        return leftOutAlone.contains(step);
    }

    int states() {
        return states;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int[] from() {
        return edges.stream().mapToInt(Edge::from).toArray();
    }

    int[] to() {
        return edges.stream().mapToInt(Edge::to).toArray();
    }

    int[] label() {
        return edges.stream().mapToInt(Edge::label).toArray();
    }

    private void add(Route route, int from, int to) {
        switch (route) {
            case Step step -> edges.add(new Edge(from, to, number(step)));
            case Route.Sequence sequence -> addSequence(sequence.items(), from, to);
            case Route.Skippable skippable -> addSkippable(skippable.body(), from, to);
            case Route.OneOrMore repeated -> {
                int first = inside(from, to);
                add(repeated.body(), first, first + 1);
                silent(first + 1, first);
            }
            case Route.Choice choice -> choice.options().forEach(option -> add(option, from, to));
            case Route.Loop loop -> {
                int first = inside(from, to);
                add(loop.body(), first, first + 1);
                add(loop.redo(), first + 1, first);
            }
            case Route.AnyOrder any -> addAnyOrder(any.items(), from, to);
        }
    }

    private void addSequence(List<Route> items, int from, int to) {
        int here = from;
        for (int i = 0; i < items.size(); i++) {
            int next = i == items.size() - 1 ? to : states++;
            add(items.get(i), here, next);
            here = next;
        }
    }

    private void addSkippable(Route body, int from, int to) {
        add(body, from, to);
        if (body instanceof Step step) {
            leftOutAlone.add(number(step));
        } else {
            silent(from, to);
        }
    }

    /// One state for each set of items that are done, and a copy of an item between the states without and with it.
    private void addAnyOrder(List<Route> items, int from, int to) {
        int all = (1 << items.size()) - 1;
        int[] done = new int[all + 1];
        for (int set = 1; set < all; set++) {
            done[set] = states++;
        }
        done[0] = from;
        done[all] = to;
        for (int set = 0; set < all; set++) {
            for (int item = 0; item < items.size(); item++) {
                if ((set & (1 << item)) == 0) {
                    add(items.get(item), done[set], done[set | (1 << item)]);
                }
            }
        }
    }

    /// Two states of a route's own, which may be entered again; the first of them.
    private int inside(int from, int to) {
        int first = states;
        states += 2;
        silent(from, first);
        silent(first + 1, to);
        return first;
    }

    private void silent(int from, int to) {
        edges.add(new Edge(from, to, Automaton.SILENT));
    }

    private int number(Step step) {
        return Objects.requireNonNull(numbers.get(step.code()));
    }

    /// Makes one state of two where a silent edge is the only way out of the first or the only way into the second.
    private boolean mergesSome() {
        int[] leaving = new int[states];
        int[] entering = new int[states];
        for (Edge edge : edges) {
            leaving[edge.from]++;
            entering[edge.to]++;
        }
        int[] becomes = new int[states];
        Arrays.setAll(becomes, state -> state);
        var touched = new boolean[states];
        boolean some = false;
        for (Edge edge : edges) {
            boolean onlyOut = leaving[edge.from] == 1 && edge.from != end;
            boolean onlyIn = entering[edge.to] == 1 && edge.to != start;
            if (edge.label == Automaton.SILENT && (onlyOut || onlyIn) && !touched[edge.from] && !touched[edge.to]) {
                becomes[edge.to] = edge.from;
                touched[edge.from] = true;
                touched[edge.to] = true;
                some = true;
            }
        }
        if (some) {
            rename(becomes);
        }
        return some;
    }

    private void rename(int[] becomes) {
        var renamed = new TreeSet<Edge>();
        for (Edge edge : edges) {
            var other = new Edge(becomes[edge.from], becomes[edge.to], edge.label);
            if (other.from != other.to || other.label != Automaton.SILENT) {
                renamed.add(other);
            }
        }
        edges = renamed;
        start = becomes[start];
        end = becomes[end];
    }

    /// Numbers the states from 0 so that, but for loops, edges go from lower to higher.
    private void renumber() {
        Map<Integer, int[]> nexts = new HashMap<>();
        for (Edge edge : edges) {
            nexts.merge(edge.from, new int[] {edge.to}, EdgeList::joined);
        }
        int[] becomes = new int[states];
        Arrays.fill(becomes, -1);
        int[] stack = new int[states];
        int[] tried = new int[states];
        int size = 0;
        int left = reached(nexts);
        states = left;
        stack[size++] = start;
        becomes[start] = 0;
        while (size > 0) {
            int state = stack[size - 1];
            int[] next = nexts.getOrDefault(state, new int[0]);
            if (tried[state] == next.length) {
                becomes[state] = --left;
                size--;
            } else if (becomes[next[tried[state]++]] < 0) {
                int fresh = next[tried[state] - 1];
                becomes[fresh] = 0;
                stack[size++] = fresh;
            }
        }
        rename(becomes);
    }

    private int reached(Map<Integer, int[]> nexts) {
        Set<Integer> all = new HashSet<>(Set.of(start, end));
        nexts.forEach((state, next) -> {
            all.add(state);
            Arrays.stream(next).forEach(all::add);
        });
        return all.size();
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
