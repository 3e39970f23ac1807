package org.touchstone.core.statistics.chart;

import java.util.SplittableRandom;
import org.touchstone.core.statistics.Estimate;

/// Which beginnings of a change fit nearly as well as the best, where chance itself tells what "nearly" is.
///
/// Each beginning is put to the test: series are made of the best ramp that begins there and blocks of its residuals,
/// and in each it is noted how much worse than the best that beginning fits. A beginning stays in the interval unless
/// it fits the real series worse than in 95 of 100 made ones.
final class OnsetInterval {

    private static final int RESAMPLES = 400;
    private static final double LEVEL = 0.95;

    /// A beginning that is so much worse, in units of the variance left, needs no test.
    private static final double HOPELESS = 16;

    private final Ramps ramps;
    private final int block;
    private final SplittableRandom random;

    private OnsetInterval(Ramps ramps, long seed) {
        this.ramps = ramps;
        block = Math.max(1, (int) Math.round(Math.cbrt(ramps.size())));
        random = new SplittableRandom(seed);
    }

    /// The first changed period with its interval, and a warning where the series ends before the interval does.
    static Estimate of(Ramps ramps, long seed, String method) {
        var interval = new OnsetInterval(ramps, seed);
        int last = ramps.size() - Ramps.MARGIN;
        int low = ramps.best();
        int high = ramps.best();
        for (int first = Ramps.MARGIN; first <= last; first++) {
            if (interval.holds(first)) {
                low = Math.min(low, first);
                high = Math.max(high, first);
            }
        }
        Estimate date = Estimate.of(ramps.best(), low, high, LEVEL, ramps.size(), method);
        if (low > Ramps.MARGIN && high < last) {
            return date;
        }
        return date.warning("The change may lie nearer to the " + (high == last ? "end" : "beginning")
                + " of the series than can be told: ask again later.");
    }

    private boolean holds(int first) {
        double worse = worse(ramps, first);
        return worse == 0 || (worse <= HOPELESS && happens(first, worse));
    }

    /// Whether more than 5 in 100 series begun there fit that beginning as much worse than the best, or more.
    private boolean happens(int first, double worse) {
        Ramps.Line line = ramps.line(first);
        double[] residuals = residuals(line);
        double enough = (1 - LEVEL) * RESAMPLES;
        int found = 0;
        for (int i = 0; i < RESAMPLES && found <= enough; i++) {
            found += worse(ramps.over(made(line, residuals)), first) >= worse ? 1 : 0;
        }
        return found > enough;
    }

    /// How much worse than the best a beginning fits, in units of the variance left.
    private static double worse(Ramps ramps, int first) {
        double least = ramps.squares(ramps.best());
        double excess = ramps.squares(first) - least;
        return least > 0 ? excess * (ramps.size() - 2) / least : excess > 0 ? Double.POSITIVE_INFINITY : 0;
    }

    /// Residuals in their own standard deviations, spread as widely as before the two levels were fitted.
    private double[] residuals(Ramps.Line line) {
        var residuals = new double[ramps.size()];
        double mean = 0;
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = (ramps.value(i) - line.at(i)) * Math.sqrt(ramps.weight(i));
            mean += residuals[i] / residuals.length;
        }
        double wider = Math.sqrt(residuals.length / (residuals.length - 2.0));
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = (residuals[i] - mean) * wider;
        }
        return residuals;
    }

    private double[] made(Ramps.Line line, double[] residuals) {
        var values = new double[ramps.size()];
        int from = 0;
        for (int i = 0; i < values.length; i++) {
            from = i % block == 0 ? random.nextInt(values.length - block + 1) : from;
            values[i] = line.at(i) + residuals[from + i % block] / Math.sqrt(ramps.weight(i));
        }
        return values;
    }
}
