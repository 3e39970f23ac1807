package org.touchstone.app.cycle.shown;

import java.time.Instant;

/// A state the draft was saved in.
///
/// @param changes to the state before
public record StateRow(String id, Instant saved, String by, int changes, boolean now) {}
