package org.touchstone.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.TestDatabase;

/// How many facts a second are on disk and in memory when their tellers are answered: 16 tellers, 50 facts a batch.
///
/// Short in an ordinary build. For figures: `-Dtouchstone.load.seconds=20`.
final class LoadTest {

    private static final int TELLERS = 16;
    private static final int BATCH = 50;
    private static final int SECONDS = Integer.getInteger("touchstone.load.seconds", 2);
    /// Far below what is measured (docs/benchmarks), so that a busy machine does not fail the build.
    private static final int FACTS_A_SECOND_MIN = 100;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void sixteenTellersAreKeptUpWith(TestDatabase database) throws Exception {
        try (Store store = Store.open(database.address(folder));
                LiveLog live = LiveLogTest.open(store)) {
            long begin = System.nanoTime();
            long[] nanos = tell(live, begin + SECONDS * 1_000_000_000L);
            double seconds = (System.nanoTime() - begin) / 1e9;
            double factsASecond = nanos.length * BATCH / seconds;
            System.out.printf(
                    "%s: %,.0f facts/s; a batch of %d answered in p50 %.1f ms, p99 %.1f ms, at most %.1f ms (%,d facts)%n",
                    database,
                    factsASecond,
                    BATCH,
                    at(nanos, 0.50),
                    at(nanos, 0.99),
                    at(nanos, 1.0),
                    (long) nanos.length * BATCH);
            assertThat(live.isProven()).isTrue();
            assertThat(factsASecond).isGreaterThan(FACTS_A_SECOND_MIN);
        }
    }

    /// How long each batch took, sorted.
    private static long[] tell(LiveLog live, long until) throws Exception {
        List<Long> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Long>>> tellers = new ArrayList<>();
            for (int teller = 0; teller < TELLERS; teller++) {
                var facts = new LivedFacts(teller);
                tellers.add(threads.submit(() -> {
                    List<Long> took = new ArrayList<>();
                    while (System.nanoTime() < until) {
                        var batch = facts.next(BATCH);
                        long begin = System.nanoTime();
                        live.record(batch, "load");
                        took.add(System.nanoTime() - begin);
                    }
                    return took;
                }));
            }
            for (Future<List<Long>> teller : tellers) {
                all.addAll(teller.get());
            }
        }
        long[] sorted = all.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }
}
