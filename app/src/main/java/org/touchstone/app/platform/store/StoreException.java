package org.touchstone.app.platform.store;

/// The database cannot do what it must: not reachable, full, damaged, or opened by another program.
///
/// The message says what was found and the next step.
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
