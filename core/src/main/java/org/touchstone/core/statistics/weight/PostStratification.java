package org.touchstone.core.statistics.weight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.touchstone.core.statistics.Estimate.Status;

/// Weights for cells whose sizes among all customers are known: w = N/n.
public final class PostStratification {

    private PostStratification() {}

    /// The weight of the answers of each cell.
    ///
    /// A cell that should count but in which nobody answered gives `NOT_IDENTIFIED` and names the cell to be joined.
    ///
    /// @param answers answers by cell, at least 0
    /// @param customers customers by cell, finite, at least 0
    /// @throws IllegalArgumentException if lengths differ or a number is outside
    public static Weighting of(long[] answers, double[] customers) {
        requireCells(answers, customers);
        if (Arrays.stream(answers).sum() == 0) {
            return Weighting.missing(Status.INSUFFICIENT, "Nobody answered yet.");
        }
        List<String> warnings = new ArrayList<>();
        double[] weights = new double[answers.length];
        for (int h = 0; h < answers.length; h++) {
            if (answers[h] == 0 && customers[h] > 0) {
                return Weighting.missing(
                        Status.NOT_IDENTIFIED,
                        "Nobody answered in cell " + (h + 1) + ", which has " + customers[h]
                                + " customers; join it with a like cell.");
            }
            if (answers[h] > 0 && customers[h] == 0) {
                warnings.add("Cell " + (h + 1) + " has no customers, so its " + answers[h] + " answers do not count.");
            }
            weights[h] = answers[h] == 0 ? 0 : customers[h] / answers[h];
        }
        double[] counts = Arrays.stream(answers).asDoubleStream().toArray();
        return Weighting.of(Weights.of(weights, counts), Status.OK, 0, warnings);
    }

    private static void requireCells(long[] answers, double[] customers) {
        if (answers.length != customers.length) {
            throw new IllegalArgumentException(
                    "Expected customers for each of " + answers.length + " cells, but got " + customers.length);
        }
        for (int h = 0; h < answers.length; h++) {
            if (answers[h] < 0 || !(customers[h] >= 0 && Double.isFinite(customers[h]))) {
                throw new IllegalArgumentException("Expected numbers of at least 0 in cell " + (h + 1) + ", but got "
                        + answers[h] + " answers and " + customers[h] + " customers");
            }
        }
    }
}
