package org.touchstone.core.journey;

/// One customer living one step once.
///
/// @param number names the encounter within its journey; facts refer to it; at least 0
/// @param moment step code as it stands in the log
/// @param startMicros epoch microseconds, UTC
/// @param endMicros epoch microseconds, UTC; equals `startMicros` unless `timing` is `INTERVAL`
/// @param timing what is known of its time
/// @param backdated whether it was entered afterwards, so that its times are somebody's memory
/// @param staff who served; "" if not known
public record Encounter(
        int number, String moment, long startMicros, long endMicros, Timing timing, boolean backdated, String staff) {

    /// What is known of the time of an encounter.
    public enum Timing {
        /// Start and end are known.
        INTERVAL(0),
        /// One instant is known: the source records events, not intervals.
        INSTANT(1),
        /// It has begun and its end is not known: still going on, or never closed.
        OPEN(2);

        private static final Timing[] ALL = {INTERVAL, INSTANT, OPEN};

        /// The number that stands for it in a stored part; never changes.
        final int code;

        Timing(int code) {
            this.code = code;
        }

        static Timing of(int code) {
            return ALL[code];
        }
    }

    public Encounter {
        if (number < 0) {
            throw new IllegalArgumentException("Number of an encounter must not be negative, but got " + number);
        }
        if (endMicros < startMicros) {
            throw new IllegalArgumentException("Encounter " + number + " at '" + moment + "' ends before it starts: "
                    + startMicros + " to " + endMicros);
        }
        if (timing != Timing.INTERVAL && endMicros != startMicros) {
            throw new IllegalArgumentException("Encounter " + number + " at '" + moment + "' is " + timing
                    + " and has no end of its own, but got " + endMicros);
        }
    }

    /// An encounter of known start and end.
    public static Encounter interval(int number, String moment, long startMicros, long endMicros) {
        return new Encounter(number, moment, startMicros, endMicros, Timing.INTERVAL, false, "");
    }

    /// An encounter of which one instant is known.
    public static Encounter instant(int number, String moment, long micros) {
        return new Encounter(number, moment, micros, micros, Timing.INSTANT, false, "");
    }

    /// An encounter that has begun.
    public static Encounter open(int number, String moment, long startMicros) {
        return new Encounter(number, moment, startMicros, startMicros, Timing.OPEN, false, "");
    }

    /// The same encounter served by somebody.
    public Encounter by(String who) {
        return new Encounter(number, moment, startMicros, endMicros, timing, backdated, who);
    }

    /// The same encounter, now over.
    Encounter closed(long atMicros, boolean afterwards) {
        return new Encounter(number, moment, startMicros, atMicros, Timing.INTERVAL, backdated || afterwards, staff);
    }
}
