package org.touchstone.core.statistics.chart;

/// Where a figure stays while nothing changes.
///
/// @param lower lower control limit, at most `centre`
/// @param centre the level of the baseline
/// @param upper upper control limit, at least `centre`
public record Limits(double lower, double centre, double upper) {

    public Limits {
        if (!(lower <= centre && centre <= upper)) {
            throw new IllegalArgumentException(
                    "Expected lower <= centre <= upper, but got " + lower + ", " + centre + ", " + upper);
        }
    }

    /// `centre` plus and minus `half`, kept within `least` and `most`, which the figure cannot leave.
    static Limits around(double centre, double half, double least, double most) {
        return new Limits(Math.clamp(centre - half, least, centre), centre, Math.clamp(centre + half, centre, most));
    }

    /// Whether the value lies beyond a limit.
    public boolean outside(double value) {
        return value < lower || value > upper;
    }
}
