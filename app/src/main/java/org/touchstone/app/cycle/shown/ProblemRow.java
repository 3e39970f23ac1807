package org.touchstone.app.cycle.shown;

/// One thing that is wrong in a cycle file, as the core tells it.
///
/// @param line counts from 1, 0 for the file as a whole
public record ProblemRow(int line, int column, String found, String expected, String cure) {}
