package org.touchstone.app.journey.brought.shown;

/// Why rows of the quarantine could not be used.
///
/// @param column "" where it is the row as a whole
public record ReasonRow(String column, String expected, long rows) {}
