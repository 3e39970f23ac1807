package org.touchstone.core.conformance;

import java.util.ArrayList;
import java.util.List;

/// One best explanation of a way by the cycle: the moves of least cost. Immutable.
///
/// Where several explanations cost the same, the one that first does the better move is taken: live what is designed
/// rather than take a moment as lived in vain, take a moment as lived in vain rather than miss a step, miss the step
/// that is written first. Read it as one explanation, not as the only one.
public final class Alignment {

    private static final Move.Kind[] KINDS = Move.Kind.values();

    /// Kinds and moments of the moves: kind + 4 × moment.
    private final int[] moves;

    private final int cost;
    private final int worst;
    private final boolean whole;

    /// @param moves not copied, so that nobody else may hold it
    Alignment(int[] moves, int cost, int worst, boolean whole) {
        this.moves = moves;
        this.cost = cost;
        this.worst = worst;
        this.whole = whole;
    }

    static int packed(Move.Kind kind, int moment) {
        return kind.code + 4 * moment;
    }

    /// Number of moves.
    public int size() {
        return moves.length;
    }

    /// What kind the move at a place from 0 is.
    public Move.Kind kind(int place) {
        return KINDS[moves[place] & 3];
    }

    /// Which step, or other moment, the move at a place from 0 is about.
    public int moment(int place) {
        return moves[place] >>> 2;
    }

    /// All moves in order.
    public List<Move> moves() {
        List<Move> all = new ArrayList<>();
        for (int place = 0; place < moves.length; place++) {
            all.add(new Move(kind(place), moment(place)));
        }
        return all;
    }

    /// Sum of the costs of its moves; 0 exactly if the way fits.
    public int cost() {
        return cost;
    }

    /// Whether the way goes through to the end of the cycle; otherwise it was laid against the beginning of it, and
    /// may stop anywhere.
    public boolean isWhole() {
        return whole;
    }

    /// What it would cost to have nothing in common with the cycle: every moment in vain, and every step missed on the
    /// cheapest way, or none for an unfinished journey.
    public int worst() {
        return worst;
    }

    /// From 0, nothing in common with the cycle, to 1, as designed: 1 − cost / worst. A journey without moments has 0
    /// when the cycle has a step that must be lived, and 1 otherwise.
    public double fitness() {
        return worst == 0 ? 1 : 1 - (double) cost / worst;
    }
}
