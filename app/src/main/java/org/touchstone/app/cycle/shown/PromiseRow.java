package org.touchstone.app.cycle.shown;

import org.touchstone.app.platform.language.Saying;

/// A standard, in words.
public record PromiseRow(Saying text, Saying share, boolean told) {}
