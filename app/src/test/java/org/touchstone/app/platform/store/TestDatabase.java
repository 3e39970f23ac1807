package org.touchstone.app.platform.store;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The two databases everything must hold on. A test takes one as its parameter and asks for an address of its own.
public enum TestDatabase {
    SQLITE,
    POSTGRESQL;

    private static final AtomicInteger MADE = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;
    private static @Nullable String absent;

    /// An empty database.
    ///
    /// @param folder where a file may stand
    public StoreAddress address(Path folder) {
        return switch (this) {
            case SQLITE -> new StoreAddress.Embedded(folder.resolve("data"));
            case POSTGRESQL -> postgres();
        };
    }

    private static synchronized StoreAddress postgres() {
        String name = "touchstone_" + MADE.incrementAndGet();
        try (var connection = server().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create database " + name + " template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new StoreAddress.Shared(server().getJdbcUrl("postgres", name), "", "");
    }

    /// One server for all tests of this run; it ends with the JVM.
    private static EmbeddedPostgres server() {
        EmbeddedPostgres running = server;
        if (running == null && absent == null) {
            try {
                // Its tests are usually run without flushing to disk, which our writer refuses.
                running = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                server = running;
            } catch (IOException | RuntimeException e) {
                absent = String.valueOf(e.getMessage());
            }
        }
        if (running == null) {
            return abort("NO POSTGRESQL: its programs come with the build and could not be started (" + absent
                    + "). As root they need user namespaces (unshare -U); run the tests as another user.");
        }
        return running;
    }
}
