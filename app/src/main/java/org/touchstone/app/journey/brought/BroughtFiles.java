package org.touchstone.app.journey.brought;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.app.account.trail.Deed;
import org.touchstone.app.account.trail.Trail;
import org.touchstone.app.platform.store.Keys;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreAddress;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.app.platform.web.FilePart;
import org.touchstone.core.file.Reading;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.read.ReadOptions;
import org.touchstone.core.journey.read.TableGuess;

/// Keeps the files that wait to be brought in: what is known of them in the database, themselves in a folder. Whoever
/// brought a file, and nobody else, finds it.
public final class BroughtFiles {

    /// Largest file that is taken.
    static final long BYTES_MAX = 1L << 30;

    private static final int NAME_MAX = 120;

    private final Store store;
    private final Keys keys;
    private final Clock clock;
    private final List<TableKind> kinds;
    private final Trail trail;
    private final FileMends mends;
    private final Path folder;

    /// @param kinds of tables; of two that fit as well the first is taken
    BroughtFiles(Store store, Keys keys, Clock clock, Trail trail, List<TableKind> kinds) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
        this.trail = trail;
        this.mends = new FileMends(store);
        this.kinds = List.copyOf(kinds);
        this.folder = switch (store.address()) {
            case StoreAddress.Embedded(Path data) -> data.resolve("brought");
            // Beside a shared database there is no folder of ours; the file waits on the machine that took it.
            case StoreAddress.Shared _ -> Path.of(System.getProperty("java.io.tmpdir"), "touchstone-brought");
        };
    }

    /// What came of taking a file.
    sealed interface Taken {
        record Kept(BroughtFile file) implements Taken {}

        record TooLarge() implements Taken {}

        record Nothing() implements Taken {}

        /// The file is no table that can be read.
        ///
        /// @param why in words
        record NoTable(String why) implements Taken {}
    }

    /// Takes a file that a browser sends.
    Taken take(String contentType, InputStream in, String by) throws IOException {
        Files.createDirectories(folder);
        String id = keys.next();
        FilePart.Outcome outcome;
        try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(path(id)), 1 << 16)) {
            outcome = FilePart.copy(contentType, in, out, BYTES_MAX);
        } catch (IOException e) {
            Files.deleteIfExists(path(id));
            throw e;
        }
        Taken taken = switch (outcome) {
            case FilePart.Outcome.Copied(String name, long bytes) -> keep(id, clean(name), bytes, by);
            case FilePart.Outcome.TooLarge() -> new Taken.TooLarge();
            case FilePart.Outcome.None() -> new Taken.Nothing();
        };
        if (!(taken instanceof Taken.Kept)) {
            Files.deleteIfExists(path(id));
        }
        return taken;
    }

    private Taken keep(String id, String name, long bytes, String by) {
        return switch (TableGuess.of(path(id), name, ReadOptions.usual(clock.getZone()))) {
            case Reading.Bad<TableGuess>(var problems) ->
                new Taken.NoTable(problems.getFirst().text());
            case Reading.Good<TableGuess>(TableGuess guess) -> {
                String heading = heading(guess.columns());
                Known known = known(heading).orElseGet(() -> guessed(path(id), name));
                long now = Micros.of(clock.instant());
                store.write(db -> db.sql("insert into brought_file (id, name, size_bytes, heading, kind, choices, job,"
                                + " brought_by, brought_us) values (?, ?, ?, ?, ?, ?, '', ?, ?)")
                        .params(id, name, bytes, heading, known.kind(), known.choices(), by, now)
                        .update());
                yield new Taken.Kept(
                        new BroughtFile(id, name, bytes, heading, known.kind(), known.choices(), "", by, now));
            }
        };
    }

    /// What is chosen for a file.
    private record Known(String kind, String choices) {}

    private Known guessed(Path table, String name) {
        TableKind best = kinds.stream()
                .sorted(Comparator.comparingInt((TableKind kind) -> kind.fit(table, name))
                        .reversed())
                .findFirst()
                .orElseThrow();
        return new Known(best.word(), best.guess(table, name));
    }

    /// The kind of a file.
    TableKind kind(BroughtFile file) {
        return kind(file.kind())
                .orElseThrow(() -> new IllegalStateException("No room knows tables of " + file.kind() + "."));
    }

    /// The kind of this word.
    Optional<TableKind> kind(String word) {
        return kinds.stream().filter(kind -> kind.word().equals(word)).findFirst();
    }

    List<TableKind> kinds() {
        return kinds;
    }

    /// Takes a file for one of another kind, with what was chosen last for its heading, or else what seems right.
    void take(BroughtFile file, TableKind kind) {
        Known known = known(file.heading())
                .filter(one -> one.kind().equals(kind.word()))
                .orElseGet(() -> new Known(kind.word(), kind.guess(path(file.id()), file.name())));
        store.write(db -> db.sql("update brought_file set kind = ?, choices = ?, job = '' where id = ?")
                .params(known.kind(), known.choices(), file.id())
                .update());
    }

    /// Whether the choices of a file are those made last for its heading.
    boolean isRemembered(BroughtFile file) {
        return known(file.heading())
                .filter(new Known(file.kind(), file.choices())::equals)
                .isPresent();
    }

    private Optional<Known> known(String heading) {
        return store.read(db -> db.sql("select kind, choices from known_heading where heading = ?")
                .param(heading)
                .query((row, _) -> new Known(row.getString(1), row.getString(2)))
                .optional());
    }

    /// Offers these choices again for this heading from now on.
    public void remember(BroughtFile file) {
        store.write(db -> {
            db.sql("delete from known_heading where heading = ?")
                    .param(file.heading())
                    .update();
            return db.sql("insert into known_heading (heading, kind, choices) values (?, ?, ?)")
                    .params(file.heading(), file.kind(), file.choices())
                    .update();
        });
    }

    /// The files of an account, the latest first.
    List<BroughtFile> files(String by) {
        return store.read(
                db -> db.sql("select * from brought_file where brought_by = ? order by brought_us desc, id desc")
                        .param(by)
                        .query((row, _) -> file(row))
                        .list());
    }

    /// A file of an account.
    public Optional<BroughtFile> find(String id, String by) {
        return store.read(db -> db.sql("select * from brought_file where id = ? and brought_by = ?")
                .params(id, by)
                .query((row, _) -> file(row))
                .optional());
    }

    void choose(String id, String choices) {
        store.write(db -> db.sql("update brought_file set choices = ? where id = ?")
                .params(choices, id)
                .update());
    }

    void job(String id, String job) {
        store.write(db -> db.sql("update brought_file set job = ? where id = ?")
                .params(job, id)
                .update());
    }

    /// The mended cells of files.
    FileMends mends() {
        return mends;
    }

    /// The import that a file has come in as, while it is seen.
    Optional<FileMends.Kept> standing(BroughtFile file) {
        return mends.kept(file.id()).filter(kept -> kind(file).isSeen(kept.id()));
    }

    /// Whether a file has come in as an import that tells of other branches than these, which somebody who knows these
    /// alone may not replace. The branches of a person, and what the columns mean, may have changed meanwhile.
    boolean isForeign(BroughtFile file, Scope scope) {
        return standing(file)
                .filter(kept -> kind(file).findUndoable(kept.id(), scope).isEmpty())
                .isPresent();
    }

    /// Tells the trail that the import of a file was taken out and a mended one put in its place.
    void tellReplaced(JdbcClient db, ReadJob.Brought file) {
        trail.by(db, file.by(), file.who(), Deed.REPLACE_IMPORT, file.name(), file.address(), true);
    }

    /// Puts a file away.
    public void drop(String id) throws IOException {
        store.write(db -> {
            FileMends.drop(db, id);
            return db.sql("delete from brought_file where id = ?").param(id).update();
        });
        Files.deleteIfExists(path(id));
    }

    /// Where a file lies. The key is one of ours, never a name that somebody chose.
    public Path path(String id) {
        return folder.resolve(id + ".table");
    }

    private static BroughtFile file(ResultSet row) throws SQLException {
        return new BroughtFile(
                row.getString("id"),
                row.getString("name"),
                row.getLong("size_bytes"),
                row.getString("heading"),
                row.getString("kind"),
                row.getString("choices"),
                row.getString("job"),
                row.getString("brought_by"),
                row.getLong("brought_us"));
    }

    private static String clean(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String printable = last.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(NAME_MAX)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return printable.isEmpty() ? "file" : printable;
    }

    private static String heading(List<String> columns) {
        try {
            byte[] names = String.join("\n", columns).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(names));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
