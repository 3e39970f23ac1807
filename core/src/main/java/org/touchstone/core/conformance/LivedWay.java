package org.touchstone.core.conformance;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Goal;

/// How many journeys went one way with one ending, one outcome and one number of hand-overs. Immutable.
///
/// All its journeys are explained alike, so that a deviation belongs to every one of them or to none.
public final class LivedWay implements Comparable<LivedWay> {

    private final int[] moments;
    private final Ending ending;
    private final Goal goal;
    private final int handOvers;
    private final long journeys;

    private LivedWay(int[] moments, Ending ending, Goal goal, int handOvers, long journeys) {
        this.moments = moments;
        this.ending = ending;
        this.goal = goal;
        this.handOvers = handOvers;
        this.journeys = journeys;
    }

    /// Journeys alike.
    ///
    /// @param moments a step's number, or a larger one for a moment that the cycle does not have; see [Numbering]
    /// @param handOvers how often one member of staff handed the customer to another
    /// @param journeys how many, at least 1
    public static LivedWay of(int[] moments, Ending ending, Goal goal, int handOvers, long journeys) {
        if (handOvers < 0 || journeys < 1) {
            throw new IllegalArgumentException("A lived way has no fewer than 0 hand-overs and 1 journey, but got "
                    + handOvers + " and " + journeys + ".");
        }
        return new LivedWay(moments.clone(), ending, goal, handOvers, journeys);
    }

    /// Journeys that finished, of which no more is known.
    public static LivedWay finished(int[] moments, long journeys) {
        return of(moments, Ending.FINISHED, Goal.UNKNOWN, 0, journeys);
    }

    /// The numbers of its moments, a copy.
    public int[] moments() {
        return moments.clone();
    }

    /// The same numbers, not copied: only to be read.
    int[] shared() {
        return moments;
    }

    public Ending ending() {
        return ending;
    }

    public Goal goal() {
        return goal;
    }

    public int handOvers() {
        return handOvers;
    }

    public long journeys() {
        return journeys;
    }

    /// Whether it is over: finished, or left.
    boolean isOver() {
        return ending != Ending.OPEN;
    }

    /// The same journeys and more of them.
    LivedWay and(long more) {
        return new LivedWay(moments, ending, goal, handOvers, journeys + more);
    }

    /// By moments, one by one; then by ending, outcome and hand-overs. The number of journeys does not count.
    @Override
    public int compareTo(LivedWay other) {
        int order = Arrays.compare(moments, other.moments);
        order = order != 0 ? order : ending.compareTo(other.ending);
        order = order != 0 ? order : goal.compareTo(other.goal);
        return order != 0 ? order : Integer.compare(handOvers, other.handOvers);
    }

    /// Equal when moments, ending, outcome and hand-overs are, and as many journeys.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LivedWay that && compareTo(that) == 0 && journeys == that.journeys;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(moments) + Long.hashCode(journeys);
    }

    @Override
    public String toString() {
        return journeys + " × " + Arrays.toString(moments) + " " + ending + ", goal " + goal + ", " + handOvers
                + " hand-overs";
    }
}
