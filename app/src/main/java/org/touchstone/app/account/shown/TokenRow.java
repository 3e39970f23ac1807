package org.touchstone.app.account.shown;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A token in a list.
///
/// @param begins its first characters
/// @param rightKeys the keys of the names of what it may do
/// @param used empty if no program ever came with it
/// @param over whether it has ended
public record TokenRow(
        String id,
        String label,
        String begins,
        List<String> rightKeys,
        Instant ends,
        Optional<Instant> used,
        boolean over) {
    public TokenRow {
        rightKeys = List.copyOf(rightKeys);
    }
}
