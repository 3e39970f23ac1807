package org.touchstone.core.statistics.chart;

import org.touchstone.core.statistics.Estimate;

/// When a slow worsening began: the level stays, then goes over to another within at most some periods, and stays.
///
/// A ramp is fitted for every first period and every length up to `longest`, by weighted least squares; a length of 1
/// is a sudden step. The interval of the first changed period is made as in [ChangePoint#date]. At least five periods
/// lie before the change and after its beginning. Exact to rounding.
///
/// @param first the first changed period, counted from 0, with its 95 % interval
/// @param periods periods until the new level is reached, 1 for a step; 0 when there is no `first`
/// @param before level before, with its 95 % interval
/// @param after level after the change is complete, with its 95 % interval
public record Onset(Estimate first, int periods, Estimate before, Estimate after) {

    private static final String METHOD = "onset of a ramp, weighted least squares, block bootstrap interval/1";

    /// Fits the ramp.
    ///
    /// @param values one value for each period, in order of time
    /// @param weights one over the variance of each value, up to a common factor; above 0
    /// @param longest most periods that the change takes, 1 or more
    /// @param seed of the random blocks
    public static Onset of(double[] values, double[] weights, int longest, long seed) {
        int n = values.length;
        if (n < 2 * ChangePoint.MINIMUM_SEGMENT) {
            return missing(
                    Estimate.Status.INSUFFICIENT,
                    n,
                    "The date of a change needs " + 2 * ChangePoint.MINIMUM_SEGMENT + " periods, there are " + n + ".");
        }
        var ramps = new Ramps(values, weights, longest);
        if (ramps.squaresWithout() <= 0) {
            return missing(Estimate.Status.NOT_IDENTIFIED, n, "The figure never changes.");
        }
        Ramps.Line line = ramps.line(ramps.best());
        return new Onset(
                OnsetInterval.of(ramps, seed, METHOD),
                line.length(),
                level(line.level(), line.levelError(), n),
                level(line.level() + line.change(), line.endError(), n));
    }

    private static Onset missing(Estimate.Status status, int n, String why) {
        Estimate none = Estimate.missing(status, n, METHOD, why);
        return new Onset(none, 0, none, none);
    }

    private static Estimate level(double value, double error, int n) {
        double half = 1.959963984540054 * error;
        return Estimate.of(value, value - half, value + half, 0.95, n, METHOD);
    }
}
