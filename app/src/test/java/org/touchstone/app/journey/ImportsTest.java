package org.touchstone.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreAddress;
import org.touchstone.app.platform.store.TestDatabase;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Fact;
import org.touchstone.core.journey.Slice;
import org.touchstone.core.journey.read.ImportedLog;

final class ImportsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void whatIsImportedIsInTheLogAndStillThereAfterAStart(TestDatabase database) {
        StoreAddress address = database.address(folder);
        ImportedLog read = EventFiles.read(folder, 0, 100, "counter");
        try (Store store = Store.open(address);
                LiveLog live = LiveLogTest.open(store)) {
            List<Long> told = new ArrayList<>();
            String id = imports(store, live).load("events.csv", read, "ann", told::add);
            assertThat(live.log().digest()).isEqualTo(read.log().digest());
            assertThat(told).containsExactly(200L);
            assertThat(imports(store, live).findImport(id)).get().satisfies(one -> {
                assertThat(one.state()).isEqualTo(Import.State.ACTIVE);
                assertThat(one.journeys()).isEqualTo(100);
                assertThat(one.rows()).isEqualTo(one.used() + one.duplicates() + one.quarantined());
            });
        }
        try (Store store = Store.open(address);
                LiveLog live = LiveLogTest.open(store)) {
            assertThat(live.log().digest()).isEqualTo(read.log().digest());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsSeenOfAnImportThatIsNotComplete(TestDatabase database) {
        StoreAddress address = database.address(folder);
        try (Store store = Store.open(address);
                LiveLog live = LiveLogTest.open(store)) {
            half(store, live);
            assertThat(live.log().journeys()).isZero();
        }
        try (Store store = Store.open(address);
                LiveLog live = LiveLogTest.open(store)) {
            assertThat(live.log().journeys()).isZero();
            assertThat(imports(store, live).giveUpUnfinished()).isEqualTo(1);
            assertThat(imports(store, live).imports()).extracting(Import::state).containsExactly(Import.State.UNDONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void undoingTakesOutWhatTheImportBroughtAndNothingElse(TestDatabase database) {
        StoreAddress address = database.address(folder);
        String before;
        try (Store store = Store.open(address);
                LiveLog live = LiveLogTest.open(store)) {
            var imports = imports(store, live);
            live.record(new LivedFacts(1).next(300), "ann");
            imports.load("first.csv", EventFiles.read(folder, 0, 50, "counter"), "ann", _ -> {});
            before = live.log().digest();
            var observed = live.log().observedThrough();
            String id = imports.load("second.csv", EventFiles.read(folder, 100, 50, "cash"), "ann", _ -> {});
            live.seal();
            assertThat(imports.undo(id, "ann")).isTrue();
            assertThat(imports.undo(id, "ann")).isFalse();
            assertThat(live.log().digest()).isEqualTo(before);
            assertThat(live.log().observedThrough()).isEqualTo(observed);
            assertThat(live.isProven()).isTrue();
        }
        try (Store store = Store.open(address);
                LiveLog live = LiveLogTest.open(store)) {
            assertThat(live.log().digest()).isEqualTo(before);
        }
    }

    /// The second import tells more of the same journeys, and a fact corrects one of them: undoing must unpick all
    /// that.
    @ParameterizedTest
    @EnumSource
    void undoingUnpicksJourneysThatSeveralTellOf(TestDatabase database) {
        try (Store store = Store.open(database.address(folder));
                LiveLog live = LiveLogTest.open(store)) {
            var imports = imports(store, live);
            ImportedLog first = EventFiles.read(folder, 0, 50, "counter");
            imports.load("first.csv", first, "ann", _ -> {});
            String id = imports.load("second.csv", EventFiles.read(folder, 25, 50, "cash"), "ann", _ -> {});
            assertThat(live.log().journeys()).isEqualTo(75);
            Slice slice = live.log().slices().getLast();
            long joined = slice.part().id(slice.journeys().next(0));
            live.record(List.of(new Fact.Opened(0, joined, "", "", "", "", Encounter.open(9, "late", 5_000))), "ann");
            live.seal();
            assertThat(live.isProven()).isTrue();
            imports.undo(id, "ann");
            assertThat(live.log().journeys()).isEqualTo(50);
            assertThat(live.isProven()).isTrue();
        }
    }

    /// Words get their codes in another order in each file; what is told must not depend on it.
    @ParameterizedTest
    @EnumSource
    void importsWithOtherWordsAreToldInTheWordsOfTheLog(TestDatabase database) {
        StoreAddress address = database.address(folder);
        try (Store store = Store.open(address);
                LiveLog live = LiveLogTest.open(store)) {
            live.record(new LivedFacts(2).next(100), "ann");
            imports(store, live).load("a.csv", EventFiles.read(folder, 0, 20, "desk"), "ann", _ -> {});
            imports(store, live).load("b.csv", EventFiles.read(folder, 50, 20, "till"), "ann", _ -> {});
            live.seal();
            live.record(new LivedFacts(4).next(100), "ann");
            assertThat(live.isProven()).isTrue();
            assertThat(moments(live)).contains("ticket", "arrive", "desk", "till");
        }
        try (Store store = Store.open(address);
                LiveLog live = LiveLogTest.open(store)) {
            assertThat(live.isProven()).isTrue();
            assertThat(moments(live)).contains("ticket", "arrive", "desk", "till");
        }
    }

    /// What a file brings once it is mended stands where the file had stood, at once: nobody sees both or neither.
    @ParameterizedTest
    @EnumSource
    void anImportTakesThePlaceOfAnother(TestDatabase database) throws Exception {
        StoreAddress address = database.address(folder);
        ImportedLog mended = EventFiles.read(folder, 100, 60, "counter");
        String expected;
        try (Store store = Store.open(address);
                LiveLog live = LiveLogTest.open(store)) {
            var imports = imports(store, live);
            String old = imports.load("a.csv", EventFiles.read(folder, 100, 50, "counter"), "ann", _ -> {});
            var seen = new ConcurrentSkipListSet<Long>();
            var over = new AtomicBoolean();
            Thread reader = Thread.ofPlatform().start(() -> {
                while (!over.get()) {
                    seen.add(live.log().journeys());
                }
            });
            String id = imports.load("a.csv", mended, "ann", _ -> {}, EventFiles.inPlaceOf(old));
            over.set(true);
            reader.join();
            assertThat(seen).isSubsetOf(50L, 60L);
            expected = live.log().digest();
            assertThat(expected).isEqualTo(mended.log().digest());
            assertThat(state(imports, old)).isEqualTo(Import.State.UNDONE);
            assertThat(state(imports, id)).isEqualTo(Import.State.ACTIVE);
            assertThat(live.isProven()).isTrue();
        }
        try (Store store = Store.open(address);
                LiveLog live = LiveLogTest.open(store)) {
            assertThat(live.log().digest()).isEqualTo(expected);
        }
    }

    /// Another import and a fact tell of the same journeys, so the log is made anew; once sealed, too.
    @ParameterizedTest
    @EnumSource
    void whatElseIsToldOfTheSameJourneysStays(TestDatabase database) {
        try (Store store = Store.open(database.address(folder));
                LiveLog live = LiveLogTest.open(store)) {
            var imports = imports(store, live);
            live.record(new LivedFacts(3).next(200), "ann");
            String old = imports.load("a.csv", EventFiles.read(folder, 0, 50, "counter"), "ann", _ -> {});
            imports.load("b.csv", EventFiles.read(folder, 25, 50, "cash"), "ann", _ -> {});
            live.seal();
            ImportedLog mended = EventFiles.read(folder, 0, 60, "counter");
            String id = imports.load("a.csv", mended, "ann", _ -> {}, EventFiles.inPlaceOf(old));
            assertThat(live.isProven()).isTrue();
            String digest = live.log().digest();
            imports.undo(id, "ann");
            imports.load("a.csv", mended, "ann", _ -> {});
            assertThat(live.log().digest()).isEqualTo(digest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasTakenOutMeanwhileIsNotReplaced(TestDatabase database) {
        try (Store store = Store.open(database.address(folder));
                LiveLog live = LiveLogTest.open(store)) {
            var imports = imports(store, live);
            String old = imports.load("a.csv", EventFiles.read(folder, 0, 50, "counter"), "ann", _ -> {});
            imports.undo(old, "ann");
            imports.load("a.csv", EventFiles.read(folder, 0, 60, "counter"), "ann", _ -> {}, EventFiles.inPlaceOf(old));
            assertThat(live.log().journeys()).isEqualTo(60);
            assertThat(live.isProven()).isTrue();
        }
    }

    /// All that is written is written together; what fails beside it leaves the log and the first import as they were.
    @ParameterizedTest
    @EnumSource
    void aReplacementThatFailsChangesNothing(TestDatabase database) {
        try (Store store = Store.open(database.address(folder));
                LiveLog live = LiveLogTest.open(store)) {
            var imports = imports(store, live);
            String old = imports.load("a.csv", EventFiles.read(folder, 0, 50, "counter"), "ann", _ -> {});
            String before = live.log().digest();
            ImportedLog mended = EventFiles.read(folder, 0, 60, "counter");
            assertThatThrownBy(() -> store.write(db -> {
                        live.replace(db, old, "none", "ann", (group, seq) -> {
                            group.undo(db, old, seq);
                            throw new IllegalStateException("no room");
                        });
                        return true;
                    }))
                    .hasStackTraceContaining("no room");
            live.record(new LivedFacts(6).next(10), "ann");
            assertThat(state(imports, old)).isEqualTo(Import.State.ACTIVE);
            assertThat(live.isProven()).isTrue();
            assertThat(live.log().digest()).isNotEqualTo(before);
            imports.load("a.csv", mended, "ann", _ -> {}, EventFiles.inPlaceOf(old));
            assertThat(live.isProven()).isTrue();
        }
    }

    private static Import.State state(Imports imports, String id) {
        return imports.findImport(id).orElseThrow().state();
    }

    private void half(Store store, LiveLog live) {
        var imports = imports(store, live);
        String id = imports.begin("half.csv", "ann");
        imports.add(
                id,
                0,
                EventFiles.read(folder, 0, 10, "counter")
                        .log()
                        .slices()
                        .getFirst()
                        .part());
    }

    private static List<String> moments(LiveLog live) {
        List<String> moments = new ArrayList<>();
        live.log().forEach(journey -> journey.encounters().forEach(encounter -> moments.add(encounter.moment())));
        return moments;
    }

    private static Imports imports(Store store, LiveLog live) {
        return new Imports(store, live, Clock.systemUTC());
    }
}
