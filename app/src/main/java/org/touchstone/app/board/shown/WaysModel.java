package org.touchstone.app.board.shown;

import java.util.List;

/// The ways that customers go.
///
/// @param ways the most frequent first
public record WaysModel(Age age, List<Part> parts, List<WayRow> ways) {

    /// One way.
    ///
    /// @param steps names of its moments
    /// @param share and `together` in words; together with all above it
    public record WayRow(String steps, String journeys, String share, String together, String href) {}

    public WaysModel {
        parts = List.copyOf(parts);
        ways = List.copyOf(ways);
    }
}
