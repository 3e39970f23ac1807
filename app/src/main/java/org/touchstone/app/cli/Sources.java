package org.touchstone.app.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The files that an analysis is made from.
///
/// @param cycle the designed cycle; null to draft one from the log
/// @param events at least one file
/// @param mapping what the columns mean; null to find out
/// @param branches the places; null if nothing is known of them
/// @param zone where times are meant that name no zone; null to take the branches' or else this machine's
record Sources(
        @Nullable Path cycle,
        List<Path> events,
        @Nullable Path mapping,
        @Nullable Path branches,
        @Nullable ZoneId zone) {

    Sources {
        events = List.copyOf(events);
    }
}
