package org.touchstone.app.board.shown;

import java.util.List;

/// Journeys as rows of dots.
///
/// @param time "clock" for the calendar, "since" for the time since each began
/// @param sort "arrival", "duration" or "branch"
/// @param query what the address says, to be kept by what is taken away from it
public record DotsModel(Age age, List<Part> parts, String time, String sort, String query) {
    public DotsModel {
        parts = List.copyOf(parts);
    }
}
