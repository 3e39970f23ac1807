package org.touchstone.app.account;

import org.touchstone.app.platform.language.Saying;

/// What came of something that somebody wanted: it was done, or it could not be.
sealed interface Outcome<T> {

    /// It was done.
    record Done<T>(T value) implements Outcome<T> {}

    /// It was not done, and nothing was changed.
    ///
    /// @param field what to mend in the form, empty if it is no field
    record Refused<T>(String field, Saying why) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(String field, String key) {
        return new Refused<>(field, Saying.of(key));
    }
}
