package org.touchstone.core.evidence.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
    private final int[] branchDay;

    /// @param all indicators, counted in the order of the columns of `counted`
    /// @param kept which of them the table has
    IndicatorTable(Slicing slicing, List<Indicator> all, int[] kept, CellCounts counted) {
        this.slicing = slicing;
        indicators = IntStream.of(kept).mapToObj(all::get).toList();
        var met = new ArrayList<Cell>();
        counted.cells().forEach(met::add);
        cells = List.copyOf(met);
        counts = new long[cells.size()][];
        branchDay = new int[cells.size()];
        for (int at = 0; at < cells.size(); at++) {
            counts[at] = chosen(counted.row(cells.get(at)), kept);
            branchDay[at] = at == 0 ? 0 : branchDay[at - 1] + (isOfSameDay(at) ? 0 : 1);
        }
    }

    private static long[] chosen(long[] row, int[] kept) {
        long[] chosen = new long[1 + 2 * kept.length];
        chosen[0] = row[0];
        for (int i = 0; i < kept.length; i++) {
            chosen[1 + 2 * i] = row[1 + 2 * kept[i]];
            chosen[2 + 2 * i] = row[2 + 2 * kept[i]];
        }
        return chosen;
    }

    private boolean isOfSameDay(int at) {
        Cell cell = cells.get(at);
        Cell before = cells.get(at - 1);
        return cell.branch() == before.branch() && cell.day() == before.day();
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

    /// Number of the branch and day of a cell: equal for cells of one branch and day, and growing with their order.
    public int branchDay(int at) {
        return branchDay[at];
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
