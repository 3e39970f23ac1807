package org.touchstone.core.statistics.chart;

import java.util.stream.LongStream;

/// Checks and sums of counts for each period.
final class Counts {

    private Counts() {}

    /// All failures over all units.
    static double pooled(long[] failures, long[] units) {
        requireAlike(failures, units);
        return (double) LongStream.of(failures).sum() / LongStream.of(units).sum();
    }

    private static void requireAlike(long[] failures, long[] units) {
        if (failures.length != units.length || units.length == 0) {
            throw new IllegalArgumentException(
                    "Expected as many counts of failures as of units, and at least one, but got " + failures.length
                            + " and " + units.length);
        }
        for (int i = 0; i < units.length; i++) {
            if (failures[i] < 0 || units[i] <= 0) {
                throw new IllegalArgumentException("Period " + i + ": expected failures >= 0 and units > 0, but got "
                        + failures[i] + " of " + units[i] + ". Leave out periods without units.");
            }
        }
    }
}
