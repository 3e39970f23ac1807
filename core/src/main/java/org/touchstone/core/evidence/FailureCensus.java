package org.touchstone.core.evidence;

import java.util.function.UnaryOperator;

/// All journeys, cell by cell: how many there were, in how many the log could tell of each failure, saw it, and saw the
/// customer leave at its moment. Whole numbers, so that they add exactly in any order.
public final class FailureCensus {

    private static final int COLUMNS = 3;

    private final int failures;
    /// By cell: journeys, then for each failure: told of, failed, left.
    private final CellCounts counts;

    private FailureCensus(int failures, CellCounts counts) {
        this.failures = failures;
        this.counts = counts;
    }

    /// A census of no journeys.
    static FailureCensus none(int failures) {
        return new FailureCensus(failures, new CellCounts(1 + COLUMNS * failures));
    }

    /// Counts one journey; the arrays have one entry for each failure.
    void add(Cell cell, Lived[] lived, boolean[] left) {
        long[] row = counts.row(cell);
        row[0]++;
        for (int f = 0; f < failures; f++) {
            int at = 1 + COLUMNS * f;
            row[at] += lived[f] == Lived.KEPT || lived[f] == Lived.FAILED ? 1 : 0;
            row[at + 1] += lived[f] == Lived.FAILED ? 1 : 0;
            row[at + 2] += left[f] ? 1 : 0;
        }
    }

    /// The census with its cells joined: those that `into` makes equal are counted as one.
    FailureCensus joined(UnaryOperator<Cell> into) {
        return new FailureCensus(failures, counts.joined(into));
    }

    /// Adds another census of other journeys.
    FailureCensus plus(FailureCensus other) {
        return new FailureCensus(failures, counts.plus(other.counts));
    }

    /// The cells in order.
    public Iterable<Cell> cells() {
        return counts.cells();
    }

    /// Journeys in a cell.
    public long journeys(Cell cell) {
        return counts.at(cell, 0);
    }

    /// Journeys in a cell in which the log can tell of a failure: the moment was lived and its times are known.
    public long told(Cell cell, int failure) {
        return counts.at(cell, 1 + COLUMNS * failure);
    }

    /// Journeys in a cell in which it failed.
    public long failed(Cell cell, int failure) {
        return counts.at(cell, 2 + COLUMNS * failure);
    }

    /// Journeys in a cell whose customer left at the failure's moment.
    public long left(Cell cell, int failure) {
        return counts.at(cell, 3 + COLUMNS * failure);
    }
}
