package org.touchstone.app.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

final class StoreTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void whatWasWrittenIsReadAfterOpeningAgain(TestDatabase database) {
        StoreAddress address = database.address(folder);
        try (Store store = Store.open(address)) {
            table(store);
            store.write(db -> put(db, "a", 1));
        }
        try (Store store = Store.open(address)) {
            assertThat(names(store)).containsExactly("a");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWorkThatThrowsChangesNothing(TestDatabase database) {
        try (Store store = Store.open(database.address(folder))) {
            table(store);
            assertThatThrownBy(() -> store.write(db -> {
                        put(db, "half", 1);
                        throw new IllegalStateException("no");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no");
            assertThat(names(store)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSecondRowOfTheSameKeyIsNamedTheSameOnBothDatabases(TestDatabase database) {
        try (Store store = Store.open(database.address(folder))) {
            table(store);
            store.write(db -> put(db, "a", 1));
            assertThatThrownBy(() -> store.write(db -> put(db, "a", 2))).isInstanceOf(DuplicateKeyException.class);
        }
    }

    /// Whoever is refused because of what another of the group wrote, finds it written.
    @ParameterizedTest
    @EnumSource
    void whatARefusalWasAboutIsCommittedWhenItIsTold(TestDatabase database) throws Exception {
        try (Store store = Store.open(database.address(folder));
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            table(store);
            for (int round = 0; round < 20; round++) {
                String name = "r" + round;
                CountDownLatch gate = new CountDownLatch(1);
                CountDownLatch begun = new CountDownLatch(1);
                Future<Integer> held = callers.submit(holdUp(store, "held " + name, begun, gate));
                begun.await();
                Future<Integer> writes = callers.submit(() -> store.write(db -> put(db, name, 1)));
                while (store.waiting() < 1) {
                    Thread.onSpinWait();
                }
                Future<Boolean> finds = callers.submit(() -> {
                    try {
                        store.write(db -> put(db, name, 1));
                        return false;
                    } catch (DuplicateKeyException taken) {
                        return names(store).contains(name);
                    }
                });
                while (store.waiting() < 2) {
                    Thread.onSpinWait();
                }
                gate.countDown();
                assertThat(held.get()).isEqualTo(1);
                assertThat(writes.get()).isEqualTo(1);
                assertThat(finds.get()).isTrue();
            }
        }
    }

    /// The writer is held up, so that all of them wait and must share one transaction.
    @ParameterizedTest
    @EnumSource
    void oneThatFailsDoesNotTouchTheOthersOfItsGroup(TestDatabase database) throws Exception {
        try (Store store = Store.open(database.address(folder));
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            table(store);
            AtomicInteger groups = new AtomicInteger();
            CountDownLatch gate = new CountDownLatch(1);
            CountDownLatch begun = new CountDownLatch(1);
            Future<Integer> first = callers.submit(holdUp(store, begun, gate));
            begun.await();
            List<Future<Integer>> rest = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String name = i % 4 == 0 ? "first" : "n" + i; // every fourth meets a key that is taken
                rest.add(callers.submit(() -> store.write(db -> put(db, name, 1))));
            }
            while (store.waiting() < rest.size()) {
                Thread.onSpinWait();
            }
            store.afterEachGroup(told(groups::incrementAndGet));
            gate.countDown();
            assertThat(first.get()).isEqualTo(1);
            assertThat(rest.stream().filter(StoreTest::failed)).hasSize(5);
            assertThat(names(store)).hasSize(16);
            assertThat(groups).hasValue(2); // the one that was held up, and all the others
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoAsksToBeToldIsToldAfterTheCommitAndBeforeTheAnswer(TestDatabase database) {
        try (Store store = Store.open(database.address(folder))) {
            table(store);
            List<String> heard = new ArrayList<>();
            store.afterEachGroup(told(() -> heard.add("group, " + names(store))));
            store.write(db -> put(db, "a", 1), _ -> heard.add("work"));
            assertThat(heard).containsExactly("work", "group, [a]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReadSeesOneStateThroughout(TestDatabase database) {
        try (Store store = Store.open(database.address(folder))) {
            table(store);
            store.write(db -> put(db, "a", 1));
            long difference = store.read(db -> {
                long before = count(db);
                Thread.ofPlatform().start(() -> store.write(other -> put(other, "b", 1)));
                waitFor(store, 2);
                return count(db) - before;
            });
            assertThat(difference).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void readingCannotWrite(TestDatabase database) {
        try (Store store = Store.open(database.address(folder))) {
            table(store);
            assertThatThrownBy(() -> store.read(db -> put(db, "a", 1))).isInstanceOf(RuntimeException.class);
            assertThat(names(store)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoEditsWhatSomebodyElseChangedMeanwhileIsTold(TestDatabase database) {
        try (Store store = Store.open(database.address(folder))) {
            store.write(db -> db.sql("create table edited (id text primary key, version bigint)")
                    .update());
            store.write(db -> db.sql("insert into edited values ('x', 1)").update());
            assertThat(store.<Edit>write(db -> Edit.of(db, "edited", "x", 1))).isEqualTo(new Edit.Saved(2));
            assertThat(store.<Edit>write(db -> Edit.of(db, "edited", "x", 1))).isEqualTo(new Edit.Stale(1, 2));
            assertThat(store.<Edit>write(db -> Edit.of(db, "edited", "y", 1))).isEqualTo(new Edit.Gone());
        }
    }

    @ParameterizedTest
    @EnumSource
    void trueIsTrueOnBothDatabases(TestDatabase database) {
        try (Store store = Store.open(database.address(folder))) {
            store.write(db -> db.sql("create table said (yes boolean)").update());
            store.write(db ->
                    db.sql("insert into said values (:yes)").param("yes", true).update());
            boolean yes = store.read(
                    db -> db.sql("select yes from said").query(Boolean.class).single());
            assertThat(yes).isTrue();
        }
    }

    @Test
    void aSecondProgramIsToldWhoHasTheFolder() {
        StoreAddress address = TestDatabase.SQLITE.address(folder);
        try (Store first = Store.open(address)) {
            assertThatThrownBy(() -> Store.open(address))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("in use by another Touchstone")
                    .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
            assertThat(first.address()).isEqualTo(address);
        }
    }

    @Test
    void aStoreThatIsClosedSavesNothing() {
        Store store = Store.open(TestDatabase.SQLITE.address(folder));
        store.close();
        assertThatThrownBy(() -> store.write(db -> put(db, "late", 1)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void aWorkThatAsksTheStoreAgainIsRefusedAndDoesNotWaitForEver() {
        try (Store store = Store.open(TestDatabase.SQLITE.address(folder))) {
            assertThatThrownBy(() -> store.write(_ -> store.write(StoreTest::count)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("wait for itself");
        }
    }

    private static Callable<Integer> holdUp(Store store, CountDownLatch begun, CountDownLatch gate) {
        return holdUp(store, "first", begun, gate);
    }

    private static Callable<Integer> holdUp(Store store, String name, CountDownLatch begun, CountDownLatch gate) {
        return () -> store.write(db -> {
            try {
                begun.countDown();
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return put(db, name, 1);
        });
    }

    private static Store.GroupListener told(Runnable whenCommitted) {
        return new Store.GroupListener() {
            @Override
            public void committed() {
                whenCommitted.run();
            }

            @Override
            public void lost() {}
        };
    }

    private static boolean failed(Future<Integer> future) {
        try {
            future.get();
            return false;
        } catch (ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitFor(Store store, int rows) {
        while (names(store).size() < rows) {
            Thread.onSpinWait();
        }
    }

    private static void table(Store store) {
        store.write(db -> db.sql("create table thing (name text primary key, size bigint)")
                .update());
    }

    private static int put(JdbcClient db, String name, long size) {
        return db.sql("insert into thing values (:name, :size)")
                .param("name", name)
                .param("size", size)
                .update();
    }

    private static long count(JdbcClient db) {
        return db.sql("select count(*) from thing").query(Long.class).single();
    }

    private static List<String> names(Store store) {
        return store.read(db -> db.sql("select name from thing order by name")
                .query(String.class)
                .list());
    }
}
