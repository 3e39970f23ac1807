package org.touchstone.core.evidence.place;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.distribution.RealDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.touchstone.core.statistics.spread.Heterogeneity;

/// What the other figures make likely for one of several: their mean, their true differences, and chance.
///
/// A figure is held against the others alone, so that an outlier does not hide itself by widening the limits.
final class Peers {

    /// Fewest figures from which true differences are told.
    static final int MINIMUM = Heterogeneity.MINIMUM_PLACES;

    private static final RealDistribution NORMAL = new NormalDistribution(0, 1);

    private final double[] values;
    private final double[] variances;
    private final boolean sample;
    /// Degrees of freedom of the variances.
    private final double[] freedoms;

    private Peers(double[] values, double[] variances, boolean sample, double[] freedoms) {
        this.values = values.clone();
        this.variances = variances.clone();
        this.sample = sample;
        this.freedoms = freedoms;
    }

    /// Places of which there could be more, such as branches: they differ truly, and that is estimated.
    ///
    /// @param variances of chance alone, above 0
    static Peers sample(double[] values, double[] variances) {
        return new Peers(values, variances, true, known(values.length));
    }

    /// Places that are all there are, such as segments: each is held against the plain mean of the others.
    static Peers all(double[] values, double[] variances) {
        return new Peers(values, variances, false, known(values.length));
    }

    private static double[] known(int places) {
        double[] freedoms = new double[places];
        Arrays.fill(freedoms, Double.POSITIVE_INFINITY);
        return freedoms;
    }

    /// The same, where the variance of each is itself estimated from so many days.
    Peers onDays(int... days) {
        double[] found = Arrays.stream(days).mapToDouble(count -> count - 1.0).toArray();
        return new Peers(values, variances, sample, found);
    }

    /// Whether there are enough to tell.
    boolean enough() {
        return values.length >= (sample ? MINIMUM : 2);
    }

    /// What the others make likely for one.
    ///
    /// @param shape of the distance in standard deviations: normal where the others do not differ truly, Student's
    ///     where their differences are themselves only estimated
    record Likely(double mean, double deviation, RealDistribution shape) {

        double distance(double value) {
            return (value - mean) / deviation;
        }

        /// Probability of such a distance, either way.
        double chance(double value) {
            return Math.min(1, 2 * shape.cumulativeProbability(-Math.abs(distance(value))));
        }

        /// The value below which one lies with a probability.
        double limit(double below) {
            return mean + shape.inverseCumulativeProbability(below) * deviation;
        }
    }

    Likely of(int one) {
        int[] rest = IntStream.range(0, values.length).filter(i -> i != one).toArray();
        return sample ? ofSample(one, rest) : ofAll(one, rest);
    }

    /// What they all make likely for another one.
    ///
    /// @param variance of its chance alone
    Likely ofAnother(double variance) {
        return likely(Heterogeneity.of(values, variances), variance, Double.POSITIVE_INFINITY);
    }

    private Likely ofSample(int one, int[] rest) {
        return likely(
                Heterogeneity.of(
                        IntStream.of(rest).mapToDouble(i -> values[i]).toArray(),
                        IntStream.of(rest).mapToDouble(i -> variances[i]).toArray()),
                variances[one],
                freedoms[one]);
    }

    private Likely likely(Heterogeneity others, double chance, double freedom) {
        double between = others.pauleMandel();
        double variance = chance + between + others.meanVariance(between);
        double least = between > 0 ? Math.min(values.length - 2.0, freedom) : freedom;
        return new Likely(others.mean(between), Math.sqrt(variance), shape(least));
    }

    private Likely ofAll(int one, int[] rest) {
        double mean = IntStream.of(rest).mapToDouble(i -> values[i]).sum() / rest.length;
        double variance = IntStream.of(rest).mapToDouble(i -> variances[i]).sum() / rest.length / rest.length;
        return new Likely(mean, Math.sqrt(variances[one] + variance), shape(freedoms[one]));
    }

    private static RealDistribution shape(double freedom) {
        return Double.isInfinite(freedom) ? NORMAL : new TDistribution(freedom);
    }
}
