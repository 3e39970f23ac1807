package org.touchstone.app.cycle.shown;

/// A text of a step, to be written in every language.
public record TextRow(String key, String labelKey, boolean needed) {}
