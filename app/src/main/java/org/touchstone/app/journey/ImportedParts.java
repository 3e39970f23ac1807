package org.touchstone.app.journey;

import java.util.List;
import org.touchstone.core.journey.Part;

/// An import as it is in memory.
///
/// @param ids names under which the parts are kept, in the same order
/// @param parts fewer than `ids` when journeys of some live in other parts by now
/// @param through end of observation of its source, epoch microseconds
record ImportedParts(String id, List<String> ids, List<Part> parts, long through) {
    ImportedParts {
        ids = List.copyOf(ids);
        parts = List.copyOf(parts);
    }

    /// Whether all of it is still in parts of its own.
    boolean isWhole() {
        return ids.size() == parts.size();
    }
}
