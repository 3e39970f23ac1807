package org.touchstone.app.journey;

/// A log that came in as files.
///
/// @param name as people know it, such as the names of its files
/// @param rows read from them: used + duplicates + quarantined
public record Import(
        String id,
        String name,
        State state,
        long rows,
        long used,
        long duplicates,
        long quarantined,
        long journeys,
        long encounters,
        long begunMicros,
        String begunBy) {

    /// How it stands.
    public enum State {
        /// It comes in, and nothing of it is seen.
        LOADING,
        /// It is seen.
        ACTIVE,
        /// It was taken out again, or never came to its end.
        UNDONE
    }
}
