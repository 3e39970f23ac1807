package org.touchstone.core.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/// The value below which a given share of the values lie.
///
/// Linear interpolation at h = (n - 1) p + 1, "type 7" of Hyndman and Fan (1996), as everywhere in the product.
public final class Quantile {

    private Quantile() {}

    /// The quantile of unsorted values, which stay untouched; empty when there are none.
    ///
    /// @param share in [0, 1]: 0.5 for the median, 0.9 for the 90th percentile
    /// @throws IllegalArgumentException if the share is outside
    public static OptionalDouble of(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return ofSorted(sorted, share);
    }

    /// The quantile of values in increasing order; empty when there are none.
    public static OptionalDouble ofSorted(double[] sorted, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("Share must be in [0, 1], but got " + share);
        }
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        double place = (sorted.length - 1) * share;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return OptionalDouble.of(sorted[below] + (place - below) * (sorted[above] - sorted[below]));
    }
}
