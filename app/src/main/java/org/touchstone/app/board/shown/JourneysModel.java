package org.touchstone.app.board.shown;

import java.time.Instant;
import java.util.List;

/// Some journeys.
///
/// @param what which they are; names of moments
/// @param longest whether they are those that were longest at the moment, not those of a way
public record JourneysModel(Age age, String what, boolean longest, List<JourneyRow> journeys) {

    /// One journey.
    ///
    /// @param key the name its source gives it; its number where it has none
    /// @param lasted how long it took, in words
    /// @param ending key of the text that says how it ended
    public record JourneyRow(
            String key, Instant began, String branch, String lasted, String here, String ending, String href) {}

    public JourneysModel {
        journeys = List.copyOf(journeys);
    }
}
