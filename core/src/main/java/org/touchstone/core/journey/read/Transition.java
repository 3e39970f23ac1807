package org.touchstone.core.journey.read;

import java.util.Locale;
import java.util.Set;

/// What a row of a life cycle says: the transitions of IEEE 1849 (XES), read case-insensitively, and the words that
/// other systems use for them.
final class Transition {

    /// The row is an event of its own.
    static final int EVENT = 0;

    static final int START = 1;
    static final int COMPLETE = 2;
    /// Neither begins nor ends an encounter: scheduled, assigned, suspended, resumed.
    static final int ASIDE = 3;

    private static final Set<String> STARTS = Set.of("start", "started", "begin", "open", "opened", "in");
    private static final Set<String> COMPLETES = Set.of(
            "complete",
            "completed",
            "end",
            "ended",
            "finish",
            "finished",
            "close",
            "closed",
            "out",
            "withdraw",
            "ate_abort",
            "pi_abort",
            "autoskip",
            "manualskip");
    private static final Set<String> ASIDES =
            Set.of("schedule", "assign", "reassign", "suspend", "resume", "enqueue", "ready");

    private Transition() {}

    /// The transition of the word; a word that is not known is taken as a completion.
    static int of(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        if (STARTS.contains(lower)) {
            return START;
        }
        return ASIDES.contains(lower) ? ASIDE : COMPLETE;
    }

    /// Whether the word is one that a life cycle uses.
    static boolean isKnown(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        return STARTS.contains(lower) || COMPLETES.contains(lower) || ASIDES.contains(lower);
    }
}
