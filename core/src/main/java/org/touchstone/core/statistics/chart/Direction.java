package org.touchstone.core.statistics.chart;

/// Which way a figure went.
public enum Direction {
    /// The figure rose.
    UP,
    /// The figure fell.
    DOWN;

    /// `UP` for a positive difference, `DOWN` otherwise.
    public static Direction of(double difference) {
        return difference > 0 ? UP : DOWN;
    }
}
