package org.touchstone.app.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The one thread that writes: takes all tasks that wait, does them in one transaction, and answers after the commit.
///
/// One flush to disk serves everybody who waited for it: on a small machine 22,000 rows a second for 16 callers, where
/// a transaction each gave 3,700.
final class Writer {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    /// Most tasks of one group. A larger one would only let the first of them wait longer.
    private static final int GROUP_MAX = 500;
    /// Most tasks that wait; whoever comes then is held up until there is room.
    private static final int WAITING_MAX = 10_000;

    private static final int TRIES = 3;
    private static final Task<String> LAST = new Task<>(_ -> "", _ -> {});

    private final Connections connections;
    private final LinkedBlockingQueue<Task<?>> waiting = new LinkedBlockingQueue<>(WAITING_MAX);
    private final List<Store.GroupListener> afterGroup = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean ended;

    // owned by the thread, once it runs
    private @Nullable Connection connection;

    Writer(Connections connections) {
        this.connections = connections;
        this.thread = Thread.ofPlatform().name("store-writer").daemon().unstarted(this::run);
    }

    /// Opens the connection and begins.
    void start() throws SQLException {
        open();
        thread.start();
    }

    void afterEachGroup(Store.GroupListener listener) {
        afterGroup.add(listener);
    }

    /// Number of tasks that nobody has begun with.
    int waiting() {
        return waiting.size();
    }

    boolean isThisThread() {
        return Thread.currentThread().equals(thread);
    }

    void add(Task<?> task) {
        try {
            waiting.put(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            task.fail(
                    new StoreException("Interrupted before it was this one's turn to be saved; nothing was saved.", e));
        }
        if (ended) {
            task.fail(closed());
        }
    }

    /// Does what waits, then ends.
    void close() {
        add(LAST);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Task<?>> group = new ArrayList<>();
        boolean last = false;
        while (!last) {
            try {
                group.add(waiting.take());
                waiting.drainTo(group, GROUP_MAX - 1);
                last = group.remove(LAST);
                commit(group);
            } catch (InterruptedException e) {
                LOG.warn("The writer was interrupted; it goes on, for only closing the store ends it.");
            }
            group.clear();
        }
        ended = true;
        waiting.drainTo(group);
        group.forEach(task -> task.fail(closed()));
        drop();
    }

    /// Does the tasks in one transaction. Those that the database wants repeated follow, each in one of its own.
    private void commit(List<Task<?>> group) {
        List<Task<?>> again = new ArrayList<>();
        List<Task<?>> done = attempt(group, again);
        tell(done);
        for (Task<?> task : again) {
            repeat(task);
        }
    }

    private void repeat(Task<?> task) {
        List<Task<?>> again = List.of(task);
        for (int left = TRIES; left > 0 && !again.isEmpty(); left--) {
            again = new ArrayList<>();
            tell(attempt(List.of(task), again));
        }
        if (!again.isEmpty()) {
            task.fail(new StoreException("Another program changes the same rows at the same time, " + TRIES
                    + " times in a row; nothing was saved. Try again."));
        }
    }

    /// @param again receives the tasks that must be repeated
    /// @return the tasks that can be answered: those that are committed, and those that threw, maybe because of what
    ///   others of the group have written
    private List<Task<?>> attempt(List<Task<?>> group, List<Task<?>> again) {
        List<Task<?>> done = new ArrayList<>(group.size());
        try {
            Connection own = open();
            own.setAutoCommit(false);
            JdbcClient client = connections.client(own);
            for (Task<?> task : group) {
                switch (task.tryOn(own, client)) {
                    case DONE, FAILED -> done.add(task);
                    case AGAIN -> again.add(task);
                }
            }
            own.commit();
            rest(own);
            return done;
        } catch (SQLException | RuntimeException | Error e) {
            drop();
            afterGroup.forEach(Store.GroupListener::lost);
            LOG.error("A group of {} was not saved", group.size(), e);
            var told = new StoreException(
                    "The database did not confirm the save (" + e.getMessage()
                            + "). Look whether it is there before saving it again.",
                    e);
            group.forEach(task -> task.fail(told));
            again.clear();
            return List.of();
        }
    }

    /// Lets go of the database between groups: SQLite would otherwise begin the next transaction at once, and shut out
    /// whoever makes a small change beside this program.
    private void rest(Connection own) {
        try {
            own.setAutoCommit(true);
        } catch (SQLException e) {
            LOG.debug("The connection was lost after a commit", e);
            drop();
        }
    }

    /// Tells that a group is committed, then answers its callers.
    private void tell(List<Task<?>> done) {
        try {
            done.forEach(Task::committed);
            if (done.stream().anyMatch(Task::isDone)) {
                afterGroup.forEach(Store.GroupListener::committed);
            }
        } catch (RuntimeException e) {
            LOG.error("What follows a commit failed; the data is saved", e);
        }
        done.forEach(Task::answer);
    }

    private Connection open() throws SQLException {
        Connection own = connection;
        if (own == null) {
            own = connections.writer();
            connection = own;
        }
        return own;
    }

    /// The next group opens a new connection.
    private void drop() {
        Connection own = connection;
        connection = null;
        try {
            if (own != null) {
                try (own) {
                    if (!own.getAutoCommit()) {
                        own.rollback();
                    }
                }
            }
        } catch (SQLException e) {
            LOG.debug("The connection was lost already", e);
        }
    }

    private static StoreException closed() {
        return new StoreException("The store is closed; nothing was saved.");
    }
}
