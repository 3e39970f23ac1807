package org.touchstone.app.board.shown;

import java.util.List;

/// A path between two moments: how often, how long people wait, and who went it.
///
/// @param query what the address says, to be kept by what is taken away from it
public record ArcModel(Age age, List<Part> parts, String query, JourneysModel journeys) {
    public ArcModel {
        parts = List.copyOf(parts);
    }
}
