package org.touchstone.app.journey.brought.shown;

import java.util.List;

/// What becomes of a file.
public sealed interface Progress {

    /// Nothing yet.
    record Idle() implements Progress {}

    /// It is read.
    ///
    /// @param percent 0 to 100
    record Going(int percent) implements Progress {}

    /// It could not be read, or somebody ended it.
    record Failed(String why) implements Progress {}

    /// It was tried: what would come of it.
    ///
    /// @param textKey the key of the sentence that says how much it would bring; it takes `n`
    record Tried(
            String textKey,
            long n,
            long rows,
            long used,
            long duplicates,
            long quarantined,
            List<ReasonRow> reasons,
            List<String> notes)
            implements Progress {
        public Tried {
            reasons = List.copyOf(reasons);
            notes = List.copyOf(notes);
        }
    }

    /// It is in.
    ///
    /// @param leftOut rows, or single answers, that could not be used
    record Brought(long used, long leftOut, List<ReasonRow> reasons) implements Progress {
        public Brought {
            reasons = List.copyOf(reasons);
        }
    }
}
