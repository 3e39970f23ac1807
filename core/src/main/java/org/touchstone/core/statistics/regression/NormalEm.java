package org.touchstone.core.statistics.regression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.core.statistics.Estimate.Status;

/// The EM algorithm for the means and covariances of a multivariate normal with gaps.
///
/// Rows with the same gaps are added up once; a round then costs the same for a hundred rows and for a million. Columns
/// are standardised before, so that the settling rule means the same for every unit.
final class NormalEm {

    private static final int ROUNDS_MAX = 5_000;
    private static final double SETTLED = 1e-9;

    private final List<Pattern> patterns;
    private final int size;
    private final long rows;
    private double[] mean;
    private double[][] covariance;

    private NormalEm(List<Pattern> patterns, int size, double[][] start) {
        this.patterns = patterns;
        this.size = size;
        rows = patterns.stream().mapToLong(pattern -> pattern.rows).sum();
        mean = new double[size];
        covariance = start;
    }

    /// @param pairwise the same observations by pairs, for the start and the number of rows behind each pair
    static Correlations fit(Observations observations, Correlations pairwise) {
        if (!pairwise.soundness().present()) {
            return pairwise;
        }
        List<String> names = observations.names();
        int size = names.size();
        double[][] start = new double[size][size];
        for (int j = 0; j < size; j++) {
            start[j][j] = 1;
        }
        var em = new NormalEm(patterns(observations), size, start);
        return em.settle(names, pairwise.pairRows());
    }

    private Correlations settle(List<String> names, long[][] pairs) {
        double[][] before = correlations();
        for (int round = 0; round < ROUNDS_MAX; round++) {
            if (!round()) {
                String why = "The columns determine one another: what one says can be reckoned from the others.";
                return Correlations.missing(names, pairs, Status.NOT_IDENTIFIED, why);
            }
            double[][] after = correlations();
            if (change(before, after) < SETTLED) {
                return new Correlations(names, after, pairs, 0, Soundness.GOOD);
            }
            before = after;
        }
        String why = "The correlations had not settled after " + ROUNDS_MAX + " rounds: too little was asked together.";
        return new Correlations(names, before, pairs, 0, Soundness.of(Status.UNSTABLE, why));
    }

    /// One expectation and one maximisation; false when the covariance has become singular.
    private boolean round() {
        double[] shift = new double[size];
        double[][] products = new double[size][size];
        for (Pattern pattern : patterns) {
            if (!pattern.expect(mean, covariance, shift, products)) {
                return false;
            }
        }
        for (int j = 0; j < size; j++) {
            shift[j] /= rows;
        }
        for (int j = 0; j < size; j++) {
            mean[j] += shift[j];
            for (int k = 0; k < size; k++) {
                products[j][k] = products[j][k] / rows - shift[j] * shift[k];
            }
        }
        covariance = products;
        return true;
    }

    private double[][] correlations() {
        double[][] r = new double[size][size];
        for (int j = 0; j < size; j++) {
            r[j][j] = 1;
            for (int k = 0; k < j; k++) {
                r[j][k] = Correlation.ratio(covariance[j][j], covariance[k][k], covariance[j][k]);
                r[k][j] = r[j][k];
            }
        }
        return r;
    }

    private static double change(double[][] before, double[][] after) {
        double most = 0;
        for (int j = 0; j < before.length; j++) {
            for (int k = 0; k < j; k++) {
                most = Math.max(most, Math.abs(after[j][k] - before[j][k]));
            }
        }
        return most;
    }

    private static List<Pattern> patterns(Observations observations) {
        int size = observations.names().size();
        double[][] standardised = new double[size][];
        for (int j = 0; j < size; j++) {
            standardised[j] = standardised(observations, j);
        }
        Map<BitSet, Pattern> patterns = new LinkedHashMap<>();
        for (int row = 0; row < observations.rows(); row++) {
            var there = new BitSet(size);
            for (int j = 0; j < size; j++) {
                there.set(j, observations.presence(j).get(row));
            }
            if (!there.isEmpty()) {
                patterns.computeIfAbsent(there, key -> new Pattern(key, size)).add(standardised, row);
            }
        }
        return new ArrayList<>(patterns.values());
    }

    private static double[] standardised(Observations observations, int column) {
        double[] given = observations.given(observations.names().get(column));
        double mean = Correlation.mean(given);
        double squares = 0;
        for (double value : given) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / given.length);
        double[] cells = observations.cells(column).clone();
        for (int row = 0; row < cells.length; row++) {
            cells[row] = (cells[row] - mean) / deviation;
        }
        return cells;
    }

    /// The rows with the same gaps, as their number, sums and sums of products.
    private static final class Pattern {

        private final int[] there;
        private final int[] gaps;
        private final double[] sums;
        private final double[][] products;
        private long rows;

        Pattern(BitSet present, int size) {
            there = present.stream().toArray();
            var absent = (BitSet) present.clone();
            absent.flip(0, size);
            gaps = absent.stream().toArray();
            sums = new double[there.length];
            products = new double[there.length][there.length];
        }

        void add(double[][] columns, int row) {
            rows++;
            for (int j = 0; j < there.length; j++) {
                double value = columns[there[j]][row];
                sums[j] += value;
                for (int k = 0; k <= j; k++) {
                    products[j][k] += value * columns[there[k]][row];
                    products[k][j] = products[j][k];
                }
            }
        }

        /// Adds the expected deviations from the mean, and their products, given what is there.
        boolean expect(double[] mean, double[][] covariance, double[] shift, double[][] total) {
            var inside = Cholesky.of(part(covariance, there));
            if (!inside.solvable()) {
                return false;
            }
            double[] deviations = new double[there.length];
            for (int j = 0; j < there.length; j++) {
                deviations[j] = sums[j] - rows * mean[there[j]];
            }
            double[][] spread = spread(mean);
            double[][] loadings = loadings(inside, covariance, mean.length);
            addShift(loadings, deviations, shift);
            addProducts(loadings, spread, total);
            addDoubt(loadings, covariance, total);
            return true;
        }

        private static double[][] part(double[][] covariance, int[] at) {
            double[][] part = new double[at.length][at.length];
            for (int j = 0; j < at.length; j++) {
                for (int k = 0; k < at.length; k++) {
                    part[j][k] = covariance[at[j]][at[k]];
                }
            }
            return part;
        }

        /// Sums of products of deviations from the mean.
        private double[][] spread(double[] mean) {
            double[][] spread = new double[there.length][there.length];
            for (int j = 0; j < there.length; j++) {
                double muJ = mean[there[j]];
                for (int k = 0; k < there.length; k++) {
                    double muK = mean[there[k]];
                    spread[j][k] = products[j][k] - muJ * sums[k] - muK * sums[j] + rows * muJ * muK;
                }
            }
            return spread;
        }

        /// For every column, how what is there predicts it; a column that is there predicts itself.
        private double[][] loadings(Cholesky inside, double[][] covariance, int size) {
            double[][] loadings = new double[size][there.length];
            for (int j = 0; j < there.length; j++) {
                loadings[there[j]][j] = 1;
            }
            for (int gap : gaps) {
                double[] with = new double[there.length];
                for (int j = 0; j < there.length; j++) {
                    with[j] = covariance[gap][there[j]];
                }
                loadings[gap] = inside.solve(with);
            }
            return loadings;
        }

        private void addShift(double[][] loadings, double[] deviations, double[] shift) {
            for (int j = 0; j < shift.length; j++) {
                shift[j] += Cholesky.dot(loadings[j], deviations, there.length);
            }
        }

        private void addProducts(double[][] loadings, double[][] spread, double[][] total) {
            for (int j = 0; j < total.length; j++) {
                double[] half = new double[there.length];
                for (int k = 0; k < there.length; k++) {
                    half[k] = Cholesky.dot(loadings[j], spread[k], there.length);
                }
                for (int k = 0; k < total.length; k++) {
                    total[j][k] += Cholesky.dot(half, loadings[k], there.length);
                }
            }
        }

        /// What remains uncertain about the gaps, given what is there.
        private void addDoubt(double[][] loadings, double[][] covariance, double[][] total) {
            for (int gap : gaps) {
                for (int other : gaps) {
                    double explained = 0;
                    for (int j = 0; j < there.length; j++) {
                        explained += loadings[gap][j] * covariance[there[j]][other];
                    }
                    total[gap][other] += rows * (covariance[gap][other] - explained);
                }
            }
        }
    }
}
