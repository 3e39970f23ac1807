package org.touchstone.core.evidence.description;

import java.util.List;
import org.touchstone.core.statistics.regression.PairTotals;
import org.touchstone.core.statistics.regression.Predictors;
import org.touchstone.core.statistics.regression.UnitTotals;

/// The slopes of the [VisitedDesign], for draws of units.
final class VisitedSlopes {

    private final UnitTotals totals;
    private final List<String> columns;
    private final int ratings;

    VisitedSlopes(Opinions opinions, List<Integer> chosen, int[] units) {
        var table = VisitedDesign.table(opinions, chosen);
        totals = UnitTotals.of(table, units);
        columns = table.names().stream()
                .filter(name -> !name.equals(Opinions.OVERALL))
                .toList();
        ratings = chosen.size();
    }

    /// Points of the overall answer for one point of each rating; none where the draw has no fit.
    double[] perPoint(int[] drawn) {
        PairTotals sums = totals.drawn(drawn);
        Predictors predictors = sums.correlations(4).predicting(Opinions.OVERALL, columns);
        return predictors.soundness().present()
                ? java.util.Arrays.copyOf(Slopes.of(sums, predictors, Opinions.OVERALL), ratings)
                : new double[0];
    }
}
