package org.touchstone.examples.bank;

import org.touchstone.examples.chance.Distribution;

/// When the number of somebody who had to wait is shown.
sealed interface Calling {

    /// When the number is shown of somebody who is in truth called at `called`.
    long shown(Visit visit, long called);

    /// When the number was shown of somebody who gave up at `now`; `now` if it never was.
    long shownToWhoGivesUp(long since, long now);

    /// As soon as a window is free.
    record WhenFree() implements Calling {
        @Override
        public long shown(Visit visit, long called) {
            return called;
        }

        @Override
        public long shownToWhoGivesUp(long since, long now) {
            return now;
        }
    }

    /// While somebody else is still being served, so that waits look short.
    ///
    /// @param latest longest wait shown, in milliseconds
    /// @param early how long before a window is free
    record TooEarly(long latest, Distribution early) implements Calling {

        private static final long SHORTEST = 2_000;

        @Override
        public long shown(Visit visit, long called) {
            long early = early().millis(visit.draws(), Source.EARLY_CALL, visit.calls());
            long wished = Math.min(called - early, visit.since() + latest);
            return Math.min(called, Math.max(visit.since() + SHORTEST, wished));
        }

        @Override
        public long shownToWhoGivesUp(long since, long now) {
            return Math.min(now, since + latest);
        }
    }
}
