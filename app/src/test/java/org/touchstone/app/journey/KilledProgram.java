package org.touchstone.app.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import org.touchstone.app.platform.store.Edit;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreAddress;
import org.touchstone.core.journey.read.ImportedLog;

/// A program that writes as fast as it can until it is killed, and notes in a ledger what it was told is saved.
///
/// Arguments: the folder of the data or the URL of a server, the ledger, a seed.
final class KilledProgram {

    private static final int TELLERS = 4;

    private final Store store;
    private final LiveLog live;
    private final FileChannel ledger;
    private final Path folder;

    private KilledProgram(Store store, Path ledger) throws IOException {
        Files.createDirectories(ledger.resolveSibling("files"));
        this.store = store;
        this.live = LiveLog.open(store, ZoneOffset.UTC, Clock.systemUTC());
        this.ledger = FileChannel.open(ledger, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        this.folder = ledger.resolveSibling("files");
    }

    public static void main(String[] arguments) throws IOException {
        StoreAddress address = arguments[0].startsWith("jdbc:")
                ? new StoreAddress.Shared(arguments[0], "", "")
                : new StoreAddress.Embedded(Path.of(arguments[0]));
        var program = new KilledProgram(Store.open(address), Path.of(arguments[1]));
        long seed = Long.parseLong(arguments[2]);
        for (int teller = 0; teller < TELLERS; teller++) {
            long own = seed * TELLERS + teller;
            Thread.ofPlatform().start(() -> program.tell(own));
        }
        Thread.ofPlatform().start(program::seal);
        Thread.ofPlatform().start(() -> program.importFiles(seed));
        Thread.ofPlatform().start(() -> program.edit(seed));
    }

    private void tell(long seed) {
        var facts = new LivedFacts(seed);
        while (true) {
            long seq = live.record(facts.next(20), "teller " + seed);
            note("fact " + seq + " teller " + seed);
        }
    }

    private void seal() {
        while (true) {
            live.seal();
        }
    }

    private void importFiles(long seed) {
        var imports = new Imports(store, live, Clock.systemUTC());
        for (int i = 0; ; i++) {
            ImportedLog read = EventFiles.read(folder, (int) (seed * 100_000 + i * 100L), 100, "counter");
            String name = "file " + seed + "-" + i;
            String id = imports.load(name, read, "ann", _ -> {});
            note("import " + id);
            if (i % 3 == 0) {
                imports.undo(id, "ann");
                note("undone " + id);
            } else if (i % 3 == 1) {
                ImportedLog mended = EventFiles.read(folder, (int) (seed * 100_000 + i * 100L), 90, "till");
                String place = imports.load(name, mended, "ann", _ -> {}, EventFiles.inPlaceOf(id));
                note("undone " + id);
                note("placed " + place);
            }
        }
    }

    private void edit(long seed) {
        String id = "row " + seed;
        store.write(db -> db.sql("insert into edited (id, version) values (?, 1)")
                .param(id)
                .update());
        for (long version = 1; ; version++) {
            long before = version;
            Edit edit = store.<Edit>write(db -> Edit.of(db, "edited", id, before));
            if (!edit.equals(new Edit.Saved(before + 1))) {
                note("wrong " + edit);
            }
            note("edit " + seed + " " + (before + 1));
        }
    }

    /// One line, in one write, so that a kill leaves whole lines but the last.
    private void note(String line) {
        try {
            ledger.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
