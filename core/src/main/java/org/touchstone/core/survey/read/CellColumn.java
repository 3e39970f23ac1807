package org.touchstone.core.survey.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A column of cells, each kind kept once. Rows that were never set are not asked. Not safe for many threads.
final class CellColumn {

    private final List<Cell> kinds = new ArrayList<>(List.of(Cell.NOT_ASKED));
    private final Map<Cell, Integer> places = new HashMap<>(Map.of(Cell.NOT_ASKED, 0));
    private int[] rows = {};

    /// Sets the rows from `from` on.
    ///
    /// @param cells places among the kinds given
    void set(int from, int[] cells, int count, List<Cell> given) {
        int[] place = given.stream().mapToInt(this::place).toArray();
        grow(from + count);
        for (int i = 0; i < count; i++) {
            rows[from + i] = place[cells[i]];
        }
    }

    /// Sets one row.
    void set(int row, Cell cell) {
        grow(row + 1);
        rows[row] = place(cell);
    }

    Cell get(int row) {
        return row < rows.length ? kinds.get(rows[row]) : Cell.NOT_ASKED;
    }

    private void grow(int needed) {
        if (needed > rows.length) {
            rows = Arrays.copyOf(rows, Math.max(needed, 2 * rows.length));
        }
    }

    private int place(Cell cell) {
        Integer known = places.putIfAbsent(cell, kinds.size());
        if (known == null) {
            kinds.add(cell);
            return kinds.size() - 1;
        }
        return known;
    }
}
