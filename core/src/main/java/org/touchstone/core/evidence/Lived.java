package org.touchstone.core.evidence;

/// What is known of one failure in one journey.
public enum Lived {
    /// The moment was not lived, so nothing could fail.
    NOT_LIVED(0),
    /// It was lived, and this did not go wrong.
    KEPT(1),
    /// It went wrong.
    FAILED(2),
    /// It was lived or may have been, and nothing recorded tells.
    UNKNOWN(3);

    static final int STATES = 4;

    private final byte code;

    Lived(int code) {
        this.code = (byte) code;
    }

    /// The state of a code.
    static Lived of(byte code) {
        return switch (code) {
            case 0 -> NOT_LIVED;
            case 1 -> KEPT;
            case 2 -> FAILED;
            case 3 -> UNKNOWN;
            default -> throw new IllegalArgumentException("No state has the code " + code + ".");
        };
    }

    byte code() {
        return code;
    }
}
