package org.touchstone.core.conformance;

import java.util.BitSet;

/// A departure from the cycle and the ways that show it. Immutable.
public final class Deviation {

    private final Departure departure;
    private final long journeys;
    private final BitSet ways;

    /// @param ways not copied, so that nobody else may hold it
    Deviation(Departure departure, long journeys, BitSet ways) {
        this.departure = departure;
        this.journeys = journeys;
        this.ways = ways;
    }

    /// What it is.
    public Departure departure() {
        return departure;
    }

    /// How many journeys show it, each counted once however often it does.
    public long journeys() {
        return journeys;
    }

    /// Whether the journeys of the way, by its place among [Conformance#ways], show it.
    public boolean shows(int way) {
        return ways.get(way);
    }

    /// The places of the ways that show it, a copy.
    public BitSet ways() {
        return (BitSet) ways.clone();
    }

    @Override
    public String toString() {
        return journeys + " × " + departure;
    }
}
