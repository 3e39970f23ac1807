package org.touchstone.core.evidence.place;

import java.util.function.Predicate;
import org.touchstone.core.evidence.Cell;
import org.touchstone.core.evidence.indicator.Indicator;
import org.touchstone.core.evidence.indicator.IndicatorTable;
import org.touchstone.core.evidence.place.Tallies.Standardised;
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

    LikeForLike(IndicatorTable table) {
        this.table = table;
    }

    /// An indicator in the places of a dimension.
    ///
    /// @param within the cells that count
    Tallies tallies(int indicator, Dimension dimension, Predicate<Cell> within) {
        return new Tallies(
                table,
                indicator,
                cell -> within.test(cell) ? named(dimension.of(cell)) : -1,
                cell -> stratum(cell, dimension));
    }

    /// Places without a name are no places.
    private static int named(int number) {
        return number == 0 ? -1 : number;
    }

    /// All that is sliced by, but the dimension itself.
    private int stratum(Cell cell, Dimension dimension) {
        int stratum = 0;
        for (Dimension other : Dimension.values()) {
            int size = other.names(table.slicing()).size();
            stratum = stratum * size + (other == dimension ? 0 : other.of(cell));
        }
        return stratum;
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
