package org.touchstone.core.statistics.chart;

import java.util.Arrays;
import java.util.Optional;

/// Whether, and after which observation, the level of a series changed: the rank test of Pettitt (1979).
///
/// Asks nothing of the distribution; the series must be free of seasons. The p-value is the usual approximation
/// 2·exp(−6K²/(n³+n²)), good below 0.5; ties take middle ranks.
///
/// @param statistic K, the largest |U|
/// @param before observations before the change
/// @param pValue probability of such a K when nothing changed, in (0, 1]
public record Pettitt(double statistic, int before, double pValue) {

    /// Tests a series in order of time; empty below ten values, for each side needs five.
    public static Optional<Pettitt> of(double... values) {
        int n = values.length;
        if (n < 2 * ChangePoint.MINIMUM_SEGMENT) {
            return Optional.empty();
        }
        double[] ranks = ranks(values);
        double sum = 0;
        double largest = -1;
        int before = 0;
        for (int i = 1; i < n; i++) {
            sum += ranks[i - 1];
            double distance = Math.abs(2 * sum - (double) i * (n + 1));
            if (distance > largest) {
                largest = distance;
                before = i;
            }
        }
        double cubes = (double) n * n * n + (double) n * n;
        return Optional.of(new Pettitt(largest, before, Math.min(1, 2 * Math.exp(-6 * largest * largest / cubes))));
    }

    private static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        var ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int first = Arrays.binarySearch(sorted, values[i]);
            int last = first;
            while (first > 0 && sorted[first - 1] == values[i]) {
                first--;
            }
            while (last < sorted.length - 1 && sorted[last + 1] == values[i]) {
                last++;
            }
            ranks[i] = (first + last) / 2.0 + 1;
        }
        return ranks;
    }
}
