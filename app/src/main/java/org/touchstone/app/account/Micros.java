package org.touchstone.app.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Instants as the database keeps them: microseconds since 1970, UTC.
final class Micros {

    private Micros() {}

    static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.EPOCH.plus(row.getLong(column), ChronoUnit.MICROS);
    }

    /// Empty where the column is null: it has not happened.
    static Optional<Instant> found(ResultSet row, String column) throws SQLException {
        Instant instant = instant(row, column);
        return row.wasNull() ? Optional.empty() : Optional.of(instant);
    }
}
