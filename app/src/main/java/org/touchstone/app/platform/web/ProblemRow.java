package org.touchstone.app.platform.web;

/// One thing that is wrong in a file that a person wrote.
///
/// @param line counts from 1, 0 for the file as a whole
public record ProblemRow(int line, int column, String found, String expected, String cure) {}
