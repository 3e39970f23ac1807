package org.touchstone.app.account.shown;

import java.time.Instant;

/// An invitation that nobody has accepted yet.
///
/// @param note whom it is for
/// @param branches their codes, empty for all
/// @param by who made it
public record InvitationRow(String id, String note, String roleKey, String branches, String by, Instant ends) {}
