package org.touchstone.app.journey.brought.shown;

import java.time.Instant;
import java.util.Optional;

/// A file that waits: to be brought in, or to be mended.
///
/// @param leftOut how much is left out of the import as which it is in; empty if it is not in
public record FileRow(String id, String name, Instant at, Optional<Long> leftOut) {}
