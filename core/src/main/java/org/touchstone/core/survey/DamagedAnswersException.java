package org.touchstone.core.survey;

/// Stored answers cannot be read as they are; the message says what was found and what to do.
public final class DamagedAnswersException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DamagedAnswersException(String message) {
        super(message);
    }
}
