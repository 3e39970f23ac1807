package org.touchstone.core.statistics.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.touchstone.core.statistics.Estimate;

/// When a level changed: the break that leaves the smallest sum of squares.
///
/// Each side keeps five values or more. The series must be free of seasons. Any series has a best break; whether there
/// was one at all says a chart or [Pettitt]. Exact to rounding.
public final class ChangePoint {

    /// Fewest values on either side of a break.
    public static final int MINIMUM_SEGMENT = 5;

    private static final String METHOD = "single break, least squares, block bootstrap interval/1";

    private ChangePoint() {}

    /// The single best break; empty below ten values, or when they are all the same.
    ///
    /// @param values one value for each period, in order of time
    public static Optional<Break> of(double... values) {
        if (values.length < 2 * MINIMUM_SEGMENT) {
            return Optional.empty();
        }
        Ramps ramps = Ramps.steps(values);
        return ramps.squaresWithout() > 0 ? Optional.of(at(values, ramps)) : Optional.empty();
    }

    /// The number of observations before the break, with the 95 % interval of that number.
    ///
    /// The interval holds every break whose sum of squares is not much worse than the best; how much is chance is seen
    /// for each break from 400 series made of its two levels and blocks of its residuals (about n^(1/3) long, so that
    /// the correlation of neighbours is kept).
    ///
    /// @param seed of the random blocks
    public static Estimate date(long seed, double... values) {
        Optional<Break> found = of(values);
        if (found.isEmpty()) {
            return values.length < 2 * MINIMUM_SEGMENT
                    ? Estimate.missing(
                            Estimate.Status.INSUFFICIENT,
                            values.length,
                            METHOD,
                            "A break needs " + 2 * MINIMUM_SEGMENT + " periods, there are " + values.length + ".")
                    : Estimate.missing(
                            Estimate.Status.NOT_IDENTIFIED, values.length, METHOD, "The figure never changes.");
        }
        return OnsetInterval.of(Ramps.steps(values), seed, METHOD);
    }

    /// All breaks by binary segmentation, in order of time: a stretch is split where that lowers the Bayesian
    /// information criterion n·ln(RSS) by more than 2·ln(n), for the level and the date.
    public static List<Break> several(double... values) {
        var found = new ArrayList<Break>();
        split(values, 0, values.length, found);
        return List.copyOf(found);
    }

    private static void split(double[] values, int from, int to, List<Break> found) {
        Optional<Break> best = of(Arrays.copyOfRange(values, from, to));
        int n = to - from;
        if (best.isEmpty() || !worthIt(best.get(), n)) {
            return;
        }
        Break here = best.get();
        int middle = from + here.before();
        split(values, from, middle, found);
        found.add(new Break(middle, here.meanBefore(), here.meanAfter(), here.squaresWithout(), here.squaresWith()));
        split(values, middle, to, found);
    }

    private static boolean worthIt(Break split, int n) {
        return n * Math.log(split.squaresWithout() / split.squaresWith()) > 2 * Math.log(n);
    }

    private static Break at(double[] values, Ramps ramps) {
        int before = ramps.best();
        return new Break(
                before,
                mean(values, 0, before),
                mean(values, before, values.length),
                ramps.squaresWithout(),
                ramps.squares(before));
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }
}
