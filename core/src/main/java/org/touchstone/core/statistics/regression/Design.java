package org.touchstone.core.statistics.regression;

import java.util.List;

/// The columns of a fit, each centred on its mean and scaled by its spread, so that units cost no accuracy.
final class Design {

    final List<String> names;
    final int rows;
    final double[][] columns;
    final double[] means;
    final double[] scales;

    /// The first column that never varies; -1 when there is none.
    final int constant;

    private Design(List<String> names, int rows, double[][] columns, double[] means, double[] scales, int constant) {
        this.names = names;
        this.rows = rows;
        this.columns = columns;
        this.means = means;
        this.scales = scales;
        this.constant = constant;
    }

    /// @param weights how often each row counts, or all ones
    /// @throws IllegalArgumentException if names, columns and rows do not match
    static Design of(List<String> names, double[][] raw, double[] weights) {
        requireMatch(names, raw, weights.length);
        int size = raw.length;
        var columns = new double[size][weights.length];
        double[] means = new double[size];
        double[] scales = new double[size];
        int constant = -1;
        for (int j = 0; j < size; j++) {
            means[j] = mean(raw[j], weights);
            double squares = 0;
            for (int row = 0; row < weights.length; row++) {
                columns[j][row] = raw[j][row] - means[j];
                squares += weights[row] * columns[j][row] * columns[j][row];
            }
            scales[j] = Math.sqrt(squares / sum(weights));
            for (int row = 0; row < weights.length; row++) {
                columns[j][row] /= scales[j];
            }
            constant = constant < 0 && !Correlation.varies(raw[j]) ? j : constant;
        }
        return new Design(List.copyOf(names), weights.length, columns, means, scales, constant);
    }

    /// The sentence about a column that never varies.
    String constantSentence() {
        return "'" + names.get(constant) + "' is the same in every row, so it explains nothing.";
    }

    /// The sentence about a column that the columns before it determine.
    String dependentSentence(int column) {
        return "'" + names.get(column) + "' says nothing that the columns before it do not say: leave it out.";
    }

    static double mean(double[] values, double[] weights) {
        double sum = 0;
        for (int row = 0; row < values.length; row++) {
            sum += weights[row] * values[row];
        }
        return sum / sum(weights);
    }

    static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static void requireMatch(List<String> names, double[][] raw, int rows) {
        if (names.size() != raw.length) {
            throw new IllegalArgumentException("Expected a column for each of " + names + ", but got " + raw.length);
        }
        for (double[] column : raw) {
            if (column.length != rows) {
                throw new IllegalArgumentException("Expected columns of " + rows + " rows, but got " + column.length);
            }
        }
    }
}
