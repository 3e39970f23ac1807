package org.touchstone.app.cycle.shown;

import java.time.Instant;
import java.util.List;

/// Two edits of one draft.
///
/// @param changes from theirs to mine
public record ConflictModel(
        String code, long version, String by, Instant changed, String mine, String theirs, List<ChangeRow> changes) {
    public ConflictModel {
        changes = List.copyOf(changes);
    }
}
