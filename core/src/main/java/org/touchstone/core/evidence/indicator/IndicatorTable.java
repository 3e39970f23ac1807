package org.touchstone.core.evidence.indicator;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.core.evidence.Cell;
import org.touchstone.core.evidence.CellCounts;
import org.touchstone.core.evidence.Slicing;

/// Every indicator in every cell: whole numbers, so that they add exactly in any order. Immutable.
public final class IndicatorTable {

    private static final double TIME_STEPS = 10_000;
    private static final double POINT_STEPS = 1_000;

    private final Slicing slicing;
    private final List<Indicator> indicators;
    private final List<Cell> cells;
    /// By cell: journeys, then for each indicator how many and their sum in steps.
    private final long[][] counts;

    IndicatorTable(Slicing slicing, List<Indicator> indicators, CellCounts counts) {
        this.slicing = slicing;
        this.indicators = List.copyOf(indicators);
        cells = new ArrayList<>();
        counts.cells().forEach(cells::add);
        this.counts = new long[cells.size()][1 + 2 * indicators.size()];
        for (int at = 0; at < cells.size(); at++) {
            for (int column = 0; column < this.counts[at].length; column++) {
                this.counts[at][column] = counts.at(cells.get(at), column);
            }
        }
    }

    /// What is followed: failures, times, then what is said, each in its order.
    public List<Indicator> indicators() {
        return indicators;
    }

    /// What the numbers of the cells stand for.
    public Slicing slicing() {
        return slicing;
    }

    /// Number of cells.
    public int size() {
        return cells.size();
    }

    /// A cell, in the order of branches, then days.
    public Cell cell(int at) {
        return cells.get(at);
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
        for (int at = 0; at < cells.size(); at++) {
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
