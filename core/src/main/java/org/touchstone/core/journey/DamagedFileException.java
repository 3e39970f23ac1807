package org.touchstone.core.journey;

/// A stored file cannot be what it claims to be: cut, altered, or of a version this program does not know.
public final class DamagedFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message found, where, expected, next step
    public DamagedFileException(String message) {
        super(message);
    }
}
