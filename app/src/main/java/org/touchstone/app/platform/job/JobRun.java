package org.touchstone.app.platform.job;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/// A job as its work sees it.
public final class JobRun {

    /// A page asks no more often, so it is not written more often.
    private static final long NANOS_BETWEEN_NOTES = 250_000_000L;

    private final Jobs jobs;
    private final String id;
    private final String input;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private long noted = System.nanoTime() - NANOS_BETWEEN_NOTES;

    JobRun(Jobs jobs, String id, String input) {
        this.jobs = jobs;
        this.id = id;
        this.input = input;
    }

    /// The key of the job.
    public String id() {
        return id;
    }

    /// JSON, what was asked.
    public String input() {
        return input;
    }

    /// Tells how far it is.
    ///
    /// @param total 0 if nobody knows
    /// @throws CancellationException if somebody wants it to end
    public synchronized void progress(long done, long total, String message) {
        if (cancelled.get()) {
            throw new CancellationException("cancelled");
        }
        long now = System.nanoTime();
        if (now - noted >= NANOS_BETWEEN_NOTES) {
            noted = now;
            jobs.note(id, done, total, message);
        }
    }

    /// Whether somebody wants it to end.
    public boolean isCancelled() {
        return cancelled.get();
    }

    void cancel() {
        cancelled.set(true);
    }
}
