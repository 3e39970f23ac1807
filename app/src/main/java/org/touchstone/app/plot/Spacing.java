package org.touchstone.app.plot;

import java.util.Arrays;

/// Moves boxes of one column apart, each as little as possible.
final class Spacing {

    private Spacing() {}

    /// Upper edges that keep the order, do not overlap, and lie nearest to the wanted ones (least squares).
    ///
    /// Pools neighbours that want the same room and centres the pool. Where the room between `top` and `bottom` is
    /// too small, the boxes run out at the bottom.
    ///
    /// @param wanted wanted upper edges, increasing
    static double[] apart(double[] wanted, double[] heights, double top, double bottom) {
        int n = wanted.length;
        double[] offset = new double[n];
        for (int i = 1; i < n; i++) {
            offset[i] = offset[i - 1] + heights[i - 1];
        }
        double[] level = new double[n];
        int[] size = new int[n];
        int pools = 0;
        for (int i = 0; i < n; i++) {
            level[pools] = wanted[i] - offset[i];
            size[pools++] = 1;
            while (pools > 1 && level[pools - 2] > level[pools - 1]) {
                pools--;
                double sum = level[pools - 1] * size[pools - 1] + level[pools] * size[pools];
                size[pools - 1] += size[pools];
                level[pools - 1] = sum / size[pools - 1];
            }
        }
        double total = Arrays.stream(heights).sum();
        return edges(level, size, pools, offset, top, Math.max(top, bottom - total));
    }

    private static double[] edges(double[] level, int[] size, int pools, double[] offset, double low, double high) {
        double[] result = new double[offset.length];
        int i = 0;
        for (int pool = 0; pool < pools; pool++) {
            for (int k = 0; k < size[pool]; k++, i++) {
                result[i] = Math.clamp(level[pool], low, high) + offset[i];
            }
        }
        return result;
    }
}
