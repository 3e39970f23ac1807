package org.touchstone.core.cycle;

/// What can see a step: the ways to learn that, and how, it was lived.
public enum Witness {
    /// A system that writes events: what it sees can be aligned and timed.
    LOG,
    /// The customer, when asked.
    QUESTION,
    /// An auditor or mystery shopper on the spot.
    AUDIT
}
