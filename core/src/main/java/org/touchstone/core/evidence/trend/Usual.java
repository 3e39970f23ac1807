package org.touchstone.core.evidence.trend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.touchstone.core.evidence.trend.BranchDays.Day;

/// What is usual on a day of a branch: its own level, the weekday, and how busy branch and
/// chain were.
///
/// Weighted least squares within branches over the days of the baseline. Where the log counts, each branch has slopes
/// of its own, for a line grows faster where there are few desks; where answers count, all branches share theirs.
final class Usual {

    private static final int WEEKDAYS = 7;
    private static final int OWN = WEEKDAYS;
    private static final int CHAIN = WEEKDAYS + 1;
    private static final int COLUMNS = WEEKDAYS + 2;
    private static final double NOTHING = 1e-9;
    /// Fewer days leave a branch no slopes of its own.
    private static final int OWN_DAYS_MIN = 60;

    /// Slopes and how unsure they are, for all columns; those that are not used are 0.
    static final class Slopes {
        private final double[] values = new double[COLUMNS];
        private final double[][] covariance = new double[COLUMNS][COLUMNS];

        /// Variance of what is taken to be usual where the columns lie so far from their means.
        double variance(double[] centred) {
            double sum = 0;
            for (int i = 0; i < COLUMNS; i++) {
                for (int j = 0; j < COLUMNS; j++) {
                    sum += centred[i] * covariance[i][j] * centred[j];
                }
            }
            return sum;
        }
    }

    /// What is usual on a day.
    static final class Expected {
        private final double value;
        private final double[] centred;

        private Expected(double value, double[] centred) {
            this.value = value;
            this.centred = centred;
        }

        double value() {
            return value;
        }

        /// How far a column lies from its mean in the baseline.
        double column(int column) {
            return centred[column];
        }
    }

    /// The means of a branch in the baseline.
    private static final class Level {
        private double mean;
        private final double[] columns = new double[COLUMNS];
        private final double[] least = new double[COLUMNS];
        private final double[] most = new double[COLUMNS];
        private Slopes slopes = new Slopes();

        Level(List<Day> days) {
            double all = 0;
            for (Day day : days) {
                all += day.n();
                mean += day.n() * day.mean();
            }
            mean /= all;
            for (Day day : days) {
                double[] row = row(day);
                for (int c = 0; c < COLUMNS; c++) {
                    columns[c] += day.n() / all * row[c];
                    least[c] = Math.min(least[c], row[c]);
                    most[c] = Math.max(most[c], row[c]);
                }
            }
        }

        private static double[] row(Day day) {
            double[] row = new double[COLUMNS];
            row[Busyness.weekday(day.day())] = 1;
            row[OWN] = day.own();
            row[CHAIN] = day.chain();
            return row;
        }

        /// Whether days as busy, and as quiet, were seen in the baseline.
        boolean knows(Day day) {
            double[] row = row(day);
            return IntStream.of(OWN, CHAIN).allMatch(c -> row[c] >= least[c] && row[c] <= most[c]);
        }

        double[] centred(Day day) {
            double[] row = row(day);
            for (int c = 0; c < COLUMNS; c++) {
                row[c] -= columns[c];
            }
            return row;
        }
    }

    private final Map<Integer, Level> levels = new HashMap<>();

    /// @param baseline the days on which nothing is taken to change
    /// @param ownSlopes whether branches have slopes of their own
    Usual(List<BranchDays> baseline, boolean ownSlopes) {
        for (BranchDays branch : baseline) {
            if (!branch.days().isEmpty()) {
                levels.put(branch.branch(), new Level(branch.days()));
            }
        }
        Slopes shared = slopes(baseline);
        for (BranchDays branch : baseline) {
            boolean own = ownSlopes && branch.days().size() >= OWN_DAYS_MIN;
            Level level = levels.get(branch.branch());
            if (level != null) {
                level.slopes = own ? slopes(List.of(branch)) : shared;
            }
        }
    }

    /// Number of columns.
    static int columns() {
        return COLUMNS;
    }

    /// What would be usual; empty for a branch without a baseline, and for a day busier or quieter than any in it: what
    /// is usual on such days nobody knows.
    Optional<Expected> on(int branch, Day day) {
        Level level = levels.get(branch);
        if (level == null || !level.knows(day)) {
            return Optional.empty();
        }
        double[] centred = level.centred(day);
        double usual = level.mean;
        for (int c = 0; c < COLUMNS; c++) {
            usual += level.slopes.values[c] * centred[c];
        }
        return Optional.of(new Expected(usual, centred));
    }

    /// The slopes of a branch; the same object for branches that share theirs.
    Slopes slopes(int branch) {
        Level level = levels.get(branch);
        return level == null ? new Slopes() : level.slopes;
    }

    private Slopes slopes(List<BranchDays> branches) {
        var rows = new ArrayList<double[]>();
        var outcomes = new ArrayList<Double>();
        double[] squares = new double[COLUMNS];
        for (BranchDays branch : branches) {
            for (Day day : branch.days()) {
                Level level = Objects.requireNonNull(levels.get(branch.branch()));
                double root = Math.sqrt((double) day.n());
                double[] row = level.centred(day);
                for (int c = 0; c < COLUMNS; c++) {
                    row[c] *= root;
                    squares[c] += row[c] * row[c];
                }
                rows.add(row);
                outcomes.add(root * (day.mean() - level.mean));
            }
        }
        // the weekdays but one say what the last one would say
        IntStream weekdays =
                IntStream.range(0, WEEKDAYS).filter(c -> squares[c] > NOTHING).skip(1);
        IntStream volume = IntStream.of(OWN, CHAIN).filter(c -> squares[c] > NOTHING);
        int[] used = IntStream.concat(weekdays, volume).toArray();
        return fitted(rows, outcomes, used);
    }

    private static Slopes fitted(List<double[]> rows, List<Double> outcomes, int[] used) {
        var slopes = new Slopes();
        if (used.length == 0 || rows.size() < 3 * used.length) {
            return slopes;
        }
        double[][] predictors = rows.stream()
                .map(row -> IntStream.of(used).mapToDouble(c -> row[c]).toArray())
                .toArray(double[][]::new);
        var regression = new OLSMultipleLinearRegression();
        regression.setNoIntercept(true);
        try {
            regression.newSampleData(
                    outcomes.stream().mapToDouble(Double::doubleValue).toArray(), predictors);
            double[] found = regression.estimateRegressionParameters();
            double[][] inverse = regression.estimateRegressionParametersVariance();
            double variance = regression.estimateErrorVariance();
            for (int i = 0; i < used.length; i++) {
                slopes.values[used[i]] = found[i];
                for (int j = 0; j < used.length; j++) {
                    slopes.covariance[used[i]][used[j]] = variance * inverse[i][j];
                }
            }
            return slopes;
        } catch (MathRuntimeException singular) {
            // weekday and number of customers cannot be told apart here: nothing is taken out
            return new Slopes();
        }
    }
}
