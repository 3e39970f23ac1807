package org.touchstone.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreAddress;
import org.touchstone.app.platform.store.TestDatabase;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Fact;

final class LiveLogTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aFactIsInTheLogWhenItsTellerIsAnswered(TestDatabase database) {
        try (Store store = Store.open(database.address(folder));
                LiveLog live = open(store)) {
            long seq = live.record(List.of(arrives(7)), "ann");
            assertThat(seq).isEqualTo(1);
            assertThat(live.log().seq()).isEqualTo(1);
            assertThat(live.log().findJourney(7)).isPresent();
        }
    }

    /// Law: whatever was told, by however many at once, sealed or not, memory holds what a plain replay of the rows
    /// says.
    @ParameterizedTest
    @EnumSource
    void memoryHoldsWhatAPlainReplayOfTheDatabaseSays(TestDatabase database) throws Exception {
        StoreAddress address = database.address(folder);
        try (Store store = Store.open(address);
                LiveLog live = open(store)) {
            tell(live, 4, 40, 25);
            assertThat(live.seal()).isTrue();
            tell(live, 4, 20, 25);
            assertThat(PlainReplay.of(live.log())).isEqualTo(PlainReplay.of(store));
            assertThat(live.isProven()).isTrue();
        }
        try (Store store = Store.open(address);
                LiveLog live = open(store)) {
            assertThat(live.log().seq()).isEqualTo(4 * 60 * 25);
            assertThat(PlainReplay.of(live.log())).isEqualTo(PlainReplay.of(store));
        }
    }

    /// A fact about a journey of a sealed part lifts it; what is lifted and sealed again and again stays whole.
    @ParameterizedTest
    @EnumSource
    void manySealsAndStartsChangeNothingOfWhatIsKnown(TestDatabase database) {
        StoreAddress address = database.address(folder);
        var facts = new LivedFacts(3);
        for (int round = 0; round < 12; round++) {
            try (Store store = Store.open(address);
                    LiveLog live = open(store)) {
                live.record(facts.next(200), "ann");
                live.seal();
                live.record(facts.next(100), "ann");
                assertThat(PlainReplay.of(live.log())).isEqualTo(PlainReplay.of(store));
                assertThat(live.log().slices()).hasSizeLessThan(12);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFactAboutAnUnknownJourneyIsRefusedAndDoesNotHarmTheOthers(TestDatabase database) throws Exception {
        try (Store store = Store.open(database.address(folder));
                LiveLog live = open(store);
                var tellers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> good = new ArrayList<>();
            List<Future<Long>> bad = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                long id = i;
                good.add(tellers.submit(() -> live.record(List.of(arrives(id)), "ann")));
                bad.add(tellers.submit(
                        () -> live.record(List.of(arrives(1000 + id), new Fact.Closed(0, -1, 0, 5, false)), "ann")));
            }
            for (Future<Long> one : good) {
                one.get();
            }
            for (Future<Long> one : bad) {
                assertThatThrownBy(one::get).hasMessageContaining("does not know");
            }
            assertThat(live.log().journeys()).isEqualTo(50);
            assertThat(live.log().seq()).isEqualTo(50);
            assertThat(live.isProven()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFactInTheDatabaseCanNeitherBeChangedNorDeleted(TestDatabase database) {
        try (Store store = Store.open(database.address(folder));
                LiveLog live = open(store)) {
            live.record(List.of(arrives(7)), "ann");
            assertThatThrownBy(() -> store.write(
                            db -> db.sql("update fact set recorded_by = 'x'").update()))
                    .hasMessageContaining("never changes");
            assertThatThrownBy(
                            () -> store.write(db -> db.sql("delete from fact").update()))
                    .hasMessageContaining("never deleted");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedSealIsPassedOverAndTheLogIsMadeAgain(TestDatabase database) {
        StoreAddress address = database.address(folder);
        try (Store store = Store.open(address);
                LiveLog live = open(store)) {
            live.record(new LivedFacts(5).next(500), "ann");
            live.seal();
            byte[] cut = {1, 2, 3};
            store.write(db -> db.sql("update part set body = ?").param(cut).update());
        }
        try (Store store = Store.open(address);
                LiveLog live = open(store)) {
            assertThat(PlainReplay.of(live.log())).isEqualTo(PlainReplay.of(store));
            assertThat(live.seal()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void rebuildingChangesNothing(TestDatabase database) {
        try (Store store = Store.open(database.address(folder));
                LiveLog live = open(store)) {
            live.record(new LivedFacts(6).next(500), "ann");
            String before = live.log().digest();
            live.rebuild();
            assertThat(live.log().digest()).isEqualTo(before);
        }
    }

    /// Two programs on one PostgreSQL: each sees the other's facts, and each may seal.
    @Test
    @Timeout(60)
    void twoProgramsSeeOneAnothersFacts() throws Exception {
        StoreAddress address = TestDatabase.POSTGRESQL.address(folder);
        try (Store one = Store.open(address);
                Store other = Store.open(address);
                LiveLog here = open(one);
                LiveLog there = open(other)) {
            here.record(List.of(arrives(7)), "ann");
            there.record(List.of(arrives(8), new Fact.Closed(0, 7, 0, 2_000, false)), "bob");
            try (var tellers = Executors.newVirtualThreadPerTaskExecutor()) {
                var _ = tellers.submit(() -> tell(here, 2, 20, 10));
                tell(there, 2, 20, 10, 100);
            }
            assertThat(here.seal()).isTrue();
            there.seal();
            long all = 3 + 2 * 2 * 20 * 10;
            while (here.log().seq() < all || there.log().seq() < all) {
                Thread.sleep(Duration.ofMillis(20));
            }
            assertThat(here.log().digest()).isEqualTo(there.log().digest());
            assertThat(PlainReplay.of(here.log())).isEqualTo(PlainReplay.of(one));
        }
    }

    private static boolean tell(LiveLog live, int tellers, int batches, int size) throws Exception {
        return tell(live, tellers, batches, size, 0);
    }

    private static boolean tell(LiveLog live, int tellers, int batches, int size, long seed) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> told = new ArrayList<>();
            for (int teller = 0; teller < tellers; teller++) {
                var facts = new LivedFacts(live.log().seq() * 1_000 + seed + teller);
                told.add(threads.submit(() -> {
                    for (int batch = 0; batch < batches; batch++) {
                        live.record(facts.next(size), "ann");
                    }
                    return batches;
                }));
            }
            for (Future<Integer> one : told) {
                one.get();
            }
        }
        return true;
    }

    static LiveLog open(Store store) {
        return LiveLog.open(store, ZoneOffset.UTC, Clock.systemUTC());
    }

    static Fact arrives(long journey) {
        return new Fact.Opened(0, journey, "", "B1", "", "", Encounter.open(0, "ticket", 1_000 + journey % 1_000));
    }
}
