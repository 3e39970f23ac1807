package org.touchstone.core.branch;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;

/// The clock on the wall of one zone, for many instants: remembers the stretch between two changes of the clocks. Safe
/// for many threads.
public final class LocalClock {

    private record Stretch(long fromMicros, long toMicros, long offsetMicros) {}

    private static final long SECOND = 1_000_000;
    private static final long DAY = 86_400 * SECOND;

    private final ZoneId zone;
    private volatile Stretch last = new Stretch(0, 0, 0);

    /// The clock of a zone.
    public LocalClock(ZoneId zone) {
        this.zone = zone;
    }

    /// The local date of an instant in epoch microseconds, as an epoch day.
    public long dayOf(long micros) {
        return Math.floorDiv(micros + offset(micros), DAY);
    }

    /// The local time of day of an instant in epoch microseconds.
    public LocalTime timeOf(long micros) {
        return LocalTime.ofNanoOfDay(1_000 * Math.floorMod(micros + offset(micros), DAY));
    }

    private long offset(long micros) {
        Stretch stretch = last;
        if (micros < stretch.fromMicros() || micros >= stretch.toMicros()) {
            stretch = around(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
            last = stretch;
        }
        return stretch.offsetMicros();
    }

    private Stretch around(Instant instant) {
        var rules = zone.getRules();
        ZoneOffsetTransition before = rules.previousTransition(instant.plusNanos(1));
        ZoneOffsetTransition after = rules.nextTransition(instant);
        return new Stretch(
                before == null ? Long.MIN_VALUE : before.toEpochSecond() * SECOND,
                after == null ? Long.MAX_VALUE : after.toEpochSecond() * SECOND,
                rules.getOffset(instant).getTotalSeconds() * SECOND);
    }
}
