package org.touchstone.core.journey;

/// A part and those of its journeys that are alive in a log.
public record Slice(Part part, JourneySet journeys) {

    /// Whether every journey of the part is alive.
    public boolean isWhole() {
        return journeys.count() == part.journeys();
    }

    /// Every journey of the part.
    public static Slice whole(Part part) {
        return new Slice(part, JourneySet.all(part.journeys()));
    }
}
