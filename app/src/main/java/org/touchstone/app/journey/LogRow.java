package org.touchstone.app.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.touchstone.core.journey.Fact;

/// One row of the log as it stands in the database.
sealed interface LogRow {

    /// Its place.
    long seq();

    /// What became known of a journey.
    record Lived(long seq, Fact fact) implements LogRow {}

    /// From here on an import is seen.
    record Imported(long seq, String id) implements LogRow {}

    /// From here on it no longer is.
    record Undone(long seq, String id) implements LogRow {}

    static LogRow of(ResultSet row, int number) throws SQLException {
        long seq = row.getLong("seq");
        String kind = row.getString("kind");
        String body = row.getString("body");
        return switch (kind) {
            case FactRow.IMPORTED -> new Imported(seq, body);
            case FactRow.UNDONE -> new Undone(seq, body);
            default -> new Lived(seq, FactRow.fact(seq, row.getLong("journey"), row.getInt("encounter"), kind, body));
        };
    }
}
