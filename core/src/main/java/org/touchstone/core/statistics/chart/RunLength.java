package org.touchstone.core.statistics.chart;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;

/// Mean number of periods until a chart signals, in control (how rare a false alarm is) and after a shift.
///
/// Values are independent and normal with known mean and deviation. For [Ewma] and [Cusum] the integral equations of
/// Crowder (1987) and Page (1954) are solved at Gauss–Legendre nodes, for [BernoulliCusum] a Markov chain over a fine
/// lattice (Brook & Evans 1972). Accuracy: 1e-7 relative for λ from 0.05 and the chain's lattice otherwise.
public final class RunLength {

    private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);
    private static final int NODES = 100;

    /// Steps of the lattice in one success of a Bernoulli sum.
    private static final int FINENESS = 16;

    private RunLength() {}

    /// Periods until the weighted mean leaves constant limits, started at the target.
    ///
    /// @param weight λ, in (0, 1]
    /// @param width L, in standard deviations of the weighted mean
    /// @param shift shift of the mean, in standard deviations of one value; 0 for false alarms
    public static double ewma(double weight, double width, double shift) {
        double limit = width * Math.sqrt(weight / (2 - weight));
        GaussIntegrator nodes = new GaussIntegratorFactory().legendre(NODES, -limit, limit);
        var matrix = new double[NODES][NODES];
        for (int i = 0; i < NODES; i++) {
            for (int j = 0; j < NODES; j++) {
                matrix[i][j] = (i == j ? 1 : 0) - nodes.getWeight(j) * moved(nodes, i, j, weight, shift);
            }
        }
        double[] lengths = solve(matrix);
        double length = 1;
        for (int j = 0; j < NODES; j++) {
            length += nodes.getWeight(j) * lengths[j] * NORMAL.density(nodes.getPoint(j) / weight - shift) / weight;
        }
        return length;
    }

    private static double moved(GaussIntegrator nodes, int from, int to, double weight, double shift) {
        return NORMAL.density((nodes.getPoint(to) - (1 - weight) * nodes.getPoint(from)) / weight - shift) / weight;
    }

    /// The width of a weighted mean that signals falsely once in `periods`.
    ///
    /// @param weight λ, in (0, 1]
    /// @param periods mean number of periods until a false alarm, 2 to 1e9
    public static double ewmaWidth(double weight, double periods) {
        if (!(periods >= 2 && periods <= 1e9)) {
            throw new IllegalArgumentException("Expected 2 to 1e9 periods between false alarms, but got " + periods);
        }
        UnivariateFunction miss = width -> Math.log(ewma(weight, width, 0) / periods);
        return new BrentSolver(1e-6).solve(200, miss, 0.05, 7.5);
    }

    /// Periods until one sum passes its limit, started at 0.
    ///
    /// @param allowance k, in standard deviations
    /// @param limit h, in standard deviations
    /// @param shift shift of the mean towards the side watched, in standard deviations
    public static double cusumOneSided(double allowance, double limit, double shift) {
        GaussIntegrator nodes = new GaussIntegratorFactory().legendre(NODES, 0, limit);
        int size = NODES + 1;
        var matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            double from = i == 0 ? 0 : nodes.getPoint(i - 1);
            matrix[i][0] = -NORMAL.cumulativeProbability(allowance - from - shift);
            for (int j = 1; j < size; j++) {
                matrix[i][j] =
                        -nodes.getWeight(j - 1) * NORMAL.density(nodes.getPoint(j - 1) + allowance - from - shift);
            }
            matrix[i][i] += 1;
        }
        return solve(matrix)[0];
    }

    /// Periods until either of the two sums of a [Cusum] passes its limit.
    ///
    /// @param shift shift of the mean, in standard deviations; 0 for false alarms
    public static double cusum(double allowance, double limit, double shift) {
        double up = cusumOneSided(allowance, limit, shift);
        double down = cusumOneSided(allowance, limit, -shift);
        return 1 / (1 / up + 1 / down);
    }

    /// Customers until the sum of a [BernoulliCusum] reaches its limit, when the share of failures is `share`.
    ///
    /// The lattice is a sixteenth of one success; where a failure is no whole number of successes, the length is that
    /// of the nearest sum on the lattice, usually within 1 %.
    ///
    /// @param limit h, above 0, in the unit of log likelihood ratios
    /// @param share share of failures, in (0, 1); `usual` for false alarms
    public static double bernoulli(BernoulliCusum sum, double limit, double share) {
        boolean rising = sum.failure() > 0;
        double small = Math.abs(rising ? sum.success() : sum.failure()) / FINENESS;
        int up = (int) Math.round((rising ? sum.failure() : sum.success()) / small);
        int states = (int) Math.ceil(limit / small - 1e-9);
        return new Lattice(states, FINENESS, up, rising ? share : 1 - share).lengthFromZero();
    }

    private static double[] solve(double[][] matrix) {
        var ones = new ArrayRealVector(matrix.length, 1.0);
        return new LUDecomposition(new Array2DRowRealMatrix(matrix, false))
                .getSolver()
                .solve(ones)
                .toArray();
    }
}
