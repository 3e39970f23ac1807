package org.touchstone.core.evidence;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Objects;
import java.util.stream.IntStream;

/// The figures of every failure, in the data as they are and in every draw of branch-days. What is not known is NaN
/// here and a status where it leaves the room.
final class Figures {

    /// What is known of one failure.
    enum Figure {
        /// Adjusted mean answer without the failure minus with it, in points.
        EFFECT,
        /// Share of journeys in which it failed, those who left not counted.
        SHARE,
        /// Share of journeys whose customer left at its moment.
        LEFT,
        /// Points lost per 100 journeys, those who left counting as the lowest answer.
        LOSS,
        /// The same without those who left.
        LOSS_WITHOUT_LEAVERS
    }

    private static final int STRETCH = 25;

    private final int draws;
    /// By figure, by failure, by draw; the data as they are come last.
    private final EnumMap<Figure, double[][]> values = new EnumMap<>(Figure.class);

    private Figures(int failures, int draws) {
        this.draws = draws;
        for (Figure figure : Figure.values()) {
            values.put(figure, new double[failures][draws + 1]);
        }
    }

    /// The figures of cases, on all cores.
    static Figures of(Cases cases, Columns columns, Rules rules) {
        var figures = new Figures(cases.failures.size(), rules.resamples());
        var sums = new BranchDaySums(cases, columns);
        var drawing = new Drawing(cases, rules.seed());
        figures.read(cases, columns, new AdjustedFit(sums), drawing.asTheyAre(), rules.resamples());
        int stretches = (rules.resamples() + STRETCH - 1) / STRETCH;
        IntStream.range(0, stretches).parallel().forEach(stretch -> {
            var fit = new AdjustedFit(sums);
            int[] weights = new int[cases.clusters()];
            int end = Math.min(rules.resamples(), (stretch + 1) * STRETCH);
            for (int number = stretch * STRETCH; number < end; number++) {
                drawing.draw(number, weights);
                figures.read(cases, columns, fit, weights, number);
            }
        });
        return figures;
    }

    /// In the data as they are.
    double value(int failure, Figure figure) {
        return table(figure)[failure][draws];
    }

    /// In each draw.
    double[] drawn(int failure, Figure figure) {
        return Arrays.copyOf(table(figure)[failure], draws);
    }

    private double[][] table(Figure figure) {
        return Objects.requireNonNull(values.get(figure));
    }

    int draws() {
        return draws;
    }

    private void read(Cases cases, Columns columns, AdjustedFit fit, int[] weights, int number) {
        fit.fit(weights);
        long journeys = weighted(cases.census.journeys, weights);
        for (int f = 0; f < cases.failures.size(); f++) {
            int column = columns.column(f);
            double effect = column < 0 ? Double.NaN : -fit.coefficient(column);
            double share = share(cases, columns, fit, f, weights, journeys);
            double left = cases.census.knowsLeavers(f) && journeys > 0
                    ? (double) weighted(cases.census.left[f], weights) / journeys
                    : 0;
            double others = column < 0 ? fit.mean() : fit.meanOfOthers(column);
            double lost = left * (others - cases.points.lowest());
            double failed = 100 * share * effect;
            set(f, Figure.EFFECT, number, effect);
            set(f, Figure.SHARE, number, share);
            set(f, Figure.LEFT, number, left);
            set(f, Figure.LOSS_WITHOUT_LEAVERS, number, failed);
            set(f, Figure.LOSS, number, (column < 0 ? 0 : failed) + 100 * lost);
        }
    }

    private static double share(
            Cases cases, Columns columns, AdjustedFit fit, int failure, int[] weights, long journeys) {
        if (cases.census.sees(failure)) {
            return journeys == 0 ? Double.NaN : (double) weighted(cases.census.failed[failure], weights) / journeys;
        }
        int column = columns.column(failure);
        if (column >= 0) {
            return fit.ones(column) / fit.cases();
        }
        long known = Arrays.stream(Lived.values())
                .filter(state -> state != Lived.UNKNOWN)
                .mapToLong(state -> columns.count(failure, state))
                .sum();
        return known == 0 ? Double.NaN : (double) columns.count(failure, Lived.FAILED) / known;
    }

    private void set(int failure, Figure figure, int number, double value) {
        table(figure)[failure][number] = value;
    }

    private static long weighted(long[] counts, int[] weights) {
        long sum = 0;
        for (int c = 0; c < counts.length; c++) {
            sum += counts[c] * weights[c];
        }
        return sum;
    }
}
