package org.touchstone.app.journey.brought;

/// A file that somebody brought in.
///
/// @param name as the browser told it
/// @param heading SHA-256 of the names of its columns
/// @param job the latest job about it, "" for none
/// @param by the account that brought it, and that alone may see it
record BroughtFile(
        String id, String name, long bytes, String heading, Choices choices, String job, String by, long micros) {}
