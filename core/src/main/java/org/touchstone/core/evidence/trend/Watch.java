package org.touchstone.core.evidence.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.touchstone.core.evidence.indicator.Indicator;

/// A weighted mean that forgets (λ = 0.2), over one series, with limits frozen on its first periods.
///
/// The variance of the mean is carried along with that of the baseline, which is known from 20 periods only, and with
/// the doubt about what weekday and volume explain, which grows where days are busier than any before; shares of few
/// customers lean to one side, and the limits lean with them (Cornish–Fisher).
final class Watch {

    /// Periods that the limits rest on.
    static final int BASELINE = 20;

    static final double WEIGHT = 0.2;

    /// Mean distance of neighbours in standard deviations.
    private static final double D2 = 1.128;

    private final Indicator indicator;
    private final Series series;
    /// Variance of one customer, or of one day.
    private final double variance;
    private final double baseVariance;

    /// @param dispersion how much more the periods vary than customers alone explain
    Watch(Indicator indicator, Series series, double dispersion) {
        this.indicator = indicator;
        this.series = series;
        variance = dispersion * dispersion * unit(indicator, series);
        double size = 0;
        for (int p = 0; p < Math.min(BASELINE, series.periods()); p++) {
            size += series.size(p);
        }
        baseVariance = variance / size;
    }

    /// What varies by chance alone: p(1 − p) for shares; for other figures the dispersion says all.
    private static double unit(Indicator indicator, Series series) {
        if (indicator.unit() != Indicator.Unit.SHARE) {
            return 1;
        }
        long all = IntStream.range(0, Math.min(BASELINE, series.periods()))
                .mapToLong(series::n)
                .sum();
        double share = (series.level() * all + 0.5) / (all + 1);
        return share * (1 - share);
    }

    /// How much the periods of the baseline vary, in units of what customers alone explain: by neighbours or by all,
    /// whichever is more. NaN with fewer than three.
    static double dispersion(Indicator indicator, Series series) {
        double unit = unit(indicator, series);
        double[] z = IntStream.range(0, Math.min(BASELINE, series.periods()))
                .filter(p -> series.n(p) > 0)
                .mapToDouble(p -> series.residual(p) / Math.sqrt(unit / series.size(p)))
                .toArray();
        if (z.length < 3) {
            return Double.NaN;
        }
        double ranges = 0;
        double squares = z[0] * z[0];
        for (int i = 1; i < z.length; i++) {
            ranges += Math.abs(z[i] - z[i - 1]);
            squares += z[i] * z[i];
        }
        return Math.max(ranges / (z.length - 1) / D2, Math.sqrt(squares / (z.length - 1)));
    }

    /// The periods after the baseline in which something was counted.
    long watched() {
        return IntStream.range(BASELINE, series.periods())
                .filter(p -> series.n(p) > 0)
                .count();
    }

    Series series() {
        return series;
    }

    /// The smoothed figure with its limits, period by period.
    ///
    /// @param width of the limits, in standard deviations of the smoothed figure
    List<Point> points(Steps steps, double width) {
        var points = new ArrayList<Point>();
        double mean = 0;
        double spread = 0;
        double lean = 0;
        double[] doubt = series.smoothedDoubt(WEIGHT);
        for (int p = 0; p < series.periods(); p++) {
            if (series.n(p) > 0) {
                mean = (1 - WEIGHT) * mean + WEIGHT * series.residual(p);
                spread = square(1 - WEIGHT) * spread + square(WEIGHT) * variance / series.size(p);
                lean = cube(1 - WEIGHT) * lean + cube(WEIGHT) * third(p);
            }
            points.add(point(steps.day(p), p, mean, spread + baseVariance + doubt[p], lean, width));
        }
        return points;
    }

    private Point point(long day, int period, double mean, double spread, double lean, double width) {
        double level = series.level();
        double deviation = Math.sqrt(spread);
        double skew = lean / (deviation * spread) * (width * width - 1) / 6;
        double upper = deviation * Math.max(1, width + skew);
        double lower = -deviation * Math.max(1, width - skew);
        boolean counted = series.n(period) > 0;
        boolean watched = period >= BASELINE;
        return new Point(
                day,
                series.n(period),
                counted ? (Double) indicator.bounded(level + mean) : null,
                indicator.bounded(level),
                watched ? (Double) indicator.bounded(level + lower) : null,
                watched ? (Double) indicator.bounded(level + upper) : null,
                watched && counted && (mean < lower || mean > upper));
    }

    /// Third central moment of the mean of a period.
    private double third(int period) {
        if (indicator.unit() != Indicator.Unit.SHARE) {
            return 0;
        }
        return variance * (1 - 2 * series.level()) / square(series.size(period));
    }

    /// The first period outside the limits on one side.
    static OptionalInt first(List<Point> points, boolean above) {
        return IntStream.range(0, points.size())
                .filter(p -> points.get(p).signal() && isAbove(points.get(p)) == above)
                .findFirst();
    }

    private static boolean isAbove(Point point) {
        Double value = point.value();
        Double expected = point.expected();
        return value != null && expected != null && value > expected;
    }

    private static double square(double one) {
        return one * one;
    }

    private static double cube(double one) {
        return one * one * one;
    }
}
