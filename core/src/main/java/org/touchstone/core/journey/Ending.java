package org.touchstone.core.journey;

/// How a journey stands at the end of observation.
public enum Ending {
    /// Not over: the customer is still waiting or being served.
    OPEN,
    /// Over, the customer stayed to its last encounter.
    FINISHED,
    /// Abandoned: the customer left during the last encounter.
    LEFT;

    private static final Ending[] ALL = values();

    static Ending of(int code) {
        return ALL[code];
    }
}
