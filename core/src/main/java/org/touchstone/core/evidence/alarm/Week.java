package org.touchstone.core.evidence.alarm;

import java.util.Comparator;

/// A branch in one week, or a moment of it.
///
/// @param week counted from the one of 1970-01-01; weeks begin on Monday
/// @param moment code in the log; -1 for all moments together
record Week(int branch, long week, int moment) implements Comparable<Week> {

    private static final Comparator<Week> ORDER =
            Comparator.comparingInt(Week::branch).thenComparingInt(Week::moment).thenComparingLong(Week::week);

    /// From Monday 1969-12-29 to Thursday 1970-01-01.
    private static final int MONDAY_TO_EPOCH = 3;

    static Week of(int branch, long day) {
        return new Week(branch, of(day), -1);
    }

    static long of(long day) {
        return Math.floorDiv(day + MONDAY_TO_EPOCH, 7);
    }

    /// The Monday as an epoch day.
    static long firstDay(long week) {
        return 7 * week - MONDAY_TO_EPOCH;
    }

    long firstDay() {
        return firstDay(week);
    }

    long lastDay() {
        return firstDay() + 6;
    }

    @Override
    public int compareTo(Week other) {
        return ORDER.compare(this, other);
    }
}
