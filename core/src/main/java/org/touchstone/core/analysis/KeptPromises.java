package org.touchstone.core.analysis;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.touchstone.core.measure.Census;
import org.touchstone.core.measure.Key;
import org.touchstone.core.measure.Measure;
import org.touchstone.core.measure.Promises;

/// What became of the promises in all, by period and by branch: judged once, in cells of both. Immutable.
final class KeptPromises {

    private final Promises all;
    private final NavigableMap<Integer, Promises> byPeriod;
    private final NavigableMap<Integer, Promises> byBranch;

    /// @param period sorts journeys into periods
    /// @param branches number of branches in the dictionary
    KeptPromises(Census census, Measure<Promises> keeping, Key<Integer> period, int branches) {
        Key<Integer> place = Key.of(
                period.id() + " and branch",
                (part, journey) -> period.of(part, journey) * branches + part.branch(journey));
        var cube = census.take(keeping.by(place));
        all = cube.total(keeping.none());
        byPeriod = grouped(cube.cells(), cell -> cell / branches);
        byBranch = grouped(cube.cells(), cell -> cell % branches);
    }

    /// All journeys.
    Promises all() {
        return all;
    }

    /// By index of the period; periods without journeys are left out.
    NavigableMap<Integer, Promises> byPeriod() {
        return byPeriod;
    }

    /// By code of the branch; branches without journeys are left out.
    NavigableMap<Integer, Promises> byBranch() {
        return byBranch;
    }

    private static NavigableMap<Integer, Promises> grouped(Map<Integer, Promises> cells, IntUnaryOperator group) {
        var grouped = new TreeMap<Integer, Promises>();
        cells.forEach((cell, kept) -> grouped.merge(group.applyAsInt(cell), kept, Promises::plus));
        return grouped;
    }
}
