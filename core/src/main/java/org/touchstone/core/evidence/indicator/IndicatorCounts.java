package org.touchstone.core.evidence.indicator;

import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.core.evidence.Cell;
import org.touchstone.core.evidence.CellCounts;
import org.touchstone.core.evidence.Slicing;

/// Counts indicators cell by cell until their table is read. Whole numbers, so that they add exactly in any order. Not
/// safe for many threads.
///
/// ```java
/// var counts = new IndicatorCounts(List.of(unfriendly));
/// counts.in(cell).journeys(40).add(0, 40, 4); // four of forty failed
/// IndicatorTable table = counts.table(slicing);
/// ```
public final class IndicatorCounts {

    private final List<Indicator> indicators;
    /// By cell: journeys, then for each indicator how many and their sum in steps.
    private final CellCounts cells;

    /// Counts of nothing.
    ///
    /// @param indicators in the order of the service
    public IndicatorCounts(List<Indicator> indicators) {
        this(List.copyOf(indicators), new CellCounts(1 + 2 * indicators.size()));
    }

    private IndicatorCounts(List<Indicator> indicators, CellCounts cells) {
        this.indicators = indicators;
        this.cells = cells;
    }

    /// Counts on in a cell, which is known from then on.
    public Row in(Cell cell) {
        return new Row(indicators, cells.row(cell));
    }

    /// What is counted in one cell.
    public static final class Row {
        private final List<Indicator> indicators;
        private final long[] numbers;

        private Row(List<Indicator> indicators, long[] numbers) {
            this.indicators = indicators;
            this.numbers = numbers;
        }

        /// Adds journeys.
        public Row journeys(long many) {
            numbers[0] += many;
            return this;
        }

        /// Adds customers or encounters to an indicator.
        ///
        /// @param indicator its place in the list
        /// @param sum of what it measures: failures, logarithms of 1 + seconds, or points; kept to the step of its unit
        public Row add(int indicator, long many, double sum) {
            numbers[1 + 2 * indicator] += many;
            numbers[2 + 2 * indicator] += Math.round(sum * IndicatorTable.steps(indicators.get(indicator)));
            return this;
        }
    }

    /// Both together; neither changes.
    public IndicatorCounts plus(IndicatorCounts other) {
        return new IndicatorCounts(indicators, cells.plus(other.cells));
    }

    /// The table, without indicators that nobody met with: what was never counted, and a failure that never happened,
    /// cannot be followed.
    ///
    /// @param slicing what the numbers of the cells stand for
    public IndicatorTable table(Slicing slicing) {
        int[] met = IntStream.range(0, indicators.size()).filter(this::isMet).toArray();
        return new IndicatorTable(slicing, indicators, met, cells);
    }

    private boolean isMet(int indicator) {
        // points may be 0 or less: there it is the answers that tell
        int column = indicators.get(indicator).isOpinion() ? 1 : 2;
        return cells.counts(column + 2 * indicator);
    }
}
