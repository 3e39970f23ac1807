package org.touchstone.core.measure;

import org.touchstone.core.journey.Part;

/// A standard that a log can judge, in codes of its dictionary.
public sealed interface Promise {

    /// Code of the moment at which it is made.
    int moment();

    /// The moment lasts at most so long.
    record Lasts(int moment, long limitMicros, Clock clock) implements Promise {}

    /// The moment begins at most so long after the end of the moment before it in the promise.
    record StartsWithin(int moment, int after, long limitMicros, Clock clock) implements Promise {}

    /// The moment is lived at most so often in one journey.
    record Times(int moment, int most) implements Promise {}

    /// How time is counted between two instants.
    @FunctionalInterface
    interface Clock {
        /// Time goes on day and night.
        Clock ELAPSED = (part, journey, from, to) -> to - from;

        /// Microseconds that count between two instants, for a journey of a part; at least 0 when `from` <= `to`.
        long between(Part part, int journey, long fromMicros, long toMicros);
    }
}
