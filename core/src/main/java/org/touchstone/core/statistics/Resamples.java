package org.touchstone.core.statistics;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.touchstone.core.statistics.Estimate.Status;

/// The figures of many resamples, and what can be read off them: intervals, errors, and how stable an order is.
///
/// Start at [Bootstrap#draw]. Ends of intervals are quantiles by linear interpolation between order statistics (type
/// 7). Immutable, safe for many threads.
public final class Resamples {

    private static final String PERCENTILE = "percentile bootstrap/1";
    private static final String BCA = "BCa bootstrap/1";
    private static final double LEVEL = 0.95;

    /// When more than this share of resamples has no answer, an interval from the others cannot be trusted.
    private static final double UNANSWERED_MAX = 0.05;

    private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

    private final Bootstrap bootstrap;
    private final Bootstrap.Figures figures;
    private final double[] original;
    private final double[][] drawn;
    private final int resamples;

    Resamples(Bootstrap bootstrap, Bootstrap.Figures figures, double[] original, double[][] drawn, int resamples) {
        this.bootstrap = bootstrap;
        this.figures = figures;
        this.original = original;
        this.drawn = drawn;
        this.resamples = resamples;
    }

    /// Resamples that had an answer.
    public int answered() {
        return drawn[0].length;
    }

    /// The figure of all rows.
    public double value(int figure) {
        return original[figure];
    }

    /// Standard deviation of the figure over resamples.
    public double standardError(int figure) {
        double[] values = drawn[figure];
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
    }

    /// The values of a figure over the resamples that had an answer, in the order of drawing.
    public double[] drawn(int figure) {
        return drawn[figure].clone();
    }

    /// The figure with its 95 % percentile interval.
    ///
    /// Where all draws lie on one side of the figure, as they may for a figure that cannot fall below 0, the interval
    /// is widened to hold it.
    public Estimate percentile(int figure) {
        return interval(figure, (1 - LEVEL) / 2, (1 + LEVEL) / 2, PERCENTILE);
    }

    /// The figure with its 95 % interval corrected for bias and acceleration (Efron 1987), for a single headline
    /// number: it takes the figure once more for every unit left out.
    public Estimate bca(int figure) {
        double below = 0;
        for (double value : drawn[figure]) {
            below += value < original[figure] ? 1 : value == original[figure] ? 0.5 : 0;
        }
        double share = Math.clamp(below / Math.max(1, answered()), 0.5 / resamples, 1 - 0.5 / resamples);
        double bias = NORMAL.inverseCumulativeProbability(share);
        double acceleration = acceleration(figure);
        double z = NORMAL.inverseCumulativeProbability((1 + LEVEL) / 2);
        return interval(figure, corrected(bias, acceleration, -z), corrected(bias, acceleration, z), BCA);
    }

    /// The share of resamples in which this figure is among the `top` largest; of equal figures the earlier one counts
    /// as larger. The interval is that of drawing: more resamples narrow it, more people do not.
    public Estimate amongTop(int figure, int top) {
        return amongTop(figure, top, drawn.length);
    }

    /// As [#amongTop(int, int)], among the first `of` figures alone.
    public Estimate amongTop(int figure, int top, int of) {
        long times = 0;
        for (int b = 0; b < answered(); b++) {
            int larger = 0;
            for (int k = 0; k < of; k++) {
                boolean ahead = drawn[k][b] > drawn[figure][b] || (drawn[k][b] == drawn[figure][b] && k < figure);
                larger += k != figure && ahead ? 1 : 0;
            }
            times += larger < top ? 1 : 0;
        }
        return Proportion.of(times, answered());
    }

    private Estimate interval(int figure, double from, double to, String method) {
        int n = bootstrap.units();
        if (answered() < 2) {
            return Estimate.missing(Status.NOT_IDENTIFIED, n, method, "Hardly any resample had an answer.");
        }
        double[] sorted = drawn[figure].clone();
        Arrays.sort(sorted);
        double low = Math.min(original[figure], quantile(sorted, from));
        double high = Math.max(original[figure], quantile(sorted, to));
        boolean trusted = resamples - answered() <= UNANSWERED_MAX * resamples;
        List<String> warnings =
                trusted ? List.of() : List.of("Only " + answered() + " of " + resamples + " resamples had an answer.");
        return new Estimate(
                original[figure], low, high, LEVEL, n, method, trusted ? Status.OK : Status.UNSTABLE, warnings);
    }

    private static double corrected(double bias, double acceleration, double z) {
        double sum = bias + z;
        return NORMAL.cumulativeProbability(bias + sum / (1 - acceleration * sum));
    }

    /// From the skewness of the figures without one unit each.
    private double acceleration(int figure) {
        double[] without = Arrays.stream(bootstrap.withoutEach(figures))
                .filter(one -> one.length > 0)
                .mapToDouble(one -> one[figure])
                .toArray();
        double mean = Arrays.stream(without).average().orElse(0);
        double squares = 0;
        double cubes = 0;
        for (double value : without) {
            double pull = mean - value;
            squares += pull * pull;
            cubes += pull * pull * pull;
        }
        return squares > 0 ? cubes / (6 * Math.pow(squares, 1.5)) : 0;
    }

    private static double quantile(double[] sorted, double share) {
        double at = (sorted.length - 1) * share;
        int below = (int) Math.floor(at);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
