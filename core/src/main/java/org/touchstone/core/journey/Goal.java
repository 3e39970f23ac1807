package org.touchstone.core.journey;

/// Whether the customer got what the journey was for.
public enum Goal {
    /// Nobody recorded it.
    UNKNOWN,
    /// The customer got it.
    MET,
    /// The customer got a part of it.
    PARTLY,
    /// The customer went without it.
    NOT_MET;

    private static final Goal[] ALL = values();

    static Goal of(int code) {
        return ALL[code];
    }
}
