package org.touchstone.core.statistics.agreement;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import org.touchstone.core.statistics.CriticalValues;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.Proportion;

/// How far two judges agree who put the same things into the same categories.
///
/// Cohen's kappa (1960, weighted 1968) with the large-sample error of Fleiss, Cohen and Everitt (1969). Where nearly
/// all things fall into one category kappa is low however well the judges agree; the share of equal ratings and Gwet's
/// AC1 (2008) beside it then tell more, and a low kappa is no reproach.
///
/// @param same share of things that both put into the same category
/// @param kappa agreement beyond chance, at most 1
/// @param ac1 Gwet's AC1, which chance does not drag down when one category prevails; absent with a single category
public record CohenKappa(Estimate same, Estimate kappa, OptionalDouble ac1) {

    /// How much a disagreement weighs.
    public enum Weight {
        /// Any disagreement alike.
        EQUAL,
        /// By the number of categories apart.
        LINEAR,
        /// By the square of it.
        QUADRATIC
    }

    private static final int ITEMS_MIN = 30;
    private static final double LEVEL = 0.95;

    /// The agreement in a table of counts. Fewer than 30 things give `INSUFFICIENT`; two judges who both used a single
    /// category, the same one, give `NOT_IDENTIFIED`.
    ///
    /// @param table things by category of the first judge (rows) and of the second (columns), square, at least 0
    /// @throws IllegalArgumentException if the table is not square or a count is negative
    public static CohenKappa of(long[][] table, Weight weight) {
        requireTable(table);
        int k = table.length;
        long n = Arrays.stream(table).flatMapToLong(Arrays::stream).sum();
        long equal = 0;
        for (int i = 0; i < k; i++) {
            equal += table[i][i];
        }
        return new CohenKappa(Proportion.of(equal, n), kappa(table, n, weight), ac1(table, n, equal));
    }

    private static Estimate kappa(long[][] table, long n, Weight weight) {
        String method =
                "Cohen's kappa, " + weight.name().toLowerCase(Locale.ROOT) + " weights, large-sample interval/1";
        if (n < ITEMS_MIN) {
            String why = "Agreement needs " + ITEMS_MIN + " things judged by both, but there are " + n + ".";
            return Estimate.missing(Status.INSUFFICIENT, n, method, why);
        }
        double[] rows = new double[table.length];
        double[] columns = new double[table.length];
        double observed = 0;
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table.length; j++) {
                double share = (double) table[i][j] / n;
                rows[i] += share;
                columns[j] += share;
                observed += share * credit(i, j, table.length, weight);
            }
        }
        double[] ofRows = credits(columns, weight);
        double[] ofColumns = credits(rows, weight);
        double chance = 0;
        for (int i = 0; i < rows.length; i++) {
            chance += rows[i] * ofRows[i];
        }
        if (!(1 - chance > 1e-12)) {
            String why =
                    "Both put everything into one category, so it cannot be told whether they would see a difference.";
            return Estimate.missing(Status.NOT_IDENTIFIED, n, method, why);
        }
        double kappa = (observed - chance) / (1 - chance);
        double squares = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                double term = credit(i, j, rows.length, weight) - (ofRows[i] + ofColumns[j]) * (1 - kappa);
                squares += (double) table[i][j] / n * term * term;
            }
        }
        double mean = kappa - chance * (1 - kappa);
        double error = Math.sqrt(Math.max(0, squares - mean * mean) / n) / (1 - chance);
        double half = CriticalValues.normal(LEVEL) * error;
        return Estimate.of(kappa, kappa - half, Math.max(kappa, Math.min(1, kappa + half)), LEVEL, n, method);
    }

    /// The credit expected for each category of one judge under the shares of the other.
    private static double[] credits(double[] shares, Weight weight) {
        double[] credits = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            for (int j = 0; j < shares.length; j++) {
                credits[i] += shares[j] * credit(i, j, shares.length, weight);
            }
        }
        return credits;
    }

    private static double credit(int i, int j, int categories, Weight weight) {
        double apart = i == j ? 0 : Math.abs(i - j) / (categories - 1.0);
        return 1
                - switch (weight) {
                    case EQUAL -> i == j ? 0 : 1;
                    case LINEAR -> apart;
                    case QUADRATIC -> apart * apart;
                };
    }

    private static OptionalDouble ac1(long[][] table, long n, long equal) {
        int k = table.length;
        if (n == 0 || k < 2) {
            return OptionalDouble.empty();
        }
        double chance = 0;
        for (int i = 0; i < k; i++) {
            double both = 0;
            for (int j = 0; j < k; j++) {
                both += table[i][j] + table[j][i];
            }
            double share = both / (2.0 * n);
            chance += share * (1 - share) / (k - 1);
        }
        return OptionalDouble.of(((double) equal / n - chance) / (1 - chance));
    }

    private static void requireTable(long[][] table) {
        for (long[] row : table) {
            if (row.length != table.length || Arrays.stream(row).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException(
                        "Expected a square table of counts of at least 0, but got " + Arrays.deepToString(table));
            }
        }
    }
}
