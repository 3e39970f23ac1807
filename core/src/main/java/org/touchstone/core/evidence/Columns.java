package org.touchstone.core.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which columns the model has: for each failure that can be tested whether it happened, then for each of them whether
/// its moment was not lived, and whether nothing tells, where such cases are among the answers; last, for a failure
/// that is commoner in some strata than in others, how much commoner it is where it happened.
///
/// Without the second and third a customer who did not live a moment would count as one for whom it went well. Without
/// the last the effect would be that of quiet hours: least squares gives a stratum in which half the customers wait
/// long more weight than one in which nearly all do, though the long waits are lived there. With it the effect is the
/// mean over those to whom it happened, as far as effects grow evenly with the share of failures.
final class Columns {

    /// The share of failures of a stratum is told in thousandths.
    static final int TILT_STEPS = 1_000;

    /// From this standard deviation of the share over the failures on they are commoner in some strata.
    private static final double TILT_MIN = 0.05;

    private record Column(int failure, Lived when) {}

    private final List<Column> columns = new ArrayList<>();
    private final int tested;
    /// Failures with a last column of their own, in order, and by stratum what stands in it where they happened.
    private final List<Integer> tilted = new ArrayList<>();

    private final List<int[]> tilts = new ArrayList<>();
    private final int[] columnOfFailure;
    /// By failure, by state: cases that did not leave.
    private final long[][] counts;

    Columns(Cases cases, Rules rules) {
        counts = counts(cases);
        columnOfFailure = new int[counts.length];
        Arrays.fill(columnOfFailure, -1);
        for (int f = 0; f < counts.length; f++) {
            if (Math.min(count(f, Lived.FAILED), count(f, Lived.KEPT)) >= rules.failedMin()) {
                columnOfFailure[f] = columns.size();
                columns.add(new Column(f, Lived.FAILED));
            }
        }
        tested = columns.size();
        for (int t = 0; t < tested; t++) {
            addIfLived(columns.get(t).failure(), Lived.NOT_LIVED);
            addIfLived(columns.get(t).failure(), Lived.UNKNOWN);
        }
        for (int t = 0; t < tested; t++) {
            addIfTilted(cases, columns.get(t).failure());
        }
    }

    private void addIfTilted(Cases cases, int failure) {
        double[] failed = new double[cases.strata];
        double[] told = new double[cases.strata];
        for (int one = 0; one < cases.size(); one++) {
            if (!cases.left.get(one)) {
                Lived lived = cases.lived(failure, one);
                failed[cases.stratum[one]] += lived == Lived.FAILED ? 1 : 0;
                told[cases.stratum[one]] += lived == Lived.FAILED || lived == Lived.KEPT ? 1 : 0;
            }
        }
        double all = Arrays.stream(failed).sum();
        double mean = 0;
        double square = 0;
        for (int stratum = 0; stratum < cases.strata; stratum++) {
            double share = told[stratum] > 0 ? failed[stratum] / told[stratum] : 0;
            mean += failed[stratum] / all * share;
            square += failed[stratum] / all * share * share;
        }
        if (Math.sqrt(Math.max(0, square - mean * mean)) >= TILT_MIN) {
            int[] tilt = new int[cases.strata];
            for (int stratum = 0; stratum < cases.strata; stratum++) {
                double share = told[stratum] > 0 ? failed[stratum] / told[stratum] : mean;
                tilt[stratum] = (int) Math.round(TILT_STEPS * (share - mean));
            }
            tilted.add(failure);
            tilts.add(tilt);
        }
    }

    private void addIfLived(int failure, Lived state) {
        if (count(failure, state) > 0) {
            columns.add(new Column(failure, state));
        }
    }

    private static long[][] counts(Cases cases) {
        var counts = new long[cases.failures.size()][Lived.STATES];
        for (int f = 0; f < counts.length; f++) {
            for (int one = 0; one < cases.size(); one++) {
                if (!cases.left.get(one)) {
                    counts[f][cases.states[f][one]]++;
                }
            }
        }
        return counts;
    }

    /// Cases in a state, those that left not counted.
    long count(int failure, Lived state) {
        return counts[failure][state.code()];
    }

    /// Number of columns.
    int size() {
        return columns.size() + tilted.size();
    }

    /// Number of failures that are tested; theirs are the first columns.
    int tested() {
        return tested;
    }

    /// The failure of a column.
    int failure(int column) {
        return columns.get(column).failure();
    }

    /// The column that says whether a failure happened; -1 if it is not tested.
    int column(int failure) {
        return columnOfFailure[failure];
    }

    /// The columns that are not 0 in a case, in order, into `which`, and what stands in them into `values`; how many
    /// they are.
    int filled(Cases cases, int one, int[] which, int[] values) {
        int filled = 0;
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            if (cases.states[column.failure()][one] == column.when().code()) {
                which[filled] = c;
                values[filled++] = 1;
            }
        }
        for (int t = 0; t < tilted.size(); t++) {
            int tilt = tilts.get(t)[cases.stratum[one]];
            if (tilt != 0 && cases.lived(tilted.get(t), one) == Lived.FAILED) {
                which[filled] = columns.size() + t;
                values[filled++] = tilt;
            }
        }
        return filled;
    }
}
