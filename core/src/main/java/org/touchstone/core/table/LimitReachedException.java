package org.touchstone.core.table;

import java.io.IOException;

/// A file wants more of this machine than the limits allow.
final class LimitReachedException extends IOException {

    private static final long serialVersionUID = 1L;

    LimitReachedException(String message) {
        super(message);
    }
}
