package org.touchstone.core.statistics.regression;

/// The average change of a chance for one unit of a predictor, and its gradient by the coefficients.
final class MarginalEffect {

    private final double[] coefficients;
    private final double[][] columns;
    private final double[] weights;
    private final int of;
    private final double[] gradient;
    private double sum;

    /// @param coefficients the intercept first
    /// @param of index of the predictor's coefficient
    MarginalEffect(double[] coefficients, double[][] columns, double[] weights, int of) {
        this.coefficients = coefficients;
        this.columns = columns;
        this.weights = weights;
        this.of = of;
        gradient = new double[coefficients.length];
        boolean yesOrNo = yesOrNo(columns[of - 1]);
        for (int row = 0; row < weights.length; row++) {
            if (yesOrNo) {
                addDifference(row);
            } else {
                addSlope(row);
            }
        }
    }

    double value() {
        return sum / Design.sum(weights);
    }

    /// By the delta method.
    double error(double[][] covariance) {
        double variance = 0;
        for (int j = 0; j < gradient.length; j++) {
            variance += gradient[j] * Cholesky.dot(covariance[j], gradient, gradient.length);
        }
        return Math.sqrt(Math.max(0, variance)) / Design.sum(weights);
    }

    private void addSlope(int row) {
        double chance = chance(row, value(of, row));
        double density = weights[row] * chance * (1 - chance);
        double b = coefficients[of];
        sum += density * b;
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] += density * (1 - 2 * chance) * b * value(j, row);
        }
        gradient[of] += density;
    }

    private void addDifference(int row) {
        double with = chance(row, 1);
        double without = chance(row, 0);
        sum += weights[row] * (with - without);
        for (int j = 0; j < gradient.length; j++) {
            double change = with * (1 - with) * (j == of ? 1 : value(j, row));
            double same = j == of ? 0 : without * (1 - without) * value(j, row);
            gradient[j] += weights[row] * (change - same);
        }
    }

    private double value(int coefficient, int row) {
        return coefficient == 0 ? 1 : columns[coefficient - 1][row];
    }

    private double chance(int row, double instead) {
        double linear = 0;
        for (int j = 0; j < coefficients.length; j++) {
            linear += coefficients[j] * (j == of ? instead : value(j, row));
        }
        return 1 / (1 + Math.exp(-linear));
    }

    private static boolean yesOrNo(double[] column) {
        for (double value : column) {
            if (value != 0 && value != 1) {
                return false;
            }
        }
        return true;
    }
}
