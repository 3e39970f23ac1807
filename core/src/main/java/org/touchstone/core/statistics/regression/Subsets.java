package org.touchstone.core.statistics.regression;

/// R² of subsets of predictors, by eliminating one variable after the other.
final class Subsets {

    private final double[] explained;
    private final double[][][] steps;
    private final int size;

    private Subsets(int size) {
        this.size = size;
        explained = new double[1 << size];
        steps = new double[size + 1][size + 1][size + 1];
    }

    /// R² of every subset; bit j of the index says that predictor j is in.
    static double[] explained(Predictors predictors) {
        int size = predictors.names().size();
        var subsets = new Subsets(size);
        fill(predictors, subsets.steps[0]);
        subsets.visit(0, 0, 0);
        return subsets.explained;
    }

    /// What each predictor adds to R² when they enter in this order.
    static double[] added(Predictors predictors, int[] order) {
        int size = order.length;
        double[][] rest = new double[size + 1][size + 1];
        fill(predictors, rest);
        double[] added = new double[size];
        boolean[] in = new boolean[size + 1];
        for (int j : order) {
            double pivot = rest[j][j];
            added[j] = rest[size][j] * rest[size][j] / pivot;
            in[j] = true;
            for (int row = 0; row <= size; row++) {
                double factor = in[row] ? 0 : rest[row][j] / pivot;
                for (int column = 0; column <= size && factor != 0; column++) {
                    rest[row][column] -= factor * rest[j][column];
                }
            }
        }
        return added;
    }

    /// The correlations, the outcome last.
    private static void fill(Predictors predictors, double[][] matrix) {
        double[][] among = predictors.among();
        double[] with = predictors.withOutcome();
        int size = with.length;
        for (int j = 0; j < size; j++) {
            System.arraycopy(among[j], 0, matrix[j], 0, size);
            matrix[j][size] = with[j];
            matrix[size][j] = with[j];
        }
        matrix[size][size] = 1;
    }

    /// Visits every set that adds variables from `first` on to `set`, whose members are eliminated at this depth.
    private void visit(int depth, int first, int set) {
        double[][] rest = steps[depth];
        explained[set] = 1 - rest[size][size];
        for (int j = first; j < size; j++) {
            eliminate(rest, steps[depth + 1], j);
            visit(depth + 1, j + 1, set | 1 << j);
        }
    }

    /// Only what comes after the variable is ever looked at again, and only below the diagonal.
    private void eliminate(double[][] from, double[][] to, int variable) {
        double pivot = from[variable][variable];
        for (int row = variable + 1; row <= size; row++) {
            double factor = from[row][variable] / pivot;
            double[] source = from[row];
            double[] target = to[row];
            for (int column = variable + 1; column <= row; column++) {
                target[column] = source[column] - factor * from[column][variable];
            }
        }
    }
}
