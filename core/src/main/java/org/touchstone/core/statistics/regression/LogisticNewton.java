package org.touchstone.core.statistics.regression;

import java.util.Arrays;

/// Newton's method for the likelihood of yes-or-no answers, plain or with Firth's penalty.
///
/// Works on centred and scaled columns with the constant first. The plain likelihood has its maximum at infinity when
/// the answers separate; then the steps never become small, which is how separation shows.
final class LogisticNewton {

    private static final int ROUNDS_PLAIN = 30;
    private static final int ROUNDS_FIRTH = 500;
    private static final double SETTLED = 1e-10;

    private final double[] answers;
    private final double[] weights;
    private final double[][] columns;
    private final boolean firth;
    private final double[] chance;
    double[] coefficients;
    double[][] inverse = {};
    double logLikelihood;

    private LogisticNewton(double[] answers, double[] weights, Design design, boolean firth) {
        this.answers = answers;
        this.weights = weights;
        this.firth = firth;
        columns = new double[design.columns.length + 1][];
        columns[0] = new double[design.rows];
        Arrays.fill(columns[0], 1);
        System.arraycopy(design.columns, 0, columns, 1, design.columns.length);
        chance = new double[design.rows];
        coefficients = new double[columns.length];
        double share = Design.mean(answers, weights);
        coefficients[0] = Math.log(share / (1 - share));
    }

    /// The maximum of the plain likelihood; `settled` is false when the answers separate.
    static Result plain(double[] answers, double[] weights, Design design) {
        var newton = new LogisticNewton(answers, weights, design, false);
        return new Result(newton, newton.climb(ROUNDS_PLAIN));
    }

    /// The maximum of the likelihood with Firth's penalty, which is always finite.
    static Result firth(double[] answers, double[] weights, Design design) {
        var newton = new LogisticNewton(answers, weights, design, true);
        return new Result(newton, newton.climb(ROUNDS_FIRTH));
    }

    record Result(LogisticNewton fit, boolean settled) {}

    private boolean climb(int rounds) {
        double height = height(coefficients);
        for (int round = 0; round < rounds; round++) {
            var information = Cholesky.of(information());
            if (!information.solvable()) {
                return false;
            }
            inverse = information.inverse();
            double[] step = information.solve(score());
            double[] next = plus(coefficients, step, 1);
            double reached = height(next);
            for (int half = 1; reached < height - 1e-12 * Math.abs(height) && half <= 20; half++) {
                next = plus(coefficients, step, Math.pow(0.5, half));
                reached = height(next);
            }
            coefficients = next;
            height = reached;
            if (largest(step) < SETTLED) {
                return finish();
            }
        }
        return false;
    }

    private boolean finish() {
        height(coefficients);
        var information = Cholesky.of(information());
        if (information.solvable()) {
            inverse = information.inverse();
        }
        return information.solvable();
    }

    /// The logarithm of the likelihood, with the penalty if any; sets the chances on the way.
    private double height(double[] at) {
        double sum = 0;
        for (int row = 0; row < answers.length; row++) {
            double linear = linear(at, row);
            chance[row] = 1 / (1 + Math.exp(-linear));
            // log(1 + exp(x)) without overflow
            double softplus = Math.max(linear, 0) + Math.log1p(Math.exp(-Math.abs(linear)));
            sum += weights[row] * (answers[row] * linear - softplus);
        }
        logLikelihood = sum;
        if (!firth) {
            return sum;
        }
        var information = Cholesky.of(information());
        return information.solvable() ? sum + information.logDeterminant() / 2 : Double.NEGATIVE_INFINITY;
    }

    private double linear(double[] at, int row) {
        double sum = 0;
        for (int j = 0; j < at.length; j++) {
            sum += at[j] * columns[j][row];
        }
        return sum;
    }

    private double[][] information() {
        int size = columns.length;
        double[][] information = new double[size][size];
        for (int row = 0; row < answers.length; row++) {
            double weight = weights[row] * chance[row] * (1 - chance[row]);
            for (int j = 0; j < size; j++) {
                for (int k = 0; k <= j; k++) {
                    information[j][k] += weight * columns[j][row] * columns[k][row];
                }
            }
        }
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < j; k++) {
                information[k][j] = information[j][k];
            }
        }
        return information;
    }

    private double[] score() {
        double[] score = new double[columns.length];
        for (int row = 0; row < answers.length; row++) {
            double pull = weights[row] * (answers[row] - chance[row]);
            if (firth) {
                // The leverage counts once for each time the row counts.
                pull += weights[row] * leverage(row) * (0.5 - chance[row]);
            }
            for (int j = 0; j < score.length; j++) {
                score[j] += pull * columns[j][row];
            }
        }
        return score;
    }

    /// The leverage of one of the times this row counts.
    private double leverage(int row) {
        double sum = 0;
        for (int j = 0; j < columns.length; j++) {
            for (int k = 0; k < columns.length; k++) {
                sum += columns[j][row] * inverse[j][k] * columns[k][row];
            }
        }
        return sum * chance[row] * (1 - chance[row]);
    }

    private static double[] plus(double[] from, double[] step, double by) {
        double[] to = from.clone();
        for (int j = 0; j < to.length; j++) {
            to[j] += by * step[j];
        }
        return to;
    }

    private static double largest(double[] step) {
        double largest = 0;
        for (double one : step) {
            largest = Math.max(largest, Math.abs(one));
        }
        return largest;
    }
}
