package org.touchstone.app.journey.brought;

/// A file that somebody brought in.
///
/// @param name as the browser told it
/// @param heading SHA-256 of the names of its columns
/// @param kind the word of the [TableKind] that it is taken for
/// @param choices what was chosen for it, as its kind writes it
/// @param job the latest job about it, "" for none
/// @param by the account that brought it, and that alone may see it
public record BroughtFile(
        String id,
        String name,
        long bytes,
        String heading,
        String kind,
        String choices,
        String job,
        String by,
        long micros) {}
