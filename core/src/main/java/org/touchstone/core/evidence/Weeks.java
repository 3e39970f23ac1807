package org.touchstone.core.evidence;

/// Weeks from Monday to Sunday, counted from the one of 1970-01-01.
public final class Weeks {

    /// From Monday 1969-12-29 to Thursday 1970-01-01.
    private static final int MONDAY_TO_EPOCH = 3;

    private Weeks() {}

    /// The week of an epoch day.
    public static long of(long day) {
        return Math.floorDiv(day + MONDAY_TO_EPOCH, 7);
    }

    /// The Monday of a week, as an epoch day.
    public static long monday(long week) {
        return 7 * week - MONDAY_TO_EPOCH;
    }
}
