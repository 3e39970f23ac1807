package org.touchstone.core.statistics.regression;

import java.util.BitSet;
import java.util.List;
import org.touchstone.core.statistics.Estimate.Status;

/// Correlations of each pair of columns from the rows that have both.
final class PairwiseCorrelations {

    /// Less of the sum of squares than this is rounding: the column does not vary in the rows of this pair.
    private static final double ROUNDING = 1e-12;

    private final List<String> names;
    private final double[][] centred;
    private final BitSet[] present;
    private final double[][] matrix;
    private final long[][] pairs;

    private PairwiseCorrelations(Observations observations) {
        names = observations.names();
        int size = names.size();
        centred = new double[size][];
        present = new BitSet[size];
        matrix = new double[size][size];
        pairs = new long[size][size];
        for (int j = 0; j < size; j++) {
            present[j] = observations.presence(j);
            centred[j] = centred(observations.cells(j), present[j]);
            pairs[j][j] = present[j].cardinality();
            matrix[j][j] = 1;
        }
    }

    static Correlations of(Observations observations, int rowsMin) {
        if (rowsMin < 4) {
            throw new IllegalArgumentException("A pair needs at least 4 rows, but got a minimum of " + rowsMin);
        }
        var pairwise = new PairwiseCorrelations(observations);
        pairwise.countPairs();
        return pairwise.correlations(rowsMin);
    }

    private void countPairs() {
        for (int j = 0; j < names.size(); j++) {
            for (int k = 0; k < j; k++) {
                pairs[j][k] = both(j, k).cardinality();
                pairs[k][j] = pairs[j][k];
            }
        }
    }

    private Correlations correlations(int rowsMin) {
        int size = names.size();
        for (int j = 0; j < size; j++) {
            for (int k = 0; k <= j; k++) {
                if (pairs[j][k] < rowsMin) {
                    String why = "Only " + pairs[j][k] + " rows have " + pair(j, k) + "; " + rowsMin + " are needed.";
                    return Correlations.missing(names, pairs, Status.INSUFFICIENT, why);
                }
            }
        }
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < j; k++) {
                if (!correlate(j, k)) {
                    String why = "In the rows that have " + pair(j, k) + ", one of them never varies.";
                    return Correlations.missing(names, pairs, Status.NOT_IDENTIFIED, why);
                }
            }
        }
        return new Correlations(names, matrix, pairs, 0, Soundness.GOOD);
    }

    private String pair(int j, int k) {
        return j == k ? "'" + names.get(j) + "'" : "'" + names.get(k) + "' and '" + names.get(j) + "'";
    }

    private BitSet both(int j, int k) {
        var both = (BitSet) present[j].clone();
        both.and(present[k]);
        return both;
    }

    /// Fills in the correlation of one pair; false when one of the two never varies.
    private boolean correlate(int j, int k) {
        double[] a = centred[j];
        double[] b = centred[k];
        BitSet there = present[j];
        BitSet here = present[k];
        double sumA = 0;
        double sumB = 0;
        double sumAa = 0;
        double sumBb = 0;
        double sumAb = 0;
        for (int row = there.nextSetBit(0); row >= 0; row = there.nextSetBit(row + 1)) {
            if (here.get(row)) {
                sumA += a[row];
                sumB += b[row];
                sumAa += a[row] * a[row];
                sumBb += b[row] * b[row];
                sumAb += a[row] * b[row];
            }
        }
        double n = pairs[j][k];
        double aa = sumAa - sumA * sumA / n;
        double bb = sumBb - sumB * sumB / n;
        if (!(aa > ROUNDING * sumAa && bb > ROUNDING * sumBb)) {
            return false;
        }
        matrix[j][k] = Correlation.ratio(aa, bb, sumAb - sumA * sumB / n);
        matrix[k][j] = matrix[j][k];
        return true;
    }

    /// Centred on the column's own mean, so that large offsets cost no accuracy.
    private static double[] centred(double[] cells, BitSet given) {
        double mean = given.stream().mapToDouble(row -> cells[row]).sum() / Math.max(1, given.cardinality());
        double[] centred = new double[cells.length];
        for (int row = given.nextSetBit(0); row >= 0; row = given.nextSetBit(row + 1)) {
            centred[row] = cells[row] - mean;
        }
        return centred;
    }
}
