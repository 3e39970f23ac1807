package org.touchstone.app.journey.brought.shown;

import java.time.Instant;

/// A file that waits to be brought in.
public record FileRow(String id, String name, Instant at) {}
