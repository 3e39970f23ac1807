package org.touchstone.core.statistics.chart;

import java.util.Arrays;

/// All ramps from one level to another that fit a series, and how well each does.
///
/// A ramp is a weighted straight-line fit to how much of the change is done, 0 to 1. What it takes off the sum of
/// squares is the square of one product of vectors, which is kept for all series with the same weights.
final class Ramps {

    static final int MARGIN = ChangePoint.MINIMUM_SEGMENT;

    private final double[] values;
    private final double[] weights;
    private final double[][][] contrasts;
    private final double squaresWithout;
    private final double[] squares;
    private final int[] lengths;
    private int best = MARGIN;

    /// @param longest most periods that the change takes
    Ramps(double[] values, double[] weights, int longest) {
        this(values, weights, contrasts(weights, longest));
    }

    private Ramps(double[] values, double[] weights, double[][][] contrasts) {
        if (values.length != weights.length) {
            throw new IllegalArgumentException(
                    "Expected as many weights as values, but got " + weights.length + " and " + values.length);
        }
        this.values = values.clone();
        this.weights = weights;
        this.contrasts = contrasts;
        squaresWithout = squaresWithout(values, weights);
        squares = new double[values.length];
        lengths = new int[values.length];
        Arrays.fill(squares, Double.POSITIVE_INFINITY);
        for (int first = MARGIN; first <= values.length - MARGIN; first++) {
            fill(first);
            best = squares[first] < squares[best] ? first : best;
        }
    }

    /// Sudden steps, all values weighing alike.
    static Ramps steps(double[] values) {
        var ones = new double[values.length];
        Arrays.fill(ones, 1);
        return new Ramps(values, ones, 1);
    }

    /// The same search over other values.
    Ramps over(double[] other) {
        return new Ramps(other, weights, contrasts);
    }

    private void fill(int first) {
        for (int length = 1; length <= contrasts.length; length++) {
            double taken = dot(contrasts[length - 1][first], values);
            double left = Math.max(0, squaresWithout - taken * taken);
            if (left < squares[first]) {
                squares[first] = left;
                lengths[first] = length;
            }
        }
    }

    /// The first changed period of the best ramp; the earliest of equals.
    int best() {
        return best;
    }

    /// Weighted sum of squares around one level.
    double squaresWithout() {
        return squaresWithout;
    }

    /// Weighted sum of squares around the best ramp that begins at `first`; infinite too near to an end.
    double squares(int first) {
        return squares[first];
    }

    int size() {
        return values.length;
    }

    double weight(int period) {
        return weights[period];
    }

    double value(int period) {
        return values[period];
    }

    /// One fitted ramp.
    ///
    /// @param level level before
    /// @param change what it changes by in all
    /// @param levelError standard error of the level before
    /// @param endError standard error of the level after
    record Line(int first, int length, double level, double change, double levelError, double endError) {

        double at(int period) {
            return level + change * done(period, first, length);
        }
    }

    /// The best ramp that begins at `first`.
    Line line(int first) {
        int length = lengths[first];
        double sum = 0;
        double doneMean = 0;
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i];
            doneMean += weights[i] * done(i, first, length);
            mean += weights[i] * values[i];
        }
        doneMean /= sum;
        mean /= sum;
        double spread = spread(weights, first, length, doneMean);
        double change = dot(contrasts[length - 1][first], values) / Math.sqrt(spread);
        double variance = squares[first] / (values.length - 2);
        return new Line(
                first,
                length,
                mean - change * doneMean,
                change,
                Math.sqrt(variance * (1 / sum + doneMean * doneMean / spread)),
                Math.sqrt(variance * (1 / sum + (1 - doneMean) * (1 - doneMean) / spread)));
    }

    /// How much of the change is done in a period.
    private static double done(int period, int first, int length) {
        return Math.clamp((period - first + 1) / (double) length, 0.0, 1.0);
    }

    private static double[][][] contrasts(double[] weights, int longest) {
        if (longest < 1) {
            throw new IllegalArgumentException("A change takes at least 1 period, but got " + longest);
        }
        var contrasts = new double[longest][weights.length][];
        for (int length = 1; length <= longest; length++) {
            for (int first = MARGIN; first <= weights.length - MARGIN; first++) {
                contrasts[length - 1][first] = contrast(weights, first, length);
            }
        }
        return contrasts;
    }

    private static double[] contrast(double[] weights, int first, int length) {
        double sum = 0;
        double mean = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            mean += weights[i] * done(i, first, length);
        }
        mean /= sum;
        double scale = Math.sqrt(spread(weights, first, length, mean));
        var contrast = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            contrast[i] = weights[i] * (done(i, first, length) - mean) / scale;
        }
        return contrast;
    }

    private static double spread(double[] weights, int first, int length, double mean) {
        double spread = 0;
        for (int i = 0; i < weights.length; i++) {
            double from = done(i, first, length) - mean;
            spread += weights[i] * from * from;
        }
        return spread;
    }

    private static double squaresWithout(double[] values, double[] weights) {
        double mean = dot(weights, values) / Arrays.stream(weights).sum();
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += weights[i] * (values[i] - mean) * (values[i] - mean);
        }
        return squares;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
