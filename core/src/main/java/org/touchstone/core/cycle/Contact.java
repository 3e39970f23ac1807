package org.touchstone.core.cycle;

/// Whom or what the customer meets at a step.
public enum Contact {
    /// An employee, face to face, by voice or in writing.
    PERSON,
    /// A machine or a program: a ticket machine, a website, an announcement.
    MACHINE,
    /// The place itself: its door, its signs, its chairs.
    PLACE,
    /// Nobody and nothing of ours: the customer alone, or a step behind the scenes.
    NONE
}
