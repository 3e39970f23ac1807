package org.touchstone.core.statistics.weight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.touchstone.core.statistics.Estimate.Status;

/// Weights that make the answers meet several margins at once, without knowing how they cross.
///
/// Iterative proportional fitting (Deming and Stephan 1940): each margin in turn, until no weight changes by more than
/// 1e-10 of itself in a round, at most 1,000 rounds. Margins of different totals are scaled to the first, with a
/// warning. When empty cells contradict the margins no weights can meet them all; the status is then `UNSTABLE`.
public final class Raking {

    private static final double CHANGE_MAX = 1e-10;
    private static final double DISTANCE_MAX = 1e-8;
    private static final int ROUNDS_MAX = 1000;

    private Raking() {}

    /// The weight of each answer.
    ///
    /// @param margins at least one, all over the same answers
    /// @throws IllegalArgumentException if the margins are not over the same answers
    public static Weighting of(List<Margin> margins) {
        double[] ones = new double[margins.isEmpty() ? 0 : margins.get(0).answers()];
        Arrays.fill(ones, 1);
        return of(ones, margins);
    }

    /// The weight of the answers of each cell.
    ///
    /// @param answers answers by cell, finite, at least 0; cells of 0 get the weight 0
    /// @param margins at least one, each over these cells
    /// @throws IllegalArgumentException if lengths differ or a number is outside
    public static Weighting of(double[] answers, List<Margin> margins) {
        requireSame(answers, margins);
        if (Weights.of(answers).total() == 0) {
            return Weighting.missing(Status.INSUFFICIENT, "Nobody answered yet.");
        }
        List<String> warnings = new ArrayList<>();
        for (Margin margin : margins) {
            int empty = margin.emptyPart(answers);
            if (empty >= 0) {
                return Weighting.missing(
                        Status.NOT_IDENTIFIED,
                        "Nobody answered in part " + (empty + 1) + " of '" + margin.name()
                                + "', which has customers; join it with a like part.");
            }
            int worthless = margin.worthlessPart(answers);
            if (worthless >= 0) {
                warnings.add("Part " + (worthless + 1) + " of '" + margin.name()
                        + "' has no customers, so its answers do not count.");
            }
        }
        return rake(answers, toOneTotal(margins, warnings), warnings);
    }

    /// The weights of the cells of a table, row by row.
    ///
    /// @param answers answers by row and column
    /// @param rows customers by row
    /// @param columns customers by column
    public static Weighting ofTable(double[][] answers, double[] rows, double[] columns) {
        int width = columns.length;
        int cells = rows.length * width;
        int[] row = new int[cells];
        int[] column = new int[cells];
        double[] flat = new double[cells];
        for (int i = 0; i < cells; i++) {
            row[i] = i / width;
            column[i] = i % width;
            flat[i] = answers[row[i]][column[i]];
        }
        return of(flat, List.of(Margin.of("rows", row, rows), Margin.of("columns", column, columns)));
    }

    private static Weighting rake(double[] answers, List<Margin> margins, List<String> warnings) {
        double[] amounts = answers.clone();
        double change = Double.POSITIVE_INFINITY;
        int rounds = 0;
        while (change > CHANGE_MAX && rounds < ROUNDS_MAX) {
            double[] before = amounts.clone();
            margins.forEach(margin -> meet(margin, amounts));
            change = change(before, amounts);
            rounds++;
        }
        double distance = margins.stream()
                .mapToDouble(margin -> margin.distance(amounts))
                .max()
                .orElse(0);
        double[] weights = new double[answers.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = answers[i] == 0 ? 0 : amounts[i] / answers[i];
        }
        boolean met = change <= CHANGE_MAX && distance <= DISTANCE_MAX;
        if (!met) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "After %d rounds the margins are missed by up to %.2f %% of all: cells without answers contradict them, or "
                            + "nearly so; join small parts.",
                    rounds,
                    100 * distance));
        }
        return Weighting.of(Weights.of(weights, answers), met ? Status.OK : Status.UNSTABLE, rounds, warnings);
    }

    private static void meet(Margin margin, double[] amounts) {
        double[] factors = margin.factors(amounts);
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] *= factors[margin.part(i)];
        }
    }

    private static double change(double[] before, double[] after) {
        double most = 0;
        for (int i = 0; i < after.length; i++) {
            most = before[i] == 0 ? most : Math.max(most, Math.abs(after[i] / before[i] - 1));
        }
        return most;
    }

    private static List<Margin> toOneTotal(List<Margin> margins, List<String> warnings) {
        double total = margins.get(0).total();
        for (Margin margin : margins) {
            if (Math.abs(margin.total() / total - 1) > 1e-9) {
                warnings.add(String.format(
                        Locale.ROOT,
                        "'%s' adds up to %s, but '%s' to %s; it was scaled to the latter.",
                        margin.name(),
                        margin.total(),
                        margins.get(0).name(),
                        total));
            }
        }
        return margins.stream().map(margin -> margin.scaledTo(total)).toList();
    }

    private static void requireSame(double[] answers, List<Margin> margins) {
        if (margins.isEmpty()) {
            throw new IllegalArgumentException("Raking needs a margin");
        }
        for (Margin margin : margins) {
            if (margin.answers() != answers.length) {
                throw new IllegalArgumentException("Margin '" + margin.name() + "' is over " + margin.answers()
                        + " answers or cells, but there are " + answers.length);
            }
        }
    }
}
