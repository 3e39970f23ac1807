package org.touchstone.app.journey.brought.shown;

/// An import that is about to be taken out again.
public record UndoModel(String id, String name, long journeys) {}
