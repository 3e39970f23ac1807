package org.touchstone.core.evidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The sums over cases that the model is read from, by branch-day: whole numbers, so that they add exactly in any
/// order, and a draw of branch-days is a weighted sum of them. The largest tables hold them as doubles, which are exact
/// far beyond them and four times as quick to draw.
///
/// A block is a branch-day within one stratum (branch and daypart) and one month. Answers are held in thousandths of a
/// point.
final class BranchDaySums {

    /// Thousandths of a point.
    static final double POINT = 1_000;

    private record Block(int cluster, int stratum, int period) {}

    final int columns;
    /// How many of the columns, the first, say that a failure happened.
    final int tested;
    final int clusters;
    final int strata;
    final int periods;

    int[] blockCluster;
    int[] blockStratum;
    int[] blockPeriod;
    long[] n;
    long[] y;
    /// By block, by column.
    int[] x;

    /// By branch-day: products of columns, the lower triangle row by row.
    final double[] xx;
    /// By branch-day: products of columns with the answer.
    final double[] xy;

    private int blocks;

    BranchDaySums(Cases cases, Columns layout) {
        columns = layout.size();
        tested = layout.tested();
        clusters = cases.clusters();
        strata = cases.strata;
        periods = cases.periods;
        xx = new double[clusters * triangle(columns)];
        xy = new double[clusters * columns];
        blockCluster = new int[clusters];
        blockStratum = new int[clusters];
        blockPeriod = new int[clusters];
        n = new long[clusters];
        y = new long[clusters];
        x = new int[clusters * columns];
        Map<Block, Integer> known = HashMap.newHashMap(3 * clusters);
        int[] which = new int[columns];
        int[] values = new int[columns];
        for (int one = 0; one < cases.size(); one++) {
            if (!cases.left.get(one)) {
                int filled = layout.filled(cases, one, which, values);
                add(cases, one, block(known, cases, one), which, values, filled);
            }
        }
    }

    static int triangle(int columns) {
        return columns * (columns + 1) / 2;
    }

    int blocks() {
        return blocks;
    }

    private int block(Map<Block, Integer> known, Cases cases, int one) {
        var key = new Block(cases.cluster[one], cases.stratum[one], cases.period[one]);
        Integer found = known.get(key);
        if (found != null) {
            return found;
        }
        if (blocks == n.length) {
            grow(2 * blocks + 1);
        }
        blockCluster[blocks] = key.cluster();
        blockStratum[blocks] = key.stratum();
        blockPeriod[blocks] = key.period();
        known.put(key, blocks);
        return blocks++;
    }

    private void grow(int length) {
        blockCluster = Arrays.copyOf(blockCluster, length);
        blockStratum = Arrays.copyOf(blockStratum, length);
        blockPeriod = Arrays.copyOf(blockPeriod, length);
        n = Arrays.copyOf(n, length);
        y = Arrays.copyOf(y, length);
        x = Arrays.copyOf(x, length * columns);
    }

    private void add(Cases cases, int one, int block, int[] which, int[] values, int filled) {
        long answer = Math.round(cases.overall[one] * POINT);
        n[block]++;
        y[block] += answer;
        int products = cases.cluster[one] * triangle(columns);
        for (int a = 0; a < filled; a++) {
            x[block * columns + which[a]] += values[a];
            xy[cases.cluster[one] * columns + which[a]] += (double) (values[a] * answer);
            for (int b = 0; b <= a; b++) {
                xx[products + triangle(which[a]) + which[b]] += (double) values[a] * values[b];
            }
        }
    }
}
