package org.touchstone.app.journey.brought.shown;

import java.time.Instant;
import java.util.Optional;

/// A time as it stands in a file and as it is read.
///
/// @param read empty if it is not read
public record TimeRow(String raw, Optional<Instant> read) {}
