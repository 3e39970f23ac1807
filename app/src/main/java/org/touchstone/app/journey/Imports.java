package org.touchstone.app.journey;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.app.platform.store.Keys;
import org.touchstone.app.platform.store.Store;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Manifest;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.Part;
import org.touchstone.core.journey.PartFile;
import org.touchstone.core.journey.Slice;
import org.touchstone.core.journey.Vocabulary;
import org.touchstone.core.journey.read.ImportedLog;

/// Brings logs that were read from files into the live log, and takes them out again. Safe for many threads.
///
/// Parts are committed one by one while nothing of the import is seen; one small transaction then shows all of it, to
/// everybody at once. A program that dies in between leaves an import that was never seen. An import that takes the
/// place of another is shown, and the other taken out, in the same transaction.
public final class Imports {

    private final Store store;
    private final LiveLog live;
    private final Clock clock;
    private final Keys keys;

    /// @param live the log of the same store
    public Imports(Store store, LiveLog live, Clock clock) {
        this.store = store;
        this.live = live;
        this.clock = clock;
        this.keys = new Keys(clock);
    }

    /// Brings a log in: begins, adds every part, and shows it.
    ///
    /// @param name as people will know it
    /// @param by the account that asked
    /// @param progress told after each part how many encounters are in
    /// @return the key of the import
    public String load(String name, ImportedLog read, String by, LongConsumer progress) {
        return load(name, read, by, progress, Beside.NOTHING);
    }

    /// The same, noting something of one's own about the import, or in the place of another one.
    ///
    /// @param beside called in the transaction that shows the import
    public String load(String name, ImportedLog read, String by, LongConsumer progress, Beside beside) {
        String id = begin(name, by);
        long encounters = 0;
        List<Part> parts = whole(read.log());
        List<String> ids = new ArrayList<>();
        for (Part part : parts) {
            ids.add(add(id, ids.size(), part));
            encounters += part.encounters();
            progress.accept(encounters);
        }
        show(id, read, ids, parts, by, beside);
        return id;
    }

    /// Begins an import, of which nothing is seen yet.
    String begin(String name, String by) {
        String id = keys.next();
        store.write(db -> db.sql("insert into import (id, name, state, row_count, used, duplicates, quarantined,"
                        + " journeys, encounters, active_seq, undone_seq, begun_us, begun_by)"
                        + " values (?, ?, 'LOADING', 0, 0, 0, 0, 0, 0, 0, 0, ?, ?)")
                .params(id, name, Micros.of(clock.instant()), by)
                .update());
        return id;
    }

    /// Adds a part in a transaction of its own.
    String add(String id, int place, Part part) {
        byte[] body = PartFile.encode(part);
        String name = keys.next();
        store.write(db -> db.sql("insert into part (id, import, place, body) values (?, ?, ?, ?)")
                .params(name, id, place, body)
                .update());
        return name;
    }

    private void show(String id, ImportedLog read, List<String> ids, List<Part> parts, String by, Beside beside) {
        byte[] manifest = Manifest.of(read.log(), ids).encode();
        long through = read.log().observedThrough().map(Micros::of).orElse(Long.MIN_VALUE);
        Vocabulary words = live.log().vocabulary();
        // Coding takes time, so it is done before the writer waits for it.
        List<Part> coded = parts.stream()
                .map(part -> part.in(words, read.log().vocabulary()))
                .toList();
        var ready = new ImportedParts(id, ids, coded, through);
        store.write(db -> {
            Optional<String> old = beside.replaces(db).filter(one -> LogTable.isActive(db, one));
            beside.note(db, id);
            old.ifPresent(one -> beside.replaced(db, one));
            if (old.isPresent()) {
                live.replace(db, old.get(), id, by, (group, seq) -> {
                    takeOut(db, old.get(), seq);
                    activate(db, id, read, manifest, seq + 1);
                    group.undo(db, old.get(), seq);
                    take(db, group, ready, words, seq + 1);
                });
            } else {
                live.place(db, FactRow.IMPORTED, id, by, (group, seq) -> {
                    activate(db, id, read, manifest, seq);
                    take(db, group, ready, words, seq);
                });
            }
            return true;
        });
    }

    /// @param words in whose codes the parts are; the log may have others by now
    private static void take(JdbcClient db, Staged group, ImportedParts ready, Vocabulary words, long seq) {
        Vocabulary now = group.generation().log().vocabulary();
        group.take(now.equals(words) ? ready : LogTable.parts(db, ready.id(), now), seq);
    }

    private static void takeOut(JdbcClient db, String id, long seq) {
        db.sql("update import set state = 'UNDONE', undone_seq = ? where id = ?")
                .params(seq, id)
                .update();
    }

    private static void activate(JdbcClient db, String id, ImportedLog read, byte[] manifest, long seq) {
        db.sql("update import set state = 'ACTIVE', manifest = ?, row_count = ?, used = ?, duplicates = ?,"
                        + " quarantined = ?, journeys = ?, encounters = ?, active_seq = ? where id = ?")
                .params(
                        manifest,
                        read.rows(),
                        read.used(),
                        read.duplicates(),
                        read.quarantined(),
                        read.log().journeys(),
                        read.log().encounters(),
                        seq,
                        id)
                .update();
    }

    /// Takes an import out of the log, at once and for everybody.
    ///
    /// Where facts or other imports tell of the same journeys, the log is made anew from what remains, and writing
    /// waits until that is done. Facts about what the import alone had brought are kept and passed over.
    ///
    /// @return false if there is no such import, or it is not seen
    public boolean undo(String id, String by) {
        return store.write(db -> {
            if (!LogTable.isActive(db, id)) {
                return false;
            }
            live.place(db, FactRow.UNDONE, id, by, (group, seq) -> {
                takeOut(db, id, seq);
                group.undo(db, id, seq);
            });
            return true;
        });
    }

    /// Gives up imports that a program that died left half way, and their parts.
    ///
    /// Call it when no other program can be loading one.
    ///
    /// @return how many
    public int giveUpUnfinished() {
        return store.write(db -> {
            db.sql("delete from part where import in (select id from import where state = 'LOADING')")
                    .update();
            return db.sql("update import set state = 'UNDONE' where state = 'LOADING'")
                    .update();
        });
    }

    /// All imports, the latest first.
    public List<Import> imports() {
        return store.read(db -> query(db, " order by begun_us desc, id desc", List.of()));
    }

    /// The import with this key.
    public Optional<Import> findImport(String id) {
        return store.read(db -> query(db, " where id = ?", List.of(id))).stream()
                .findFirst();
    }

    private static List<Import> query(JdbcClient db, String rest, List<?> values) {
        return db.sql("select id, name, state, row_count, used, duplicates, quarantined, journeys, encounters,"
                        + " begun_us, begun_by from import" + rest)
                .params(values)
                .query((row, _) -> new Import(
                        row.getString("id"),
                        row.getString("name"),
                        Import.State.valueOf(row.getString("state")),
                        row.getLong("row_count"),
                        row.getLong("used"),
                        row.getLong("duplicates"),
                        row.getLong("quarantined"),
                        row.getLong("journeys"),
                        row.getLong("encounters"),
                        row.getLong("begun_us"),
                        row.getString("begun_by")))
                .list();
    }

    /// Parts that hold living journeys alone, as those of a log that was just read do.
    private static List<Part> whole(JourneyLog log) {
        if (!log.slices().stream().allMatch(Slice::isWhole)) {
            throw new IllegalArgumentException("A log that was read from files has no journeys that live elsewhere");
        }
        return log.slices().stream().map(Slice::part).toList();
    }
}
