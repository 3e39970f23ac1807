package org.touchstone.core.statistics.spread;

import java.util.Arrays;

/// Quantiles by linear interpolation, h = (n−1)p + 1 ("type 7").
final class Quantiles {

    private Quantiles() {}

    static double of(double[] values, double probability) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double at = (sorted.length - 1) * probability;
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /// The values with the lowest and highest `share` pulled in to the quantiles there.
    static double[] winsorised(double[] values, double share) {
        double low = of(values, share);
        double high = of(values, 1 - share);
        return Arrays.stream(values).map(value -> Math.clamp(value, low, high)).toArray();
    }
}
