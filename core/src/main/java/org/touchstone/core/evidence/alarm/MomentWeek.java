package org.touchstone.core.evidence.alarm;

/// What is counted of one moment in one branch and week. Adds exactly in any order. Durations that were entered
/// afterwards do not count.
final class MomentWeek {

    static final int BINS = 16;
    private static final long SECOND = 1_000_000L;
    private static final long MINUTE = 60 * SECOND;
    /// Shorter ones are alike because clocks are coarse.
    private static final long ALIKE_FROM = MINUTE;

    long encounters;
    /// With start and end.
    long timed;

    long endless;
    long zero;
    long overlong;
    /// Starts on a full minute, and those of them on the full or half hour.
    long onMinute;

    long onHalfHour;
    long starts;
    long lasted;
    /// Time, until the day's last sign of life, of encounters without end.
    long lingering;
    /// Durations of a minute or more, by a few bits of their scrambled length: equal ones fall together.
    long longer;

    final int[] alike = new int[BINS];

    /// @param startOfDay microseconds from midnight
    void begins(long startOfDay) {
        starts++;
        if (startOfDay % MINUTE == 0) {
            onMinute++;
            onHalfHour += startOfDay % (30 * MINUTE) == 0 ? 1 : 0;
        }
    }

    void lasts(long micros, boolean tooLong) {
        timed++;
        lasted += micros;
        zero += micros == 0 ? 1 : 0;
        overlong += tooLong ? 1 : 0;
        if (micros >= ALIKE_FROM) {
            longer++;
            alike[(int) ((micros * 0x9E3779B97F4A7C15L) >>> 60)]++;
        }
    }

    /// Durations in the fullest bin: all equal ones are in one.
    int mostAlike() {
        int most = 0;
        for (int count : alike) {
            most = Math.max(most, count);
        }
        return most;
    }

    void add(MomentWeek other) {
        encounters += other.encounters;
        timed += other.timed;
        endless += other.endless;
        zero += other.zero;
        overlong += other.overlong;
        onMinute += other.onMinute;
        onHalfHour += other.onHalfHour;
        starts += other.starts;
        lasted += other.lasted;
        lingering += other.lingering;
        longer += other.longer;
        for (int bin = 0; bin < BINS; bin++) {
            alike[bin] += other.alike[bin];
        }
    }
}
