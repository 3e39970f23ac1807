package org.touchstone.core.statistics.regression;

import java.util.Arrays;

/// Newton's method for the likelihood of proportional odds, which is concave.
///
/// Works on centred and scaled columns; the thresholds come first.
final class OrdinalNewton {

    private static final int ROUNDS_MAX = 50;
    private static final double SETTLED = 1e-10;

    private final int[] ranks;
    private final int cuts;
    private final double[] weights;
    private final double[][] columns;
    double[] parameters;
    double[][] inverse = {};
    double logLikelihood;

    private final double[] gradient;
    private final double[][] information;
    private final double[] upper;
    private final double[] lower;

    /// @param ranks the answer of each row, from 0 to `categories` - 1, each of them given
    OrdinalNewton(int[] ranks, int categories, double[] weights, Design design) {
        this.ranks = ranks;
        cuts = categories - 1;
        this.weights = weights;
        columns = design.columns;
        int size = cuts + columns.length;
        parameters = new double[size];
        gradient = new double[size];
        information = new double[size][size];
        upper = new double[size];
        lower = new double[size];
        start();
    }

    /// The thresholds of the answers taken together.
    private void start() {
        double[] counts = new double[cuts + 1];
        for (int row = 0; row < ranks.length; row++) {
            counts[ranks[row]] += weights[row];
        }
        double all = Design.sum(counts);
        double below = 0;
        for (int k = 0; k < cuts; k++) {
            below += counts[k];
            parameters[k] = Math.log(below / (all - below));
        }
    }

    /// Climbs to the maximum; false when there is none, or it is not a single point.
    boolean climb() {
        logLikelihood = height(parameters);
        for (int round = 0; round < ROUNDS_MAX; round++) {
            differentiate();
            var factors = Cholesky.of(information);
            if (!factors.solvable()) {
                return false;
            }
            inverse = factors.inverse();
            double[] step = factors.solve(gradient);
            if (Arrays.stream(step).map(Math::abs).max().orElse(0) < SETTLED) {
                return true;
            }
            take(step);
        }
        return false;
    }

    private void take(double[] step) {
        double by = 1;
        for (int half = 0; half <= 30; half++) {
            double[] next = parameters.clone();
            for (int j = 0; j < next.length; j++) {
                next[j] += by * step[j];
            }
            double reached = height(next);
            if (reached >= logLikelihood - 1e-12 * Math.abs(logLikelihood)) {
                parameters = next;
                logLikelihood = reached;
                return;
            }
            by /= 2;
        }
    }

    private double height(double[] at) {
        double sum = 0;
        for (int row = 0; row < ranks.length; row++) {
            double linear = linear(at, row);
            double chance = upTo(at, ranks[row], linear) - upTo(at, ranks[row] - 1, linear);
            if (!(chance > 0)) {
                return Double.NEGATIVE_INFINITY;
            }
            sum += weights[row] * Math.log(chance);
        }
        return sum;
    }

    /// The gradient, and the observed information: minus the second derivatives.
    private void differentiate() {
        Arrays.fill(gradient, 0);
        for (double[] line : information) {
            Arrays.fill(line, 0);
        }
        for (int row = 0; row < ranks.length; row++) {
            differentiate(row);
        }
    }

    private void differentiate(int row) {
        double linear = linear(parameters, row);
        double top = upTo(parameters, ranks[row], linear);
        double bottom = upTo(parameters, ranks[row] - 1, linear);
        double chance = top - bottom;
        direction(upper, ranks[row], row);
        direction(lower, ranks[row] - 1, row);
        double density = top * (1 - top) / chance;
        double other = bottom * (1 - bottom) / chance;
        for (int j = 0; j < gradient.length; j++) {
            double slope = density * upper[j] - other * lower[j];
            gradient[j] += weights[row] * slope;
            for (int k = 0; k < gradient.length; k++) {
                double bend =
                        density * (1 - 2 * top) * upper[j] * upper[k] - other * (1 - 2 * bottom) * lower[j] * lower[k];
                double both = slope * (density * upper[k] - other * lower[k]);
                information[j][k] += weights[row] * (both - bend);
            }
        }
    }

    /// How the argument of a threshold's logistic curve changes with the parameters.
    private void direction(double[] to, int cut, int row) {
        Arrays.fill(to, 0);
        if (cut >= 0 && cut < cuts) {
            to[cut] = 1;
            for (int j = 0; j < columns.length; j++) {
                to[cuts + j] = -columns[j][row];
            }
        }
    }

    private double linear(double[] at, int row) {
        double sum = 0;
        for (int j = 0; j < columns.length; j++) {
            sum += at[cuts + j] * columns[j][row];
        }
        return sum;
    }

    /// P(Y <= cut).
    private double upTo(double[] at, int cut, double linear) {
        if (cut < 0) {
            return 0;
        }
        return cut >= cuts ? 1 : 1 / (1 + Math.exp(linear - at[cut]));
    }
}
