package org.touchstone.app.account.shown;

import java.time.Instant;

/// A link that was made, to be handed on.
///
/// @param link the whole address; shown this once
/// @param whom it is for
public record HandOnModel(String link, String whom, Instant ends) {}
