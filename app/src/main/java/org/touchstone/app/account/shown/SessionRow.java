package org.touchstone.app.account.shown;

import java.time.Instant;

/// A session in a list.
///
/// @param device the browser and the system, in short
/// @param current whether the list is looked at in this very session
public record SessionRow(String id, String device, String address, Instant since, Instant seen, boolean current) {}
