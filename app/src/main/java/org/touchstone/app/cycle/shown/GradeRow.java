package org.touchstone.app.cycle.shown;

/// What somebody else holds of a moment.
///
/// @param changed whether it was changed after others were seen
public record GradeRow(String name, int grade, String reason, boolean changed) {}
