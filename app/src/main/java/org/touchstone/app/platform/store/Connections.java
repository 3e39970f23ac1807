package org.touchstone.app.platform.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// Opens connections, and is the only place where the two databases differ in what is done at run time.
sealed interface Connections {

    int BUSY_MILLIS_MAX = 10_000;
    int CONNECT_MILLIS_MAX = 10_000;

    static Connections of(StoreAddress address) {
        return switch (address) {
            case StoreAddress.Embedded embedded -> new Sqlite(embedded);
            case StoreAddress.Shared shared -> new Postgres(shared);
        };
    }

    /// For the scripts that make tables.
    DataSource forTables();

    /// The one connection that writes, in auto-commit until a group begins, proven to keep what it commits.
    ///
    /// @throws StoreException if a committed row would not outlive a loss of power
    Connection writer() throws SQLException;

    /// Connections that only read, each transaction on one state of the data.
    HikariDataSource readers();

    /// What works ask on a connection.
    JdbcClient client(Connection connection);

    /// A file beside the program.
    record Sqlite(StoreAddress.Embedded address) implements Connections {

        private static final int READERS = 4;

        @Override
        public DataSource forTables() {
            return source(config());
        }

        @Override
        public Connection writer() throws SQLException {
            SQLiteConfig config = config();
            config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
            Connection connection = source(config).getConnection();
            require(connection, "pragma journal_mode", "wal");
            require(connection, "pragma synchronous", "2"); // FULL
            require(connection, "pragma foreign_keys", "1");
            return connection;
        }

        @Override
        public HikariDataSource readers() {
            HikariConfig pool = pool("readers", READERS, source(config()));
            pool.setConnectionInitSql("pragma query_only = true");
            return new HikariDataSource(pool);
        }

        @Override
        public JdbcClient client(Connection connection) {
            return sqliteClient(connection);
        }

        private static SQLiteConfig config() {
            var config = new SQLiteConfig();
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            config.enforceForeignKeys(true);
            config.setBusyTimeout(BUSY_MILLIS_MAX);
            return config;
        }

        private SQLiteDataSource source(SQLiteConfig config) {
            try {
                Files.createDirectories(address.folder());
            } catch (IOException e) {
                throw new StoreException(
                        "The folder " + address.folder() + " cannot be made (" + e.getMessage()
                                + "). Name another one with --data, or mend its rights.",
                        e);
            }
            var source = new SQLiteDataSource(config);
            source.setUrl("jdbc:sqlite:" + address.file());
            return source;
        }
    }

    /// A server.
    record Postgres(StoreAddress.Shared address) implements Connections {

        private static final int READERS = 8;

        @Override
        public DataSource forTables() {
            return source();
        }

        @Override
        public Connection writer() throws SQLException {
            Connection connection = source().getConnection();
            try (var statement = connection.createStatement()) {
                statement.execute("set synchronous_commit = on");
            }
            require(connection, "show synchronous_commit", "on");
            require(connection, "show fsync", "on");
            return connection;
        }

        @Override
        public HikariDataSource readers() {
            HikariConfig pool = pool("readers", READERS, source());
            pool.setReadOnly(true);
            pool.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
            return new HikariDataSource(pool);
        }

        @Override
        public JdbcClient client(Connection connection) {
            return JdbcClient.create(new SingleConnectionDataSource(connection, true));
        }

        /// By the driver's name for each setting, for its classes are not needed to compile.
        private DataSource source() {
            var settings = new Properties();
            if (!address.user().isEmpty()) {
                settings.setProperty("user", address.user());
            }
            if (!address.password().isEmpty()) {
                settings.setProperty("password", address.password());
            }
            settings.setProperty("currentSchema", Tables.SCHEMA);
            settings.setProperty("connectTimeout", Integer.toString(CONNECT_MILLIS_MAX / 1_000));
            settings.setProperty("ApplicationName", "touchstone");
            return new DriverManagerDataSource(address.url(), settings);
        }
    }

    static JdbcClient sqliteClient(Connection connection) {
        var template = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        template.setExceptionTranslator(new SqliteFaults());
        return JdbcClient.create(template);
    }

    private static HikariConfig pool(String name, int size, DataSource source) {
        var pool = new HikariConfig();
        pool.setPoolName("touchstone-" + name);
        pool.setDataSource(source);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(1);
        pool.setAutoCommit(false);
        pool.setConnectionTimeout(CONNECT_MILLIS_MAX);
        return pool;
    }

    /// A setting that a driver or a server passes over in silence would cost data much later.
    private static void require(Connection connection, String question, String expected) throws SQLException {
        String found;
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            found = answer.next() ? Objects.requireNonNullElse(answer.getString(1), "nothing") : "nothing";
        }
        if (!expected.equalsIgnoreCase(found)) {
            connection.close();
            throw new StoreException("The database answers '" + found + "' to '" + question + "', expected '" + expected
                    + "': what is saved would not outlive a loss of power. Is the file on a network drive, or the"
                    + " server set up to be fast rather than safe? Change that, or keep the data elsewhere.");
        }
    }
}
