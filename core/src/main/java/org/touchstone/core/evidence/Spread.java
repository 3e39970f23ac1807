package org.touchstone.core.evidence;

import java.util.Arrays;

/// How draws spread; draws without a figure (NaN) are left out.
final class Spread {

    private Spread() {}

    /// Standard deviation of the entries that are figures; 0 for fewer than two.
    static double deviation(double[] draws) {
        double sum = 0;
        int n = 0;
        for (double draw : draws) {
            if (!Double.isNaN(draw)) {
                sum += draw;
                n++;
            }
        }
        double mean = sum / n;
        double squares = 0;
        for (double draw : draws) {
            squares += Double.isNaN(draw) ? 0 : (draw - mean) * (draw - mean);
        }
        return n < 2 ? 0 : Math.sqrt(squares / (n - 1));
    }

    /// Quantile by linear interpolation (type 7) of the entries that are figures; NaN if none is.
    static double quantile(double[] draws, double share) {
        double[] sorted = Arrays.stream(draws)
                .filter(draw -> !Double.isNaN(draw))
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = (sorted.length - 1) * share;
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
