package org.touchstone.app.cycle.shown;

/// One thing that can go wrong at a step.
public record IncidentRow(Phrase text, String severityKey, Phrase recovery) {}
