package org.touchstone.core.cycle;

/// Who asked for a standard.
public enum Source {
    CUSTOMERS,
    EMPLOYEES,
    SHAREHOLDERS,
    SUPPLIERS,
    GOVERNMENT,
    /// A trade or professional association, such as one that grants stars to hotels.
    ASSOCIATION,
    COMMUNITY
}
