package org.touchstone.core.conformance;

import java.util.Arrays;

/// Walks from the first moment to the last along least costs and notes the moves. Not safe for many threads.
///
/// At each place it looks at all states that are reached at no cost and takes the first of: live the moment as
/// designed, passing as few steps as possible; take it as lived in vain; miss the step written first. On a way that may
/// stop anywhere, missing a step comes before taking a moment in vain, unless the cycle does not have that moment.
final class Walk {

    private final Automaton automaton;
    private final Costs costs;
    private final Rows rows;
    /// States reached at no cost from where the walk stands, those behind fewer passed steps first.
    private final int[] near;

    private final boolean[] isNear;
    /// The edge by which a near state was reached.
    private final int[] by;

    private final int[] beyond;
    private int nearCount;
    private int beyondCount;
    private int[] moves = new int[64];
    private int size;

    Walk(Automaton automaton, Costs costs, Rows rows) {
        this.automaton = automaton;
        this.costs = costs;
        this.rows = rows;
        near = new int[automaton.states];
        isNear = new boolean[automaton.states];
        by = new int[automaton.states];
        beyond = new int[automaton.label.length];
    }

    /// The moves of the way of which the rows are filled.
    int[] moves(int[] way, boolean whole) {
        size = 0;
        int state = automaton.start;
        for (int place = 0; place < way.length; place++) {
            state = live(way[place], place, state, whole);
        }
        while (rows.cost(way.length, state) > 0) {
            look(way.length, state);
            state = skip(skipEdge(way.length), state);
        }
        if (whole && state != automaton.end) {
            look(way.length, state);
            passTo(automaton.end, state);
        }
        return Arrays.copyOf(moves, size);
    }

    /// Goes on until the moment is explained; the state afterwards.
    private int live(int moment, int place, int start, boolean whole) {
        int state = start;
        while (true) {
            int edge = syncEdge(moment, place, state);
            if (edge >= 0) {
                passTo(automaton.from[edge], state);
                note(Move.Kind.SYNC, moment);
                return automaton.to[edge];
            }
            boolean isVain = rows.cost(place + 1, state) + costs.insert(moment) == rows.cost(place, state);
            int missing = isVain && (whole || moment >= automaton.steps().size()) ? -1 : skipEdge(place);
            if (missing < 0) {
                note(Move.Kind.INSERT, moment);
                return state;
            }
            state = skip(missing, state);
        }
    }

    /// The best edge that lives the moment at least cost, from a state reached at no cost; -1 if there is none.
    private int syncEdge(int moment, int place, int state) {
        if (moment >= automaton.steps().size()) {
            return -1;
        }
        int cost = rows.cost(place, state);
        int direct = edgeFrom(state, moment, place, cost);
        if (direct >= 0) {
            return direct;
        }
        look(place, state);
        for (int i = 0; i < nearCount; i++) {
            int edge = edgeFrom(near[i], moment, place, cost);
            if (edge >= 0) {
                return edge;
            }
        }
        return -1;
    }

    private int edgeFrom(int state, int moment, int place, int cost) {
        for (int edge = automaton.out[state]; edge < automaton.out[state + 1]; edge++) {
            if (automaton.label[edge] == moment && rows.cost(place + 1, automaton.to[edge]) == cost) {
                return edge;
            }
        }
        return -1;
    }

    /// The edge that misses the step written first of those that least costs miss; -1 if they miss none.
    private int skipEdge(int place) {
        int best = -1;
        for (int i = 0; i < nearCount; i++) {
            int from = near[i];
            for (int edge = automaton.out[from]; edge < automaton.out[from + 1]; edge++) {
                int passing = rows.passing(edge);
                boolean least = passing > 0 && rows.cost(place, automaton.to[edge]) + passing == rows.cost(place, from);
                if (least && (best < 0 || automaton.label[edge] < automaton.label[best])) {
                    best = edge;
                }
            }
        }
        return best;
    }

    private int skip(int edge, int state) {
        passTo(automaton.from[edge], state);
        note(Move.Kind.SKIP, automaton.label[edge]);
        return automaton.to[edge];
    }

    /// Finds the states that are reached at no cost and from which the rest costs the least.
    private void look(int place, int state) {
        nearCount = 0;
        beyondCount = 0;
        int cost = rows.cost(place, state);
        reach(state, -1);
        int passed = 0;
        int spread = 0;
        while (spread < nearCount || passed < beyondCount) {
            if (spread == nearCount) {
                int edge = beyond[passed++];
                reach(automaton.to[edge], edge);
            } else {
                spread(near[spread++], place, cost);
            }
        }
        for (int i = 0; i < nearCount; i++) {
            isNear[near[i]] = false;
        }
    }

    private void spread(int state, int place, int cost) {
        for (int edge = automaton.out[state]; edge < automaton.out[state + 1]; edge++) {
            int to = automaton.to[edge];
            if (rows.passing(edge) == 0 && !isNear[to] && rows.cost(place, to) == cost) {
                if (automaton.label[edge] == Automaton.SILENT) {
                    reach(to, edge);
                } else {
                    beyond[beyondCount++] = edge;
                }
            }
        }
    }

    private void reach(int state, int edge) {
        if (!isNear[state]) {
            isNear[state] = true;
            by[state] = edge;
            near[nearCount++] = state;
        }
    }

    /// Notes the steps passed on the way to a near state, in order.
    private void passTo(int near, int state) {
        int first = size;
        for (int at = near; at != state; at = automaton.from[by[at]]) {
            int step = automaton.label[by[at]];
            if (step != Automaton.SILENT) {
                note(Move.Kind.PASS, step);
            }
        }
        for (int low = first, high = size - 1; low < high; low++, high--) {
            int swapped = moves[low];
            moves[low] = moves[high];
            moves[high] = swapped;
        }
    }

    private void note(Move.Kind kind, int moment) {
        if (size == moves.length) {
            moves = Arrays.copyOf(moves, 2 * size);
        }
        moves[size++] = Alignment.packed(kind, moment);
    }
}
