package org.touchstone.core.evidence;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// All journeys, cell by cell: how many there were, in how many the log could tell of each failure, saw it, and saw the
/// customer leave at its moment. Whole numbers, so that they add exactly in any order.
public final class FailureCensus {

    private static final int COLUMNS = 3;

    private final int failures;
    /// By cell: journeys, then for each failure: told of, failed, left.
    private final Map<Cell, long[]> counts;

    private FailureCensus(int failures, Map<Cell, long[]> counts) {
        this.failures = failures;
        this.counts = counts;
    }

    /// A census of no journeys.
    static FailureCensus none(int failures) {
        return new FailureCensus(failures, new HashMap<>());
    }

    /// Counts one journey; the arrays have one entry for each failure.
    void add(Cell cell, Lived[] lived, boolean[] left) {
        long[] row = counts.computeIfAbsent(cell, c -> new long[1 + COLUMNS * failures]);
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
        FailureCensus joined = none(failures);
        counts.forEach((cell, row) -> joined.counts.merge(into.apply(cell), row, FailureCensus::added));
        return joined;
    }

    /// Adds another census of other journeys.
    FailureCensus plus(FailureCensus other) {
        FailureCensus sum = joined(UnaryOperator.identity());
        other.counts.forEach((cell, row) -> sum.counts.merge(cell, row, FailureCensus::added));
        return sum;
    }

    private static long[] added(long[] a, long[] b) {
        long[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    /// The cells in order.
    public Iterable<Cell> cells() {
        return Collections.unmodifiableSet(sorted().keySet());
    }

    /// Journeys in a cell.
    public long journeys(Cell cell) {
        return at(cell, 0);
    }

    /// Journeys in a cell in which the log can tell of a failure: the moment was lived and its times are known.
    public long told(Cell cell, int failure) {
        return at(cell, 1 + COLUMNS * failure);
    }

    /// Journeys in a cell in which it failed.
    public long failed(Cell cell, int failure) {
        return at(cell, 2 + COLUMNS * failure);
    }

    /// Journeys in a cell whose customer left at the failure's moment.
    public long left(Cell cell, int failure) {
        return at(cell, 3 + COLUMNS * failure);
    }

    private long at(Cell cell, int column) {
        long[] row = counts.get(cell);
        return row == null ? 0 : row[column];
    }

    private SortedMap<Cell, long[]> sorted() {
        return new TreeMap<>(counts);
    }
}
