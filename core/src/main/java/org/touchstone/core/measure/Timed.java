package org.touchstone.core.measure;

import java.time.Instant;
import org.touchstone.core.journey.JourneySet;
import org.touchstone.core.journey.Part;

/// Something that takes time in journeys, many times over: what is timed, in which cell it falls, how long it took.
///
/// Backdated encounters are counted but not timed: their times are somebody's memory.
public sealed interface Timed permits TimedFlow, TimedEncounter, TimedWait, TimedJourney {

    /// The time of something that was counted but not timed.
    long UNTIMED = -1;

    /// Name and version.
    String id();

    /// Number of cells.
    int cells();

    /// Shows all occurrences in some journeys of a part.
    void read(Part part, JourneySet journeys, Instant asOf, Sink sink);

    /// Takes occurrences, many at a time.
    @FunctionalInterface
    interface Sink {
        /// Takes the first `count` entries; the arrays are used again afterwards.
        ///
        /// @param micros durations, or [#UNTIMED]
        void take(int[] cells, long[] micros, int count);
    }

    /// Waits between two encounters that follow each other, by the pair of moments: cell `from` × moments + `to`.
    static Timed flows(int moments) {
        return new TimedFlow(moments);
    }

    /// Encounters from start to end, by moment.
    static Timed encounters(int moments) {
        return new TimedEncounter(moments);
    }

    /// Waits before an encounter, by its moment; first encounters of journeys are counted and not timed.
    static Timed waitsBefore(int moments) {
        return new TimedWait(moments);
    }

    /// Journeys from the first start to the last end; one cell. Open journeys are counted and not timed.
    static Timed journeys() {
        return new TimedJourney(0);
    }

    /// As [#journeys()], by branch.
    ///
    /// @param branches number of branches in the dictionary
    static Timed journeysByBranch(int branches) {
        return new TimedJourney(branches);
    }
}
