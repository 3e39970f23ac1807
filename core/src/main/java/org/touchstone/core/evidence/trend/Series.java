package org.touchstone.core.evidence.trend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.touchstone.core.evidence.indicator.Indicator;
import org.touchstone.core.evidence.trend.BranchDays.Day;
import org.touchstone.core.evidence.trend.Usual.Expected;
import org.touchstone.core.evidence.trend.Usual.Slopes;

/// One indicator in one place, period by period: how far its mean lies from what is usual on such days.
final class Series {

    /// How far the days of each period lie from the mean day of the baseline, in the columns that share slopes.
    private record Stretch(Slopes slopes, List<double[]> columns) {}

    /// Fewest respondents behind a figure.
    private static final long RESPONDENTS_MIN = 5;

    private final long[] n;
    private final double[] residuals;
    private final double[] sizes;
    private final double level;
    private final List<Stretch> stretches;

    private Series(long[] n, double[] residuals, double[] sizes, double level, List<Stretch> stretches) {
        this.n = n;
        this.residuals = residuals;
        this.sizes = sizes;
        this.level = level;
        this.stretches = stretches;
    }

    /// Sums up days.
    ///
    /// Chance shrinks with the number of customers; waits differ more between days than between customers, so that
    /// there days are what counts.
    static Series of(BranchDays branch, Usual usual, Steps steps, Indicator indicator) {
        boolean byDays = indicator.kind() == Indicator.Kind.WAIT;
        long[] n = new long[steps.count()];
        double[] sums = new double[n.length];
        double[] squares = new double[n.length];
        double[][] columns = new double[n.length][Usual.columns()];
        double level = 0;
        long all = 0;
        for (Day day : branch.days()) {
            Optional<Expected> expected = usual.on(branch.branch(), day);
            int period = steps.of(day.day());
            if (expected.isPresent() && period >= 0 && period < n.length) {
                n[period] += day.n();
                sums[period] += day.n() * (day.mean() - expected.get().value());
                squares[period] += (double) day.n() * day.n();
                for (int c = 0; c < columns[period].length; c++) {
                    columns[period][c] += day.n() * expected.get().column(c);
                }
                level += period < Watch.BASELINE ? day.n() * day.mean() : 0;
                all += period < Watch.BASELINE ? day.n() : 0;
            }
        }
        if (indicator.isAnswered()) {
            gather(n, sums, columns);
        }
        double[] sizes = new double[n.length];
        for (int p = 0; p < n.length; p++) {
            sizes[p] = n[p] == 0 ? 0 : byDays ? (double) n[p] * n[p] / squares[p] : (double) n[p];
            sums[p] = n[p] == 0 ? 0 : sums[p] / n[p];
            scale(columns[p], n[p] == 0 ? 0 : 1.0 / n[p]);
        }
        var stretch = new Stretch(usual.slopes(branch.branch()), List.of(columns));
        return new Series(n, sums, sizes, all == 0 ? Double.NaN : level / all, List.of(stretch));
    }

    /// Puts off the answers of few people to the next period, until there are so many that nobody is known from their
    /// mean.
    private static void gather(long[] n, double[] sums, double[][] columns) {
        for (int p = 0; p + 1 < n.length; p++) {
            if (n[p] > 0 && n[p] < RESPONDENTS_MIN) {
                n[p + 1] += n[p];
                sums[p + 1] += sums[p];
                add(columns[p + 1], 1, columns[p]);
                n[p] = 0;
            }
        }
        int last = n.length - 1;
        if (last >= 0 && n[last] < RESPONDENTS_MIN) {
            n[last] = 0;
        }
    }

    /// Several places as one.
    static Series joined(Collection<Series> parts) {
        int periods = parts.iterator().next().n.length;
        long[] n = new long[periods];
        double[] residuals = new double[periods];
        double[] sizes = new double[periods];
        double level = 0;
        long all = 0;
        for (Series part : parts) {
            long base = 0;
            for (int p = 0; p < periods; p++) {
                n[p] += part.n[p];
                sizes[p] += part.sizes[p];
                residuals[p] += part.n[p] * part.residuals[p];
                base += p < Watch.BASELINE ? part.n[p] : 0;
            }
            level += base == 0 ? 0 : base * part.level;
            all += base;
        }
        for (int p = 0; p < periods; p++) {
            residuals[p] = n[p] == 0 ? 0 : residuals[p] / n[p];
        }
        return new Series(n, residuals, sizes, all == 0 ? Double.NaN : level / all, stretches(parts, n));
    }

    private static List<Stretch> stretches(Collection<Series> parts, long[] n) {
        var stretches = new ArrayList<Stretch>();
        for (Series part : parts) {
            for (Stretch own : part.stretches) {
                List<double[]> columns = stretches.stream()
                        .filter(known -> known.slopes() == own.slopes())
                        .findFirst()
                        .map(Stretch::columns)
                        .orElseGet(() -> {
                            var fresh = new Stretch(own.slopes(), none(n.length));
                            stretches.add(fresh);
                            return fresh.columns();
                        });
                for (int p = 0; p < n.length; p++) {
                    add(
                            columns.get(p),
                            n[p] == 0 ? 0 : (double) part.n[p] / n[p],
                            own.columns().get(p));
                }
            }
        }
        return List.copyOf(stretches);
    }

    private static List<double[]> none(int periods) {
        return IntStream.range(0, periods)
                .mapToObj(p -> new double[Usual.columns()])
                .toList();
    }

    private static void add(double[] into, double factor, double[] columns) {
        for (int c = 0; c < into.length; c++) {
            into[c] += factor * columns[c];
        }
    }

    private static void scale(double[] columns, double factor) {
        for (int c = 0; c < columns.length; c++) {
            columns[c] *= factor;
        }
    }

    /// The doubt about what is usual, as it runs through a mean that forgets: one number a period.
    double[] smoothedDoubt(double weight) {
        double[] doubt = new double[n.length];
        for (Stretch stretch : stretches) {
            double[] smoothed = new double[Usual.columns()];
            for (int p = 0; p < n.length; p++) {
                if (n[p] > 0) {
                    scale(smoothed, 1 - weight);
                    add(smoothed, weight, stretch.columns().get(p));
                }
                doubt[p] += stretch.slopes().variance(smoothed);
            }
        }
        return doubt;
    }

    /// The mean of the baseline; NaN where nothing was counted in it.
    double level() {
        return level;
    }

    int periods() {
        return n.length;
    }

    long n(int period) {
        return n[period];
    }

    /// How far the mean lies from what is usual; 0 where nothing was counted.
    double residual(int period) {
        return residuals[period];
    }

    /// What chance grows less with: customers, or days; 0 where nothing was counted.
    double size(int period) {
        return sizes[period];
    }

    /// The periods in which something was counted.
    int[] counted() {
        return IntStream.range(0, n.length).filter(p -> n[p] > 0).toArray();
    }

    /// Customers in a mean period.
    double usualCount() {
        return IntStream.range(0, n.length).mapToLong(p -> n[p]).average().orElse(0);
    }
}
