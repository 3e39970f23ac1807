package org.touchstone.app.cycle.shown;

/// What an expert of the cycle file holds of a step.
public record JudgementRow(String gradeKey, Phrase reason, String expert) {}
