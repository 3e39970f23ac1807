package org.touchstone.app.platform.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Names the faults of SQLite as those of PostgreSQL are named, so that a room needs to know one name of each.
final class SqliteFaults implements SQLExceptionTranslator {

    private final SQLExceptionTranslator others = new SQLExceptionSubclassTranslator();

    @Override
    public @Nullable DataAccessException translate(String task, @Nullable String sql, SQLException fault) {
        if (fault instanceof SQLiteException sqlite) {
            String what = task + ": " + sqlite.getMessage();
            SQLiteErrorCode code = sqlite.getResultCode();
            if (code == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                    || code == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY) {
                return new DuplicateKeyException(what, fault);
            }
            if ((code.code & 0xFF) == SQLiteErrorCode.SQLITE_CONSTRAINT.code) {
                return new DataIntegrityViolationException(what, fault);
            }
        }
        return others.translate(task, sql, fault);
    }
}
