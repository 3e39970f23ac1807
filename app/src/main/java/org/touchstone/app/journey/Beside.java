package org.touchstone.app.journey;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is written together with the showing of an import, in its transaction.
@FunctionalInterface
public interface Beside {

    /// Nothing.
    Beside NOTHING = (_, _) -> {};

    /// Writes it.
    ///
    /// @param id the key of the import
    void note(JdbcClient db, String id);

    /// The import whose place it takes, if it takes one's; asked before anything is noted. One that is not seen is left
    /// as it is.
    default Optional<String> replaces(JdbcClient db) {
        return Optional.empty();
    }

    /// Writes that an import was taken out and this one put in its place.
    ///
    /// @param old the key of the one that was taken out
    default void replaced(JdbcClient db, String old) {}
}
