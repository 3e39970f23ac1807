package org.touchstone.core.evidence.alarm;

/// What is counted of one person on one day: from the first start to the last end, and how long with customers. Adds
/// exactly in any order.
final class StaffDay {

    /// @param staff code in the log
    record Key(int branch, long day, int staff) {}

    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    long busy;
    long encounters;
    long endless;

    /// Microseconds from the first start to the last end.
    long span() {
        return Math.max(0, last - first);
    }

    void add(StaffDay other) {
        first = Math.min(first, other.first);
        last = Math.max(last, other.last);
        busy += other.busy;
        encounters += other.encounters;
        endless += other.endless;
    }
}
