package org.touchstone.core.measure;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A summary for each cell that has journeys.
///
/// @param cells in the order of their keys
public record Cube<K extends Comparable<K>, S extends Summary<S>>(NavigableMap<K, S> cells)
        implements Summary<Cube<K, S>> {

    public Cube {
        cells = Collections.unmodifiableNavigableMap(new TreeMap<>(cells));
    }

    /// All cells together.
    ///
    /// @param none the summary of no journeys
    public S total(S none) {
        S total = none;
        for (S summary : cells.values()) {
            total = total.plus(summary);
        }
        return total;
    }

    @Override
    public Cube<K, S> plus(Cube<K, S> other) {
        var sum = new TreeMap<>(cells);
        other.cells.forEach((key, summary) -> sum.merge(key, summary, Summary::plus));
        return new Cube<>(sum);
    }
}
