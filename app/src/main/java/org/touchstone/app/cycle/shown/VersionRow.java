package org.touchstone.app.cycle.shown;

import java.time.Instant;

/// One version of a cycle.
public record VersionRow(int number, boolean published, Instant changed, String by, boolean shown) {}
