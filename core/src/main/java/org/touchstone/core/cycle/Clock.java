package org.touchstone.core.cycle;

/// The clock on which a standard's time runs.
public enum Clock {
    /// Time as the customer lives it, nights and holidays included.
    ELAPSED,
    /// Only while the branch is open.
    OPENING_HOURS
}
