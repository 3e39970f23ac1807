package org.touchstone.app.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A work on its way to the writer, and its answer on the way back.
///
/// The writer alone calls `tryOn`, `committed` and the answers.
final class Task<T extends @Nullable Object> {

    /// How the work went before the commit.
    enum Outcome {
        DONE,
        /// It threw, and its changes are undone; the rest of the group stands.
        FAILED,
        /// The database wants it repeated in a transaction of its own.
        AGAIN
    }

    private final Work<T> work;
    private final Consumer<? super T> whenCommitted;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private @Nullable Result<T> result;
    private @Nullable Throwable
            refusal; // what the work threw; told after the commit, for others of the group may be its reason

    /// So that a result that is null differs from no result.
    private record Result<T extends @Nullable Object>(T value) {}

    Task(Work<T> work, Consumer<? super T> whenCommitted) {
        this.work = work;
        this.whenCommitted = whenCommitted;
    }

    /// Runs the work inside the current transaction, behind a savepoint of its own.
    ///
    /// @throws SQLException if the transaction as a whole is lost
    Outcome tryOn(Connection connection, JdbcClient db) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            result = new Result<>(work.with(db));
            connection.releaseSavepoint(before);
            return Outcome.DONE;
        } catch (ConcurrencyFailureException e) {
            connection.rollback(before);
            return Outcome.AGAIN;
        } catch (RuntimeException | Error e) {
            connection.rollback(before);
            refusal = e;
            return Outcome.FAILED;
        }
    }

    /// Tells whoever asked to be told at the commit, before anybody is answered.
    void committed() {
        if (result != null) {
            whenCommitted.accept(result.value());
        }
    }

    void answer() {
        if (result != null) {
            answer.complete(result.value());
        } else if (refusal != null) {
            answer.completeExceptionally(refusal);
        }
    }

    /// Whether it has changed what is kept.
    boolean isDone() {
        return result != null;
    }

    void fail(Throwable cause) {
        answer.completeExceptionally(cause);
    }

    /// Waits for the answer.
    T await() {
        try {
            return answer.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                case null, default -> throw e;
            }
        }
    }
}
