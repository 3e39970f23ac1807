package org.touchstone.core.statistics.regression;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// The sums of [PairTotals] unit by unit, where a unit is what is drawn as a whole: a person, or a branch and its day.
///
/// A draw of units is a weighted sum of theirs, so that its cost does not grow with the rows. Immutable, safe for many
/// threads; takes 48 bytes for each unit and pair of columns.
public final class UnitTotals {

    private final List<String> names;
    private final double[] offsets;
    private final double[][] sums;

    private UnitTotals(List<String> names, double[] offsets, double[][] sums) {
        this.names = names;
        this.offsets = offsets;
        this.sums = sums;
    }

    /// Sums rows within units.
    ///
    /// @param unitOfRow for each row the number of its unit, from 0 up
    public static UnitTotals of(Observations observations, int[] unitOfRow) {
        if (unitOfRow.length != observations.rows()) {
            throw new IllegalArgumentException(
                    "Expected a unit for each of " + observations.rows() + " rows, but got " + unitOfRow.length);
        }
        int columns = observations.names().size();
        int units = Arrays.stream(unitOfRow).max().orElse(0) + 1;
        double[] offsets = new double[columns];
        Arrays.setAll(offsets, j -> PairTotals.mean(observations.cells(j), observations.presence(j)));
        var totals = new UnitTotals(observations.names(), offsets, new double[units][PairTotals.at(columns, 0)]);
        int[] present = new int[columns];
        double[] cells = new double[columns];
        for (int row = 0; row < unitOfRow.length; row++) {
            int count = 0;
            for (int j = 0; j < columns; j++) {
                BitSet given = observations.presence(j);
                if (given.get(row)) {
                    cells[j] = observations.cells(j)[row] - offsets[j];
                    present[count++] = j;
                }
            }
            add(totals.sums[unitOfRow[row]], cells, present, count);
        }
        return totals;
    }

    private static void add(double[] sums, double[] cells, int[] present, int count) {
        for (int a = 0; a < count; a++) {
            double one = cells[present[a]];
            for (int b = 0; b <= a; b++) {
                int at = PairTotals.at(present[a], present[b]);
                double other = cells[present[b]];
                sums[at]++;
                sums[at + 1] += one;
                sums[at + 2] += other;
                sums[at + 3] += one * one;
                sums[at + 4] += other * other;
                sums[at + 5] += one * other;
            }
        }
    }

    /// Number of units.
    public int units() {
        return sums.length;
    }

    /// Every unit once: the data as they are.
    public PairTotals all() {
        return drawn(IntStream.range(0, units()).toArray());
    }

    /// The sums over some units, each as often as it is named.
    public PairTotals drawn(int... units) {
        int[] times = new int[units()];
        for (int unit : units) {
            times[unit]++;
        }
        double[] drawn = new double[sums[0].length];
        for (int unit = 0; unit < times.length; unit++) {
            if (times[unit] > 0) {
                double[] own = sums[unit];
                for (int i = 0; i < drawn.length; i++) {
                    drawn[i] += times[unit] * own[i];
                }
            }
        }
        return new PairTotals(names, offsets, drawn);
    }
}
