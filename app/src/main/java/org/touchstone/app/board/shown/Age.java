package org.touchstone.app.board.shown;

import java.time.Instant;

/// How old what is shown is, and what it is of.
///
/// @param made when it was made
/// @param older whether more has become known since
/// @param branches whether it is of the visitor's branches alone
public record Age(Instant made, boolean older, boolean branches, FilterModel filter) {}
