package org.touchstone.app.board;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// A customer who was called back.
///
/// @param id the key of the row
/// @param journey its id in the log
/// @param name of the journey at its source
/// @param who called
/// @param version of the row, to be brought back with a change
record Callback(
        String id,
        long journey,
        String name,
        String branch,
        Outcome outcome,
        String note,
        String who,
        Instant called,
        long version) {

    /// What came of it.
    enum Outcome {
        MENDED("mended", "monday.outcome.mended"),
        NOT_MENDED("not-mended", "monday.outcome.not-mended"),
        NOT_REACHED("not-reached", "monday.outcome.not-reached");

        private final String code;
        private final String key;

        Outcome(String code, String key) {
            this.code = code;
            this.key = key;
        }

        /// How it is written in forms and in the database.
        String code() {
            return code;
        }

        /// The key of its name among the texts.
        String key() {
            return key;
        }

        /// The one of a code.
        static Optional<Outcome> find(String code) {
            return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
        }
    }
}
