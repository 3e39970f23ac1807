package org.touchstone.core.journey;

/// Whether the customer got what the journey was for.
public enum Goal {
    /// Nobody recorded it.
    UNKNOWN(0),
    /// The customer got it.
    MET(1),
    /// The customer got a part of it.
    PARTLY(2),
    /// The customer went without it.
    NOT_MET(3);

    private static final Goal[] ALL = {UNKNOWN, MET, PARTLY, NOT_MET};

    /// The number that stands for it in a stored part; never changes.
    final int code;

    Goal(int code) {
        this.code = code;
    }

    static Goal of(int code) {
        return ALL[code];
    }
}
