package org.touchstone.app.survey;

/// Answers that came in as a file.
///
/// @param name as people know it, such as the name of its file
/// @param rows read from it: used + duplicates + quarantined
/// @param duplicates rows that say what another one says, and respondents who were in already
/// @param respondents how many sets of answers it brought
public record AnswerImport(
        String id,
        String name,
        State state,
        long rows,
        long used,
        long duplicates,
        long quarantined,
        long respondents,
        long begunMicros) {

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
