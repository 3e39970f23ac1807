package org.touchstone.app.platform.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The one door to the database. Safe for many threads.
///
/// ```java
/// try (Store store = Store.open(new StoreAddress.Embedded(folder))) {
///     store.write(db -> db.sql("insert into …").param(…).update());   // returns after the commit
///     long jobs = store.read(db -> db.sql("select count(*) from job").query(Long.class).single());
/// }
/// ```
public final class Store implements AutoCloseable {

    private final StoreAddress address;
    private final Connections connections;
    private final FolderLock lock;
    private final Writer writer;
    private final HikariDataSource readers;

    private Store(StoreAddress address, Connections connections, FolderLock lock) throws SQLException {
        this.address = address;
        this.connections = connections;
        this.lock = lock;
        writer = new Writer(connections);
        writer.start();
        readers = connections.readers();
    }

    /// Opens the database, makes it if need be, and brings its tables up to date.
    ///
    /// @throws StoreException if it cannot be opened; the message says why and what to do
    public static Store open(StoreAddress address) {
        FolderLock lock = FolderLock.of(address);
        try {
            Connections connections = Connections.of(address);
            Tables.bringUpToDate(connections.forTables(), address);
            return new Store(address, connections, lock);
        } catch (SQLException e) {
            lock.close();
            throw new StoreException(
                    "The database at " + address + " cannot be opened (" + e.getMessage()
                            + "). Check that it is there, and the rights.",
                    e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// Opens a database that is there, for one small change beside the program that may be using it. Its tables are
    /// taken as they are.
    ///
    /// @throws StoreException if there is none, or it cannot be opened
    public static Store beside(StoreAddress address) {
        if (address instanceof StoreAddress.Embedded embedded && !Files.exists(embedded.file())) {
            throw new StoreException("There is no workbench in " + embedded.folder() + ": expected the file "
                    + embedded.file().getFileName() + ". Name its folder with --data.");
        }
        try {
            return new Store(address, Connections.of(address), FolderLock.none());
        } catch (SQLException e) {
            throw new StoreException(
                    "The database at " + address + " cannot be opened (" + e.getMessage()
                            + "). Check that it is there, and the rights.",
                    e);
        }
    }

    /// Where the data is kept.
    public StoreAddress address() {
        return address;
    }

    /// Asks, on one state of the data for all questions of the work. What others commit meanwhile is not seen.
    public <T extends @Nullable Object> T read(Work<T> work) {
        try (Connection connection = readers.getConnection()) {
            T answer = work.with(connections.client(connection));
            connection.rollback();
            return answer;
        } catch (SQLException e) {
            throw new StoreException("The database at " + address + " does not answer (" + e.getMessage() + ").", e);
        }
    }

    /// Changes the data. Returns when it is committed and on disk, or throws what the work threw and has changed
    /// nothing.
    ///
    /// Shares its transaction with others that wait at the same time; a failure of one does not touch the others.
    public <T extends @Nullable Object> T write(Work<T> work) {
        return write(work, _ -> {});
    }

    /// The same, telling of the commit before this or any other caller of the group is answered.
    ///
    /// @param whenCommitted called on the writer's thread with the result of the work, in the order of the commits;
    ///   quick
    public <T extends @Nullable Object> T write(Work<T> work, Consumer<? super T> whenCommitted) {
        if (writer.isThisThread()) {
            throw new IllegalStateException("A work asked the store to write, and would wait for itself for ever."
                    + " Let it use the db it was given.");
        }
        Task<T> task = new Task<>(work, whenCommitted);
        writer.add(task);
        return task.await();
    }

    /// What follows the groups of works. Called on the writer's thread, so it must be quick.
    public interface GroupListener {

        /// A group is committed, each of its works was told, and nobody is answered yet.
        void committed();

        /// A group is lost as a whole: nothing of what its works did has happened.
        void lost();
    }

    /// Calls the listener after each group from now on.
    public void afterEachGroup(GroupListener listener) {
        writer.afterEachGroup(listener);
    }

    /// Number of works that wait for the writer.
    int waiting() {
        return writer.waiting();
    }

    /// Commits what waits, then lets go of the database.
    @Override
    public void close() {
        writer.close();
        readers.close();
        lock.close();
    }
}
