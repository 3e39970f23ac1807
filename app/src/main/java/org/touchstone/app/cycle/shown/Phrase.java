package org.touchstone.app.cycle.shown;

/// Words of a cycle and the language they are in, which may be another than the page's.
///
/// @param words empty where nothing is written
public record Phrase(String words, String language) {}
