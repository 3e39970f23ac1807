package org.touchstone.core.measure;

/// What one journey says of one promise, the worse the larger; the first says nothing at all.
public enum Verdict {
    /// The journey did not come to it.
    NOT_MADE,
    /// Its times do not tell.
    UNKNOWN,
    /// It was kept.
    KEPT,
    /// The limit has not passed at the end of observation.
    PENDING,
    /// It was broken.
    BROKEN,
    /// The customer left before it could be kept.
    LEFT;

    Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
