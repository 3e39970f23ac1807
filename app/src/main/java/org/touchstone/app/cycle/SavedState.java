package org.touchstone.app.cycle;

import java.time.Instant;
import org.touchstone.core.cycle.Cycle;

/// A state that a draft was saved in.
///
/// @param by the name of whoever saved it
record SavedState(String id, Cycle cycle, Instant saved, String by) {}
