package org.touchstone.core.evidence.alarm;

/// What is counted of the line in one branch and week: who waited, how long, and who left. Adds exactly in any order.
final class LineWeek {

    long waited;
    long left;
    /// Microseconds waited by those served and those who left.
    long exposure;

    void add(LineWeek other) {
        waited += other.waited;
        left += other.left;
        exposure += other.exposure;
    }
}
