package org.touchstone.app.cycle.shown;

/// A step or a group of the draft.
///
/// @param key a word to name its buttons by, the same after a move
/// @param groupKey of the name of the group, empty for a step
public record PlaceRow(
        String path,
        String key,
        int depth,
        String groupKey,
        String code,
        Phrase name,
        boolean movable,
        boolean first,
        boolean last) {}
