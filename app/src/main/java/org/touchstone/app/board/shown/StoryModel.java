package org.touchstone.app.board.shown;

import java.time.Instant;

/// One journey.
///
/// @param ending key of the text that says how it ended
public record StoryModel(String key, Instant began, String branch, String channel, String ending, Part story) {}
