package org.touchstone.app.journey.brought.shown;

import java.time.Instant;

/// An import.
///
/// @param kindKey the key of the name of what it holds
/// @param state ACTIVE is seen, LOADING not yet, UNDONE no longer
/// @param undoable whether whoever looks may take it out again
public record ImportRow(
        String id,
        String name,
        String kindKey,
        String state,
        Instant at,
        long rows,
        long used,
        long duplicates,
        long quarantined,
        boolean undoable) {}
