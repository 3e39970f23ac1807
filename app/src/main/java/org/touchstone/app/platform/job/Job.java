package org.touchstone.app.platform.job;

import java.util.OptionalLong;

/// A piece of long work and how far it is.
///
/// @param kind what is done; see [JobKind]
/// @param done how much of `total`; both 0 while nobody knows
/// @param message what it is at, or why it failed
/// @param input JSON, what it was asked to do
/// @param result JSON, "" until it is done
/// @param askedBy the account that asked
/// @param endedMicros empty until it ended; epoch microseconds like the others
public record Job(
        String id,
        String kind,
        State state,
        long done,
        long total,
        String message,
        String input,
        String result,
        String askedBy,
        long askedMicros,
        OptionalLong endedMicros) {

    /// How it stands.
    public enum State {
        /// It waits for its turn.
        QUEUED,
        /// It is worked on.
        RUNNING,
        /// It came to its end, and `result` holds what it gave.
        DONE,
        /// It did not, and `message` says why and what to do.
        FAILED,
        /// Somebody wanted it to end before.
        CANCELLED
    }

    /// Whether nothing more will become of it.
    public boolean isOver() {
        return switch (state) {
            case QUEUED, RUNNING -> false;
            case DONE, FAILED, CANCELLED -> true;
        };
    }
}
