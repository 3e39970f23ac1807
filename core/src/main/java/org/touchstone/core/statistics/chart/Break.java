package org.touchstone.core.statistics.chart;

/// Two levels instead of one.
///
/// @param before observations before the break
/// @param meanBefore mean of those, in the unit of the values
/// @param meanAfter mean of the rest
/// @param squaresWithout sum of squared deviations from one mean
/// @param squaresWith sum of squared deviations from the two means, at most `squaresWithout`
public record Break(int before, double meanBefore, double meanAfter, double squaresWithout, double squaresWith) {

    /// What the level changed by.
    public double shift() {
        return meanAfter - meanBefore;
    }
}
