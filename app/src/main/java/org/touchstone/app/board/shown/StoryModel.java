package org.touchstone.app.board.shown;

import java.time.Instant;
import java.util.List;

/// One journey.
///
/// @param ending key of the text that says how it ended
/// @param records what it was put together from, in the order in which it became known
public record StoryModel(
        String key, Instant began, String branch, String channel, String ending, Part story, List<RecordRow> records) {

    /// One record.
    ///
    /// @param kind key of the text that says what it is
    /// @param what name of an import, or the number of an encounter
    /// @param by name of whoever brought or told it; "" where nobody is known
    public record RecordRow(String kind, String what, Instant recorded, String by) {}

    public StoryModel {
        records = List.copyOf(records);
    }
}
