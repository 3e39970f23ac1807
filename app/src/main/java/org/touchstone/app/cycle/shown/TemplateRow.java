package org.touchstone.app.cycle.shown;

/// A cycle to start from.
public record TemplateRow(String code, Phrase name, Phrase goal, int steps) {}
