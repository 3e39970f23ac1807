package org.touchstone.core.journey;

/// One thing that became known about a journey. Facts are only ever added; the latest one of an encounter wins.
///
/// A fact that was told and has no place yet has seq 0.
public sealed interface Fact {

    /// Place in the order of all facts, increasing from 1.
    long seq();

    /// The journey it is about.
    long journey();

    /// The same fact with its place in the order of all facts.
    Fact at(long place);

    /// An encounter has begun. The first one of a journey opens the journey.
    ///
    /// @param key name of the journey at its source; "" if it has none. Like `branch`, `channel` and `segment` it is
    ///     taken from the first fact of a journey
    record Opened(
            long seq, long journey, String key, String branch, String channel, String segment, Encounter encounter)
            implements Fact {
        @Override
        public Opened at(long place) {
            return new Opened(place, journey, key, branch, channel, segment, encounter);
        }
    }

    /// An encounter is over.
    ///
    /// @param encounter its number
    /// @param backdated whether the end was entered afterwards
    record Closed(long seq, long journey, int encounter, long endMicros, boolean backdated) implements Fact {
        @Override
        public Closed at(long place) {
            return new Closed(place, journey, encounter, endMicros, backdated);
        }
    }

    /// An encounter was not as recorded; this is how it was.
    record Corrected(long seq, long journey, Encounter encounter) implements Fact {
        @Override
        public Corrected at(long place) {
            return new Corrected(place, journey, encounter);
        }
    }

    /// An encounter never happened. A journey that loses its last encounter is gone.
    record Retracted(long seq, long journey, int encounter) implements Fact {
        @Override
        public Retracted at(long place) {
            return new Retracted(place, journey, encounter);
        }
    }

    /// The journey is over.
    record Ended(long seq, long journey, Ending ending, Goal goal) implements Fact {
        @Override
        public Ended at(long place) {
            return new Ended(place, journey, ending, goal);
        }
    }
}
