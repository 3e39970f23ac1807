package org.touchstone.app.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreAddress;
import org.touchstone.app.platform.store.TestDatabase;

@Timeout(60)
final class JobsTest {

    @TempDir
    private Path folder;

    /// What a job of a test does.
    private interface Doing {
        String with(JobRun run) throws Exception;
    }

    @ParameterizedTest
    @EnumSource
    void aJobTellsItsProgressAndItsResult(TestDatabase database) throws Exception {
        try (Store store = Store.open(database.address(folder));
                Jobs jobs = jobs(store, false, run -> {
                    run.progress(3, 10, "a third");
                    return run.input() + "!";
                })) {
            Job job = ended(jobs, jobs.ask("test", "hello", "ann"));
            assertThat(job.state()).isEqualTo(Job.State.DONE);
            assertThat(job.result()).isEqualTo("hello!");
            assertThat(job.done()).isEqualTo(10);
            assertThat(job.askedBy()).isEqualTo("ann");
            assertThat(job.endedMicros()).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aJobThatThrowsHasFailedAndSaysWhy(TestDatabase database) throws Exception {
        try (Store store = Store.open(database.address(folder));
                Jobs jobs = jobs(store, false, _ -> {
                    throw new IllegalStateException("row 7 has no time");
                })) {
            Job job = ended(jobs, jobs.ask("test", "", "ann"));
            assertThat(job.state()).isEqualTo(Job.State.FAILED);
            assertThat(job.message()).isEqualTo("row 7 has no time");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aJobEndsWhenSomebodyWantsItTo(TestDatabase database) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        try (Store store = Store.open(database.address(folder));
                Jobs jobs = jobs(store, false, run -> {
                    begun.countDown();
                    for (long step = 0; ; step++) {
                        run.progress(step, 0, "");
                        Thread.sleep(5);
                    }
                })) {
            String id = jobs.ask("test", "", "ann");
            begun.await();
            assertThat(jobs.cancel(id)).isTrue();
            assertThat(ended(jobs, id).state()).isEqualTo(Job.State.CANCELLED);
            assertThat(jobs.cancel(id)).isFalse();
        }
    }

    /// A program that died left a job RUNNING and another QUEUED, as they stand in its rows.
    @ParameterizedTest
    @EnumSource
    void whatADeadProgramWasAtIsToldAsFailedOrBegunAnew(TestDatabase database) throws Exception {
        StoreAddress address = database.address(folder);
        try (Store store = Store.open(address)) {
            left(store, "running", "RUNNING");
            left(store, "queued", "QUEUED");
            try (Jobs jobs = jobs(store, false, _ -> "done")) {
                assertThat(ended(jobs, "running").state()).isEqualTo(Job.State.FAILED);
                assertThat(ended(jobs, "running").message()).contains("server stopped", "Start it again");
                assertThat(ended(jobs, "queued").state()).isEqualTo(Job.State.DONE);
            }
            left(store, "again", "RUNNING");
            try (Jobs jobs = jobs(store, true, _ -> "done")) {
                assertThat(ended(jobs, "again").state()).isEqualTo(Job.State.DONE);
            }
        }
    }

    private static void left(Store store, String id, String state) {
        store.write(db -> db.sql(
                        "insert into job (id, kind, state, done, total, message, input, result, asked_by,"
                                + " asked_us, runner, alive_us, cancel) values (?, 'test', ?, 0, 0, '', '', '', 'ann', 1, 'dead', 1, ?)")
                .params(id, state, false)
                .update());
    }

    private static Jobs jobs(Store store, boolean resumes, Doing doing) {
        return new Jobs(store, Clock.systemUTC(), List.of(new JobKind() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public boolean resumes() {
                return resumes;
            }

            @Override
            public String work(JobRun run) throws Exception {
                return doing.with(run);
            }
        }));
    }

    private static Job ended(Jobs jobs, String id) throws InterruptedException {
        while (true) {
            Job job = jobs.findJob(id).orElseThrow();
            if (job.isOver()) {
                return job;
            }
            Thread.sleep(5);
        }
    }
}
