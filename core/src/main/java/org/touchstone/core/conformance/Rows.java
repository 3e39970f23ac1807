package org.touchstone.core.conformance;

import java.util.Arrays;

/// Least costs from each state to the end of the cycle, for each place in a way: row `i` holds them for the moments
/// from place `i` on.
///
/// Found from the last row to the first. Taking a moment as lived in vain adds the same to every state, so a row is the
/// one after it, raised, and lowered where the moment is lived as designed and in the states that lead there. Not safe
/// for many threads.
final class Rows {

    /// Numbers kept at once before only every √n-th row is kept: 16 MB.
    static final int KEPT_MOST = 1 << 22;

    private final Automaton automaton;
    private final int states;
    /// What it costs to go along an edge without living anything.
    private final int[] passing;

    private final int[] inserts;
    private final int insertOther;
    private final int[] toEnd;
    private final int keptMost;
    private final int[] queue;
    private final boolean[] queued;
    private int[] kept = new int[0];
    private int[] marks = new int[0];
    private int[] way = new int[0];
    private int stretch = 1;
    /// First place of the rows kept.
    private int base;

    /// @param keptMost how many numbers may be kept before only some rows are
    Rows(Automaton automaton, Costs costs, int keptMost) {
        this.automaton = automaton;
        this.keptMost = keptMost;
        states = automaton.states;
        passing = new int[automaton.label.length];
        for (int edge = 0; edge < passing.length; edge++) {
            int step = automaton.label[edge];
            passing[edge] = step == Automaton.SILENT || automaton.isFree(step) ? 0 : costs.skip(step);
        }
        inserts = new int[automaton.steps().size()];
        Arrays.setAll(inserts, costs::insert);
        insertOther = costs.insert(inserts.length);
        queue = new int[states];
        queued = new boolean[states];
        toEnd = costsToEnd();
    }

    /// Least cost from the start to the end without living anything.
    int cheapest() {
        return toEnd[automaton.start];
    }

    int passing(int edge) {
        return passing[edge];
    }

    /// Finds all rows of a way; the least cost from the start.
    ///
    /// @param whole whether the way must go through to the end of the cycle
    int fill(int[] moments, boolean whole) {
        way = moments;
        int length = moments.length;
        boolean all = (length + 1L) * states <= keptMost;
        stretch = all ? length + 1 : (int) Math.ceil(Math.sqrt(length + 1.0));
        kept = atLeast(kept, (stretch + 1) * states);
        marks = atLeast(marks, (length / stretch + 2) * states);
        int top = length / stretch + 1;
        if (whole) {
            System.arraycopy(toEnd, 0, marks, top * states, states);
        } else {
            Arrays.fill(marks, top * states, (top + 1) * states, 0);
        }
        for (int block = top - 1; block >= 0; block--) {
            fillBlock(block);
            System.arraycopy(kept, 0, marks, block * states, states);
        }
        return kept[automaton.start];
    }

    /// The least cost from a state with the moments from a place on still to be explained.
    ///
    /// Quick when asked from the first place to the last.
    int cost(int place, int state) {
        if (place < base || place > base + stretch) {
            fillBlock(place / stretch);
        }
        return kept[(place - base) * states + state];
    }

    /// Keeps the rows from a multiple of the stretch to the next multiple, or to the end of the way.
    private void fillBlock(int block) {
        base = block * stretch;
        int last = Math.min(way.length, base + stretch);
        // The last row of all is marked after the last block.
        System.arraycopy(marks, (block + 1) * states, kept, (last - base) * states, states);
        for (int place = last - 1; place >= base; place--) {
            fillRow((place - base) * states, way[place]);
        }
    }

    private void fillRow(int here, int moment) {
        int next = here + states;
        int insert = moment < inserts.length ? inserts[moment] : insertOther;
        for (int state = 0; state < states; state++) {
            kept[here + state] = kept[next + state] + insert;
        }
        if (moment >= inserts.length) {
            return;
        }
        int waiting = 0;
        for (int i = automaton.at[moment]; i < automaton.at[moment + 1]; i++) {
            int edge = automaton.living[i];
            int cost = kept[next + automaton.to[edge]];
            int from = automaton.from[edge];
            if (cost < kept[here + from]) {
                kept[here + from] = cost;
                waiting = enqueue(from, waiting);
            }
        }
        lower(kept, here, waiting);
    }

    private int enqueue(int state, int waiting) {
        if (queued[state]) {
            return waiting;
        }
        queued[state] = true;
        queue[waiting] = state;
        return waiting + 1;
    }

    /// Lowers what leads to the states in the queue, and what leads there, until nothing changes: Bellman and Ford's
    /// queue, which costs from 1 up and few loops keep short.
    private void lower(int[] row, int here, int count) {
        int head = 0;
        int waiting = count;
        while (waiting > 0) {
            int state = queue[head];
            head = head + 1 == states ? 0 : head + 1;
            waiting--;
            queued[state] = false;
            for (int i = automaton.in[state]; i < automaton.in[state + 1]; i++) {
                int edge = automaton.incoming[i];
                int cost = row[here + state] + passing[edge];
                int from = automaton.from[edge];
                if (cost < row[here + from]) {
                    row[here + from] = cost;
                    if (!queued[from]) {
                        queued[from] = true;
                        int tail = head + waiting;
                        queue[tail >= states ? tail - states : tail] = from;
                        waiting++;
                    }
                }
            }
        }
    }

    private int[] costsToEnd() {
        int[] row = new int[states];
        Arrays.fill(row, Integer.MAX_VALUE);
        row[automaton.end] = 0;
        lower(row, 0, enqueue(automaton.end, 0));
        return row;
    }

    private static int[] atLeast(int[] numbers, int length) {
        return numbers.length >= length ? numbers : new int[Math.max(length, 2 * numbers.length)];
    }
}
