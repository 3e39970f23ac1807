package org.touchstone.app.platform.job;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.app.platform.store.Keys;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreAddress;

/// Takes long work, does as much at once as there are cores, and remembers how far it is. Safe for many threads.
///
/// What a program that died was at is found at the next start: begun anew where its kind can be, else told as failed.
public final class Jobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final Duration BEAT = Duration.ofSeconds(5);
    /// A program that shares the database and was not seen for so long is dead.
    private static final Duration DEAD_AFTER = Duration.ofMinutes(1);

    private static final String STOPPED = "The server stopped while this was going on. Start it again.";
    private static final String COLUMNS =
            "id, kind, state, done, total, message, input, result, asked_by, asked_us, ended_us";

    private final Store store;
    private final Clock clock;
    private final Keys keys;
    private final Map<String, JobKind> kinds;
    private final String runner;
    private final Map<String, JobRun> running = new ConcurrentHashMap<>();
    private final ExecutorService pool = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("job-", 0).daemon().factory());
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("job-heart").daemon().factory());

    /// Begins to work, first of all on what an earlier program left.
    public Jobs(Store store, Clock clock, List<JobKind> kinds) {
        this.store = store;
        this.clock = clock;
        this.keys = new Keys(clock);
        this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::name, Function.identity()));
        this.runner = keys.next();
        takeOver();
        var _ = heart.scheduleWithFixedDelay(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Asks for work. It begins when there is a thread for it.
    ///
    /// @param input JSON, as the kind wants it
    /// @param by the account that asks
    /// @return the key of the job
    public String ask(String kind, String input, String by) {
        if (!kinds.containsKey(kind)) {
            throw new IllegalArgumentException("No such kind of job: " + kind + ", only " + kinds.keySet());
        }
        String id = keys.next();
        store.write(db -> db.sql(
                        "insert into job (id, kind, state, done, total, message, input, result, asked_by,"
                                + " asked_us, runner, alive_us, cancel) values (?, ?, 'QUEUED', 0, 0, '', ?, '', ?, ?, ?, ?, ?)")
                .params(id, kind, input, by, now(), runner, now(), false)
                .update());
        begin(id, kind, input);
        return id;
    }

    /// The job with this key.
    public Optional<Job> findJob(String id) {
        return store.read(db -> db.sql("select " + COLUMNS + " from job where id = ?")
                .param(id)
                .query(Jobs::job)
                .optional());
    }

    /// The latest jobs, the latest first.
    public List<Job> jobs(int most) {
        return store.read(db -> db.sql("select " + COLUMNS + " from job order by asked_us desc, id desc limit ?")
                .param(most)
                .query(Jobs::job)
                .list());
    }

    /// How many jobs there are of each state; states without any are left out.
    public Map<Job.State, Long> counts() {
        var counts = new EnumMap<Job.State, Long>(Job.State.class);
        store.read(db -> {
            db.sql("select state, count(*) from job group by state").query(row -> {
                counts.put(Job.State.valueOf(row.getString(1)), row.getLong(2));
            });
            return counts.size();
        });
        return counts;
    }

    /// Wants a job to end. One that has begun ends when it next tells its progress.
    ///
    /// @return false if it is over already, or there is none
    public boolean cancel(String id) {
        boolean open =
                store.write(db -> db.sql("update job set cancel = ? where id = ? and state in ('QUEUED', 'RUNNING')")
                                .params(true, id)
                                .update()
                        > 0);
        JobRun run = running.get(id);
        if (open && run != null) {
            run.cancel();
        }
        return open;
    }

    private void begin(String id, String kind, String input) {
        var run = new JobRun(this, id, input);
        running.put(id, run);
        pool.execute(() -> {
            try {
                work(run, kind);
            } catch (RuntimeException e) {
                LOG.error("What became of job {} could not be saved", id, e);
            } finally {
                running.remove(id);
            }
        });
    }

    private void work(JobRun run, String kind) {
        boolean mine = !run.isCancelled()
                && store.write(db -> db.sql("update job set state = 'RUNNING', started_us = ?, alive_us = ?"
                                        + " where id = ? and runner = ? and state = 'QUEUED' and cancel = ?")
                                .params(now(), now(), run.id(), runner, false)
                                .update()
                        == 1);
        if (!mine) {
            end(run.id(), Job.State.CANCELLED, "", "");
            return;
        }
        try {
            String result = Objects.requireNonNull(kinds.get(kind)).work(run);
            end(run.id(), Job.State.DONE, "", result);
        } catch (CancellationException e) {
            end(run.id(), Job.State.CANCELLED, "", "");
        } catch (InterruptedException e) {
            end(run.id(), Job.State.FAILED, STOPPED, "");
        } catch (Exception e) {
            LOG.warn("Job {} ({}) failed", run.id(), kind, e);
            end(run.id(), Job.State.FAILED, String.valueOf(e.getMessage()), "");
        }
    }

    void note(String id, long done, long total, String message) {
        store.write(db -> db.sql("update job set done = ?, total = ?, message = ?, alive_us = ? where id = ?")
                .params(done, total, message, now(), id)
                .update());
    }

    /// Only a job that is still this program's: one that was thought dead belongs to another by now.
    private void end(String id, Job.State state, String message, String result) {
        store.write(db -> db.sql("update job set state = ?, message = ?, result = ?, ended_us = ?,"
                        + " done = case when ? = 'DONE' then total else done end"
                        + " where id = ? and runner = ? and state in ('QUEUED', 'RUNNING')")
                .params(state.name(), message, result, now(), state.name(), id, runner)
                .update());
    }

    /// Takes what dead programs left.
    private void takeOver() {
        boolean alone = store.address() instanceof StoreAddress.Embedded;
        long dead = alone ? Long.MAX_VALUE : now() - DEAD_AFTER.toNanos() / 1_000;
        List<Job> left = store.write(db -> {
            List<Job> all = db.sql("select " + COLUMNS + " from job where state in ('QUEUED', 'RUNNING')"
                            + " and runner <> ? and alive_us < ? order by asked_us, id")
                    .params(runner, dead)
                    .query(Jobs::job)
                    .list();
            all.forEach(job -> adopt(db, job));
            return all;
        });
        left.stream().filter(this::canBegin).forEach(job -> begin(job.id(), job.kind(), job.input()));
    }

    private void adopt(JdbcClient db, Job job) {
        if (canBegin(job)) {
            db.sql("update job set state = 'QUEUED', runner = ?, alive_us = ? where id = ?")
                    .params(runner, now(), job.id())
                    .update();
        } else {
            db.sql("update job set state = 'FAILED', message = ?, ended_us = ? where id = ?")
                    .params(STOPPED, now(), job.id())
                    .update();
        }
    }

    /// What had not begun can begin; what had, only if its kind can.
    private boolean canBegin(Job job) {
        JobKind kind = kinds.get(job.kind());
        return kind != null && (job.state() == Job.State.QUEUED || kind.resumes());
    }

    /// Shows that this program lives, hears who was cancelled elsewhere, and takes over from the dead.
    private void beat() {
        try {
            List<String> cancelled = store.write(db -> {
                db.sql("update job set alive_us = ? where runner = ? and state in ('QUEUED', 'RUNNING')")
                        .params(now(), runner)
                        .update();
                return db.sql("select id from job where runner = ? and cancel = ? and state in ('QUEUED', 'RUNNING')")
                        .params(runner, true)
                        .query(String.class)
                        .list();
            });
            cancelled.stream()
                    .flatMap(id -> Optional.ofNullable(running.get(id)).stream())
                    .forEach(JobRun::cancel);
            takeOver();
        } catch (RuntimeException e) {
            LOG.warn("The list of jobs could not be kept; it is tried again: {}", e.getMessage());
        }
    }

    private long now() {
        return TimeUnit.MILLISECONDS.toMicros(clock.millis());
    }

    private static Job job(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        long ended = row.getLong("ended_us");
        return new Job(
                row.getString("id"),
                row.getString("kind"),
                Job.State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("message"),
                row.getString("input"),
                row.getString("result"),
                row.getString("asked_by"),
                row.getLong("asked_us"),
                ended == 0 ? OptionalLong.empty() : OptionalLong.of(ended));
    }

    /// Interrupts what is going on and waits a little for it. Close this before the store.
    @Override
    public void close() {
        heart.shutdownNow();
        pool.shutdownNow();
        try {
            pool.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
