package org.touchstone.app.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The files that an analysis is made from: events or answers or both.
///
/// @param cycle the designed cycle; null to draft one from the log, or from the questions
/// @param mapping what the columns of events mean; null to find out
/// @param answersMapping what the columns of answers mean; null to find out
/// @param branches the places; null if nothing is known of them
/// @param zone where times are meant that name no zone; null to take the branches' or else this machine's
record Sources(
        @Nullable Path cycle,
        List<Path> events,
        @Nullable Path mapping,
        List<Path> answers,
        @Nullable Path answersMapping,
        @Nullable Path branches,
        @Nullable ZoneId zone) {

    Sources {
        events = List.copyOf(events);
        answers = List.copyOf(answers);
        if (events.isEmpty() && answers.isEmpty()) {
            throw new IllegalArgumentException("An analysis needs events or answers");
        }
    }

    /// The file whose age tells whether findings are older than what they were made of.
    Path first() {
        return events.isEmpty() ? answers.getFirst() : events.getFirst();
    }
}
