package org.touchstone.core.journey;

import java.time.Duration;
import java.time.Instant;

/// Microseconds since 1970-01-01T00:00Z and the types of `java.time`.
public final class Micros {

    /// Microseconds in a second.
    public static final long SECOND = 1_000_000L;

    private Micros() {}

    /// The instant, to the microsecond (what is finer is cut off).
    public static long of(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), SECOND), instant.getNano() / 1_000);
    }

    /// The duration, to the microsecond.
    public static long of(Duration duration) {
        return Math.addExact(Math.multiplyExact(duration.getSeconds(), SECOND), duration.getNano() / 1_000);
    }

    /// The instant of epoch microseconds.
    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1_000);
    }
}
