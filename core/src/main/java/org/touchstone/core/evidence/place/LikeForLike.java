package org.touchstone.core.evidence.place;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.touchstone.core.evidence.Cell;
import org.touchstone.core.evidence.indicator.Indicator;
import org.touchstone.core.evidence.indicator.IndicatorTable;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.spread.MixAdjustment;

/// Figures of places as they would be with the mix of all: what else there is to slice by makes the strata.
final class LikeForLike {

    private static final double Z = 1.959963984540054;

    /// Fewest customers for a figure of a place.
    private static final long COUNT_MIN = 30;

    /// Fewest branch-days, for they are what varies.
    private static final int DAYS_MIN = 8;

    private final IndicatorTable table;

    /// By dimension: the stratum of each cell.
    private final Map<Dimension, int[]> strata = new EnumMap<>(Dimension.class);

    LikeForLike(IndicatorTable table) {
        this.table = table;
        for (Dimension dimension : Dimension.values()) {
            strata.put(dimension, strata(dimension));
        }
    }

    /// All that is sliced by, but the dimension itself, numbered from 0 on in the order of the cells.
    private int[] strata(Dimension dimension) {
        Map<Cell, Integer> known = new HashMap<>();
        int[] strata = new int[table.size()];
        Arrays.setAll(strata, at -> known.computeIfAbsent(dimension.without(table.cell(at)), c -> known.size()));
        return strata;
    }

    /// An indicator in the places of a dimension. A place without a name is no place.
    ///
    /// @param within the cells that count
    Tallies tallies(int indicator, Dimension dimension, Predicate<Cell> within) {
        int[] ofCell = Objects.requireNonNull(strata.get(dimension));
        var tallies = new Tallies(table, indicator);
        for (int at = 0; at < table.size(); at++) {
            int place = dimension.of(table.cell(at));
            if (place > 0 && table.count(at, indicator) > 0 && within.test(table.cell(at))) {
                tallies.add(at, place, ofCell[at]);
            }
        }
        return tallies;
    }

    /// The standardised figure; `INSUFFICIENT` with few customers or days, `NOT_IDENTIFIED` where the mix is another.
    ///
    /// @param n customers counted
    static Estimate estimate(Indicator what, Standardised one, long n) {
        if (n < COUNT_MIN || one.days() < DAYS_MIN) {
            return Estimate.missing(
                    Status.INSUFFICIENT,
                    n,
                    Places.METHOD,
                    "There are " + n + " on " + one.days() + " days; at least " + COUNT_MIN + " on " + DAYS_MIN
                            + " days are needed.");
        }
        if (one.missing() > MixAdjustment.MISSING_MIX_MAX) {
            return Estimate.missing(
                    Status.NOT_IDENTIFIED,
                    n,
                    Places.METHOD,
                    Math.round(100 * one.missing())
                            + " % of the common mix never occurs here, so it cannot be compared.");
        }
        double half = Z * Math.sqrt(one.variance());
        Estimate adjusted = shown(what, one.value(), half, n);
        return one.missing() < 0.005
                ? adjusted
                : adjusted.warning(
                        Math.round(100 * one.missing()) + " % of the common mix never occurs here and is left out.");
    }

    /// A figure with its 95 % interval, in the unit in which it is shown.
    ///
    /// @param half half the interval
    static Estimate shown(Indicator what, double value, double half, long n) {
        return Estimate.of(
                what.bounded(value), what.bounded(value - half), what.bounded(value + half), 0.95, n, Places.METHOD);
    }
}
