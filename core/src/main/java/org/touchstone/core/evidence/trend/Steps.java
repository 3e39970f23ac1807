package org.touchstone.core.evidence.trend;

import org.touchstone.core.evidence.Weeks;

/// The periods of a board: weeks from Monday on, or days where there are few weeks. Counted from 0.
///
/// @param first first day of the first period, an epoch day
/// @param length days in a period
/// @param count number of periods
record Steps(long first, int length, int count) {

    /// Weeks from which on weeks are told apart, and not days.
    private static final int WEEKS_MIN = 26;

    private static final int WEEK = 7;

    /// Periods that cover the days, ends included.
    static Steps covering(long from, long to) {
        long weeks = Weeks.of(to) - Weeks.of(from) + 1;
        return weeks >= WEEKS_MIN
                ? new Steps(Weeks.monday(Weeks.of(from)), WEEK, (int) weeks)
                : new Steps(from, 1, (int) (to - from + 1));
    }

    /// The period of a day.
    int of(long day) {
        return (int) Math.floorDiv(day - first, length);
    }

    /// First day of a period.
    long day(int period) {
        return first + (long) length * period;
    }

    /// "week" or "day".
    String word() {
        return length == WEEK ? "week" : "day";
    }
}
