package org.touchstone.app.account.shown;

import java.time.Instant;
import java.util.Optional;

/// Somebody in the list of people.
///
/// @param branches their codes, empty for all
/// @param changeable whether who looks may change them
public record PersonRow(
        String id,
        String login,
        String name,
        String roleKey,
        String branches,
        boolean disabled,
        Optional<Instant> seen,
        boolean changeable) {}
