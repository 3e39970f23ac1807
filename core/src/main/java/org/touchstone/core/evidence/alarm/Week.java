package org.touchstone.core.evidence.alarm;

import java.util.Comparator;
import org.touchstone.core.evidence.Weeks;

/// A branch in one week, or a moment of it.
///
/// @param week counted from the one of 1970-01-01; weeks begin on Monday
/// @param moment code in the log; -1 for all moments together
record Week(int branch, long week, int moment) implements Comparable<Week> {

    private static final Comparator<Week> ORDER =
            Comparator.comparingInt(Week::branch).thenComparingInt(Week::moment).thenComparingLong(Week::week);

    static Week of(int branch, long day) {
        return new Week(branch, Weeks.of(day), -1);
    }

    long firstDay() {
        return Weeks.monday(week);
    }

    long lastDay() {
        return firstDay() + 6;
    }

    @Override
    public int compareTo(Week other) {
        return ORDER.compare(this, other);
    }
}
