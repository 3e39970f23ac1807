package org.touchstone.core.evidence.indicator;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.core.evidence.Cell;
import org.touchstone.core.evidence.Slicing;

/// Every indicator in every cell: whole numbers, so that they add exactly in any order. Immutable.
public final class IndicatorTable {

    private static final double TIME_STEPS = 10_000;
    private static final double POINT_STEPS = 1_000;

    private final Slicing slicing;
    private final List<Indicator> indicators;
    private final Cell[] cells;
    /// By cell: journeys, then for each indicator how many and their sum in steps.
    private final long[][] counts;

    IndicatorTable(Slicing slicing, List<Indicator> indicators, Map<Cell, long[]> counts) {
        this.slicing = slicing;
        this.indicators = List.copyOf(indicators);
        var sorted = new TreeMap<>(counts);
        cells = sorted.keySet().toArray(Cell[]::new);
        this.counts = sorted.values().toArray(long[][]::new);
    }

    /// What is followed, in the order of the service.
    public List<Indicator> indicators() {
        return indicators;
    }

    /// What the numbers of the cells stand for.
    public Slicing slicing() {
        return slicing;
    }

    /// Number of cells.
    public int size() {
        return cells.length;
    }

    /// A cell, in the order of branches, then days.
    public Cell cell(int at) {
        return cells[at];
    }

    /// Journeys in a cell.
    public long journeys(int at) {
        return counts[at][0];
    }

    /// How many customers or encounters an indicator counts in a cell.
    public long count(int at, int indicator) {
        return counts[at][1 + 2 * indicator];
    }

    /// The sum of what it measures there: failures, logarithms of 1 + seconds, or points.
    public double sum(int at, int indicator) {
        return counts[at][2 + 2 * indicator] / steps(indicators.get(indicator));
    }

    /// How many it counts in all cells.
    public long count(int indicator) {
        long all = 0;
        for (int at = 0; at < cells.length; at++) {
            all += count(at, indicator);
        }
        return all;
    }

    static double steps(Indicator indicator) {
        return switch (indicator.unit()) {
            case SHARE -> 1;
            case SECONDS -> TIME_STEPS;
            case POINTS -> POINT_STEPS;
        };
    }
}
