package org.touchstone.core.statistics.spread;

import java.util.List;
import java.util.stream.DoubleStream;
import org.hipparchus.distribution.continuous.FDistribution;

/// Observations in groups: how much of their variance lies between the groups.
///
/// The random-effects model y = μ + group + error, by restricted or full maximum likelihood; groups may differ in size.
/// Accuracy: 1e-6 relative. Immutable.
public final class OneWay {

    private final double[] sizes;
    private final double[] means;
    private final double within;
    private final double total;

    private OneWay(double[] sizes, double[] means, double within, double total) {
        this.sizes = sizes;
        this.means = means;
        this.within = within;
        this.total = total;
    }

    /// The two variances and the mean.
    ///
    /// @param mean μ, in the unit of the observations
    /// @param between variance between groups, at least 0, in that unit squared
    /// @param residual variance of an observation around its group, above 0
    public record Fit(double mean, double between, double residual) {

        /// Share of the variance that lies between groups, in [0, 1).
        public double correlation() {
            return between / (between + residual);
        }
    }

    /// Sums up the observations.
    ///
    /// @param groups observations of each group; two groups or more, some with two observations or more
    public static OneWay of(List<double[]> groups) {
        var sizes = new double[groups.size()];
        var means = new double[groups.size()];
        double squares = 0;
        double all = 0;
        for (int i = 0; i < sizes.length; i++) {
            double[] group = groups.get(i);
            sizes[i] = group.length;
            means[i] = DoubleStream.of(group).average().orElseThrow();
            all += group.length;
            for (double one : group) {
                squares += (one - means[i]) * (one - means[i]);
            }
        }
        if (sizes.length < 2 || all <= sizes.length) {
            throw new IllegalArgumentException("Expected two groups or more and more observations than groups, but got "
                    + sizes.length + " groups and " + (int) all + " observations");
        }
        return new OneWay(sizes, means, squares, all);
    }

    /// Mean square between groups.
    public double meanSquareBetween() {
        double mean = 0;
        for (int i = 0; i < sizes.length; i++) {
            mean += sizes[i] * means[i] / total;
        }
        double squares = 0;
        for (int i = 0; i < sizes.length; i++) {
            squares += sizes[i] * (means[i] - mean) * (means[i] - mean);
        }
        return squares / (sizes.length - 1);
    }

    /// Mean square within groups.
    public double meanSquareWithin() {
        return within / (total - sizes.length);
    }

    /// The F statistic of equal groups.
    public double f() {
        return meanSquareBetween() / meanSquareWithin();
    }

    /// Probability of such an F when all groups are equal.
    public double pValue() {
        return 1 - new FDistribution(sizes.length - 1.0, total - sizes.length).cumulativeProbability(f());
    }

    /// ICC(1) from the mean squares, (MSB−MSW)/(MSB+(k0−1)·MSW); negative when groups differ less than chance makes
    /// them.
    public double correlation() {
        double squares = 0;
        for (double size : sizes) {
            squares += size * size;
        }
        double typical = (total - squares / total) / (sizes.length - 1);
        double b = meanSquareBetween();
        double w = meanSquareWithin();
        return (b - w) / (b + (typical - 1) * w);
    }

    /// Variances by restricted maximum likelihood.
    public Fit restrictedLikelihood() {
        return fit(true);
    }

    /// Variances by maximum likelihood, too small between few groups.
    public Fit likelihood() {
        return fit(false);
    }

    /// What each group lies above the mean, pulled to 0 as far as its doubt demands (BLUP).
    public double[] effects(Fit fit) {
        var effects = new double[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            double share = fit.between == 0 ? 0 : fit.between / (fit.between + fit.residual / sizes[i]);
            effects[i] = share * (means[i] - fit.mean);
        }
        return effects;
    }

    private Fit fit(boolean restricted) {
        // The ratio of the two variances is searched on a scale that has both ends: share = ratio / (1 + ratio).
        double share = Peak.of(at -> profile(at / (1 - at), restricted), 0, 1 - 1e-9);
        double ratio = share / (1 - share);
        if (profile(0, restricted) >= profile(ratio, restricted)) {
            ratio = 0;
        }
        double residual = residual(ratio, restricted);
        return new Fit(mean(ratio), ratio * residual, residual);
    }

    /// Log likelihood at a ratio of variances, mean and residual at their best.
    private double profile(double ratio, boolean restricted) {
        double log = 0;
        double weights = 0;
        for (double size : sizes) {
            log += Math.log1p(size * ratio);
            weights += size / (1 + size * ratio);
        }
        double freedom = total - (restricted ? 1 : 0);
        return -(freedom * Math.log(residual(ratio, restricted)) + log + (restricted ? Math.log(weights) : 0)) / 2;
    }

    private double mean(double ratio) {
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < sizes.length; i++) {
            double weight = sizes[i] / (1 + sizes[i] * ratio);
            weights += weight;
            sum += weight * means[i];
        }
        return sum / weights;
    }

    private double residual(double ratio, boolean restricted) {
        double mean = mean(ratio);
        double squares = within;
        for (int i = 0; i < sizes.length; i++) {
            squares += sizes[i] / (1 + sizes[i] * ratio) * (means[i] - mean) * (means[i] - mean);
        }
        return squares / (total - (restricted ? 1 : 0));
    }
}
