package org.touchstone.core.evidence;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/// Whole numbers cell by cell, as many for each: they add exactly in any order. Not safe for many threads.
public final class CellCounts {

    private final int columns;
    private final Map<Cell, long[]> rows = new HashMap<>();

    /// Counts of nothing.
    ///
    /// @param columns how many numbers each cell has
    public CellCounts(int columns) {
        this.columns = columns;
    }

    /// The numbers of a cell, to count on in. The cell is known from then on, even when nothing is added.
    public long[] row(Cell cell) {
        return rows.computeIfAbsent(cell, c -> new long[columns]);
    }

    /// One number of a cell; 0 where the cell was never met.
    public long at(Cell cell, int column) {
        long[] row = rows.get(cell);
        return row == null ? 0 : row[column];
    }

    /// Whether a column is above 0 in any cell.
    public boolean counts(int column) {
        return rows.values().stream().anyMatch(row -> row[column] > 0);
    }

    /// Both together; neither changes.
    public CellCounts plus(CellCounts other) {
        CellCounts sum = joined(UnaryOperator.identity());
        other.rows.forEach(sum::add);
        return sum;
    }

    /// The counts with their cells joined: those that `into` makes equal are counted as one.
    public CellCounts joined(UnaryOperator<Cell> into) {
        var joined = new CellCounts(columns);
        rows.forEach((cell, row) -> joined.add(into.apply(cell), row));
        return joined;
    }

    private void add(Cell cell, long[] more) {
        long[] row = row(cell);
        for (int column = 0; column < columns; column++) {
            row[column] += more[column];
        }
    }

    /// The cells that were met, in order.
    public Iterable<Cell> cells() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(rows.keySet()));
    }
}
