package org.touchstone.core.analysis;

import org.jspecify.annotations.Nullable;
import org.touchstone.core.branch.Branches;
import org.touchstone.core.cycle.Cycle;

/// The service as designed: what a log is held against.
///
/// @param cycle the designed cycle; null to draft one from the most frequent ways
/// @param branches places with their zones and opening hours; null if nothing is known of them
/// @param language in which names are written, such as "en"
public record Service(@Nullable Cycle cycle, @Nullable Branches branches, String language) {

    /// Nothing is designed yet.
    public static final Service UNKNOWN = new Service(null, null, "en");

    /// A designed cycle, its places not known.
    public static Service of(Cycle cycle) {
        return new Service(cycle, null, cycle.language());
    }
}
