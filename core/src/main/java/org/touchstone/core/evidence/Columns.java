package org.touchstone.core.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which columns the model has: for each failure that can be tested whether it happened, then for each of them whether
/// its moment was not lived, and whether nothing tells, where such cases are among the answers.
///
/// Without the last two a customer who did not live a moment would count as one for whom it went well.
final class Columns {

    private record Column(int failure, Lived when) {}

    private final List<Column> columns = new ArrayList<>();
    private final int tested;
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
        return columns.size();
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

    /// The columns that are 1 in a case, in order, into `into`; how many they are.
    int ones(Cases cases, int one, int[] into) {
        int ones = 0;
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            if (cases.states[column.failure()][one] == column.when().code()) {
                into[ones++] = c;
            }
        }
        return ones;
    }
}
