package org.touchstone.app.journey.brought.shown;

/// An import that is about to be taken out again.
///
/// @param textKey the key of the sentence that says what leaves; it takes `n`
public record UndoModel(String id, String name, String textKey, long n) {}
