package org.touchstone.app.platform.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/// Makes keys that sort by the time they were made: UUIDs of version 7 (RFC 9562, section 5.7), as text of 36
/// characters.
///
/// Keys of one maker increase strictly: within a millisecond the 12 bits after the version count on (method 1 of
/// section 6.2); a clock that is set back is waited out by counting on. Safe for many threads.
public final class Keys {

    private static final int COUNTER_BITS = 12;
    private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;

    private final Clock clock;
    private final SecureRandom random;
    /// Milliseconds and counter of the latest key, in one number that only grows.
    private long latest;

    /// @param clock tells the millisecond
    public Keys(Clock clock) {
        this.clock = clock;
        this.random = new SecureRandom();
    }

    /// A new key.
    public String next() {
        return uuid().toString();
    }

    /// A new key of 64 bits by chance alone, for what is counted in millions. Among 100 million the chance that any two
    /// are the same is 1 in 3,700 (birthday bound, n² / 2⁶⁵).
    public long next64() {
        return random.nextLong();
    }

    private UUID uuid() {
        long place = place();
        long high = (place >>> COUNTER_BITS << 16) | VERSION_7 | (place & COUNTER_MASK);
        return new UUID(high, (random.nextLong() & VARIANT_MASK) | VARIANT);
    }

    private synchronized long place() {
        latest = Math.max(latest + 1, clock.millis() << COUNTER_BITS);
        return latest;
    }
}
