package org.touchstone.core.conformance;

import java.util.BitSet;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Proportion;

/// What became of a promised step: leaving it out breaks the promise, even where the path goes on. Immutable.
///
/// A promise is owed where the step always stands in the journey, and within a choice, a redo or a skippable group of
/// several steps once another step of that group was lived. It is broken when the journey went on without it: when a
/// later step was lived, or the customer is known to have stayed to the end (the goal was met; or the log tells who
/// left, and not of this one). Leaving it out in one of several rounds breaks it.
public final class OwedStep {

    private final int step;
    private final long kept;
    private final long broken;
    private final long undecided;
    private final BitSet ways;

    /// @param ways not copied, so that nobody else may hold it
    OwedStep(int step, long kept, long broken, long undecided, BitSet ways) {
        this.step = step;
        this.kept = kept;
        this.broken = broken;
        this.undecided = undecided;
        this.ways = ways;
    }

    /// Number of the step.
    public int step() {
        return step;
    }

    /// Journeys in which it was due and its outcome is known.
    public long owed() {
        return kept + broken;
    }

    /// Journeys in which it was lived whenever it was due.
    public long kept() {
        return kept;
    }

    /// Journeys that went on without it.
    public long broken() {
        return broken;
    }

    /// Journeys in which it is not yet due, or nobody can tell whether the customer was still there; not in `owed`.
    public long undecided() {
        return undecided;
    }

    /// Share of journeys that went on without it, of those in which it was due, with the Wilson interval.
    public Estimate brokenShare() {
        return Proportion.of(broken, owed());
    }

    /// Whether the journeys of the way, by its place among [Conformance#ways], went on without it.
    public boolean breaks(int way) {
        return ways.get(way);
    }

    @Override
    public String toString() {
        return "step " + step + ": kept " + kept + ", broken " + broken + ", undecided " + undecided;
    }
}
