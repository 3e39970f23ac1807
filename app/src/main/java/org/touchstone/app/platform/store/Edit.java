package org.touchstone.app.platform.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What became of an edit of a row that was read before: two people may have had it open.
public sealed interface Edit {

    /// The row was as it had been read, and is changed now.
    ///
    /// @param version its new version
    record Saved(long version) implements Edit {}

    /// Somebody else changed it meanwhile; nothing was written. Show both and ask again.
    ///
    /// @param expected the version that was read before
    /// @param found the version that is there now
    record Stale(long expected, long found) implements Edit {}

    /// The row is no longer there; nothing was written.
    record Gone() implements Edit {}

    /// Takes the right to change a row: call it first in the [Work], and write only if it says `Saved`.
    ///
    /// @param table a table with `id` and `version`, a word of the program and never of a person
    /// @param expected the version that was read before
    static Edit of(JdbcClient db, String table, String id, long expected) {
        int changed = db.sql("update " + table + " set version = version + 1 where id = :id and version = :expected")
                .param("id", id)
                .param("expected", expected)
                .update();
        if (changed == 1) {
            return new Saved(expected + 1);
        }
        Optional<Long> found = db.sql("select version from " + table + " where id = :id")
                .param("id", id)
                .query(Long.class)
                .optional();
        return found.isPresent() ? new Stale(expected, found.get()) : new Gone();
    }
}
