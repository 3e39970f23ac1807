package org.touchstone.app.platform.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// A copy of the embedded database in one file, taken while a program may be writing it.
///
/// A PostgreSQL is copied with its own means: see [#command].
public final class StoreCopy {

    private StoreCopy() {}

    /// What a person types to copy a PostgreSQL, and to bring the copy back.
    ///
    /// The password is asked for, or comes from `PGPASSWORD` or `~/.pgpass`.
    public static String command(StoreAddress.Shared address) {
        String database = address.toString().substring("jdbc:".length());
        String user = address.user().isEmpty() ? "" : " --username=" + address.user();
        return "pg_dump --format=custom --schema=" + Tables.SCHEMA + user + " --file=touchstone.dump '" + database
                + "'\npg_restore --clean --if-exists" + user + " --dbname='" + database + "' touchstone.dump";
    }

    /// Copies the database as it stands at one moment. Writers are not held up.
    ///
    /// @param target a file that is not there yet; it appears when the copy is complete and on disk
    public static void write(StoreAddress.Embedded address, Path target) throws IOException {
        if (!Files.isRegularFile(address.file())) {
            throw new StoreException("There is no database in " + address.folder() + ". Name its folder with --data.");
        }
        if (Files.exists(target)) {
            throw new StoreException(
                    target + " is there already, and a backup is never written over. Name another place.");
        }
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        var config = new SQLiteConfig();
        config.setBusyTimeout(Connections.BUSY_MILLIS_MAX);
        try (Connection connection = open(address.file(), config);
                var statement = connection.prepareStatement("vacuum into ?")) {
            statement.setString(1, unfinished.toString());
            statement.execute();
        } catch (SQLException e) {
            Files.deleteIfExists(unfinished);
            throw new StoreException(
                    "The database could not be copied (" + e.getMessage() + "). Is there room at " + target + "?", e);
        }
        flush(unfinished);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /// What SQLite itself finds wrong with the file; "ok" when nothing is.
    public static String integrity(Path file) {
        return read(file, db -> {
            String found = String.join(
                    "; ", db.sql("pragma integrity_check").query(String.class).list());
            return found.equals("ok")
                            && !db.sql("pragma foreign_key_check")
                                    .query()
                                    .listOfRows()
                                    .isEmpty()
                    ? "a row refers to one that is not there"
                    : found;
        });
    }

    /// Asks a copy, which is left as it is to the last byte.
    public static <T extends @Nullable Object> T read(Path file, Work<T> work) {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection connection = open(file, config)) {
            return work.with(Connections.sqliteClient(connection));
        } catch (SQLException e) {
            throw new StoreException(file + " cannot be read as a database (" + e.getMessage() + ").", e);
        }
    }

    private static Connection open(Path file, SQLiteConfig config) throws SQLException {
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source.getConnection();
    }

    private static void flush(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
