package org.touchstone.app.findings;

import java.util.Set;

/// What came of making the findings of a look.
sealed interface Outcome {

    /// How much of the log it knows; see `JourneyLog.seq`.
    long seq();

    /// The [Basis] it rests on.
    String version();

    /// Findings.
    record Found(Kept kept) implements Outcome {
        @Override
        public long seq() {
            return kept.seq();
        }

        @Override
        public String version() {
            return kept.version();
        }
    }

    /// There are neither journeys nor answers.
    ///
    /// @param by the parts of the filter each of which alone leaves nothing; empty where only all of them together do,
    ///   and where there is nothing without a filter
    record Nothing(long seq, String version, Set<Narrowing> by) implements Outcome {
        public Nothing {
            by = Set.copyOf(by);
        }
    }
}
