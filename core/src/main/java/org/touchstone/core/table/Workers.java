package org.touchstone.core.table;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// Does work on several threads, or at once on the caller's own where one is enough.
public final class Workers implements AutoCloseable {

    private final @Nullable ExecutorService pool;

    public Workers(int threads) {
        pool = threads == 1 ? null : Executors.newFixedThreadPool(threads, Workers::daemon);
    }

    public <T> Future<T> submit(Callable<T> work) {
        if (pool != null) {
            return pool.submit(work);
        }
        var done = new FutureTask<>(work);
        done.run();
        return done;
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "read");
        thread.setDaemon(true);
        return thread;
    }
}
