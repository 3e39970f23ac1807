package org.touchstone.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
