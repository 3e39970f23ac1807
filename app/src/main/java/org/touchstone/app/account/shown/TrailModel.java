package org.touchstone.app.account.shown;

import java.util.List;
import java.util.Optional;
import org.touchstone.app.account.trail.Trail;
import org.touchstone.app.account.trail.TrailEntry;

/// A page of the trail.
///
/// @param entries newest first
/// @param check what came of looking over the chain; empty if nobody asked
/// @param older the number below which the next page begins, 0 if this is the last
public record TrailModel(List<TrailEntry> entries, Optional<Trail.Check> check, long older) {
    public TrailModel {
        entries = List.copyOf(entries);
    }
}
