package org.touchstone.core.journey;

/// How a journey stands at the end of observation.
public enum Ending {
    /// Not over: the customer is still waiting or being served.
    OPEN(0),
    /// Over, the customer stayed to its last encounter.
    FINISHED(1),
    /// Abandoned: the customer left during the last encounter.
    LEFT(2);

    private static final Ending[] ALL = {OPEN, FINISHED, LEFT};

    /// The number that stands for it in a stored part; never changes.
    final int code;

    Ending(int code) {
        this.code = code;
    }

    static Ending of(int code) {
        return ALL[code];
    }
}
