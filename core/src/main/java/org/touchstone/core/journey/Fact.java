package org.touchstone.core.journey;

/// One thing that became known about a journey. Facts are only ever added; the latest one of an encounter wins.
public sealed interface Fact {

    /// Place in the order of all facts, increasing from 1.
    long seq();

    /// The journey it is about.
    long journey();

    /// An encounter has begun. The first one of a journey opens the journey.
    ///
    /// @param key name of the journey at its source; "" if it has none. Like `branch`, `channel` and `segment` it is
    ///     taken from the first fact of a journey
    record Opened(
            long seq, long journey, String key, String branch, String channel, String segment, Encounter encounter)
            implements Fact {}

    /// An encounter is over.
    ///
    /// @param encounter its number
    /// @param backdated whether the end was entered afterwards
    record Closed(long seq, long journey, int encounter, long endMicros, boolean backdated) implements Fact {}

    /// An encounter was not as recorded; this is how it was.
    record Corrected(long seq, long journey, Encounter encounter) implements Fact {}

    /// An encounter never happened. A journey that loses its last encounter is gone.
    record Retracted(long seq, long journey, int encounter) implements Fact {}

    /// The journey is over.
    record Ended(long seq, long journey, Ending ending, Goal goal) implements Fact {}
}
