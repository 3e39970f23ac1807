package org.touchstone.core.evidence.alarm;

/// What is counted of one promise in one branch and week: whether it was kept, and the gap behind it, until the next
/// moment that is more than a sign. Adds exactly in any order.
final class GapWeek {

    long joined;
    long kept;
    long gaps;
    /// Microseconds, each gap counted as half an hour at most.
    long waited;

    /// The mean gap in microseconds; 0 of none.
    double gap() {
        return gaps == 0 ? 0 : (double) waited / gaps;
    }

    double keptShare() {
        return joined == 0 ? 0 : (double) kept / joined;
    }

    void add(GapWeek other) {
        joined += other.joined;
        kept += other.kept;
        gaps += other.gaps;
        waited += other.waited;
    }
}
