package org.touchstone.app.platform.store;

import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings the tables of a database to what this program expects.
final class Tables {

    /// On PostgreSQL all our tables stand in a schema of their own.
    static final String SCHEMA = "touchstone";

    private Tables() {}

    static void bringUpToDate(DataSource database, StoreAddress address) {
        try {
            FluentConfiguration scripts = scripts(database, address);
            // Rooms are built side by side: a script may come in below one that was applied already. Where none does,
            // nothing is said of it either.
            boolean late = Stream.of(scripts.load().info().all())
                    .anyMatch(script -> script.getState() == MigrationState.IGNORED);
            scripts.outOfOrder(late).load().migrate();
        } catch (FlywayException e) {
            throw new StoreException(
                    "The tables at " + address + " could not be brought up to date: " + e.getMessage()
                            + " Was it last opened by a newer program? Then use that one, or restore a backup.",
                    e);
        }
    }

    private static FluentConfiguration scripts(DataSource database, StoreAddress address) {
        var scripts = Flyway.configure(Tables.class.getClassLoader())
                .dataSource(database)
                .table("applied_script")
                .cleanDisabled(true);
        return switch (address) {
            case StoreAddress.Embedded _ ->
                scripts.locations("classpath:db/common", "classpath:db/sqlite").placeholders(Map.of("blob", "blob"));
            case StoreAddress.Shared _ ->
                scripts.locations("classpath:db/common", "classpath:db/postgresql")
                        .placeholders(Map.of("blob", "bytea"))
                        .schemas(SCHEMA)
                        .createSchemas(true);
        };
    }
}
