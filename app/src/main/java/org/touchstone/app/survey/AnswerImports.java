package org.touchstone.app.survey;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.app.journey.Beside;
import org.touchstone.app.platform.store.Keys;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.AnswersFile;
import org.touchstone.core.survey.NamedAnswers;
import org.touchstone.core.survey.read.ImportedAnswers;

/// Brings answers that were read from files in, and takes them out again. Safe for many threads.
///
/// Pieces are committed one by one while nothing of the import is seen; one small transaction then shows all of it, to
/// everybody at once. A program that dies in between leaves an import that was never seen. An import that takes the
/// place of another is shown, and the other taken out, in the same transaction; what came in between counts as it did.
public final class AnswerImports {

    /// Respondents of a piece: a few megabytes of a usual questionnaire.
    private static final int PIECE = 50_000;

    private static final int PIECE_BYTES_MAX = 16 << 20;

    private final Store store;
    private final LiveAnswers live;
    private final Clock clock;
    private final Keys keys;

    /// @param live the answers of the same store
    public AnswerImports(Store store, LiveAnswers live, Clock clock) {
        this.store = store;
        this.live = live;
        this.clock = clock;
        this.keys = new Keys(clock);
    }

    /// Brings answers in: begins, adds every piece, and shows them.
    ///
    /// @param name as people will know the import
    /// @param notes what a careful reader must know
    /// @param by the account that asked
    /// @param progress told after each piece how many respondents are in
    /// @return the key of the import
    public String load(String name, ImportedAnswers read, List<String> notes, String by, LongConsumer progress) {
        return load(name, read, notes, by, progress, Beside.NOTHING);
    }

    /// The same, noting something of one's own about the import, or in the place of another one.
    ///
    /// @param beside called in the transaction that shows the import
    public String load(
            String name, ImportedAnswers read, List<String> notes, String by, LongConsumer progress, Beside beside) {
        String id = begin(name, by);
        NamedAnswers named = read.named();
        int size = named.names().size();
        int place = 0;
        int step = PIECE;
        for (int from = 0; from < size || place == 0; ) {
            int to = Math.min(size, from + step);
            byte[] body = AnswersFile.encode(named, from, to);
            if (body.length > PIECE_BYTES_MAX && to - from > 1) {
                step = (to - from) / 2;
                continue;
            }
            add(id, place++, body);
            from = to;
            progress.accept(from);
        }
        show(id, read, notes, beside);
        return id;
    }

    /// Begins an import, of which nothing is seen yet.
    String begin(String name, String by) {
        String id = keys.next();
        store.write(db -> db.sql("insert into answers_import (id, name, state, notes, row_count, duplicates, known,"
                        + " quarantined, respondents, active_seq, undone_seq, begun_us, begun_by)"
                        + " values (?, ?, 'LOADING', '[]', 0, 0, 0, 0, 0, 0, 0, ?, ?)")
                .params(id, name, Micros.of(clock.instant()), by)
                .update());
        return id;
    }

    /// Adds a piece in a transaction of its own.
    void add(String id, int place, byte[] body) {
        store.write(db -> db.sql("insert into answers_piece (import, place, body) values (?, ?, ?)")
                .params(id, place, body)
                .update());
    }

    private void show(String id, ImportedAnswers read, List<String> notes, Beside beside) {
        SortedSet<String> branches = branches(read.answers());
        Optional<String> place = store.read(beside::replaces);
        long known = known(read, place.orElse(""));
        store.write(db -> {
            Optional<String> before = beside.replaces(db);
            Optional<Long> old = before.flatMap(one -> takeOut(db, one));
            beside.note(db, id);
            before.filter(_ -> old.isPresent()).ifPresent(one -> beside.replaced(db, one));
            for (String branch : branches) {
                db.sql("insert into answers_import_branch (import, branch) values (?, ?)")
                        .params(id, branch)
                        .update();
            }
            return db.sql("update answers_import set state = 'ACTIVE', notes = ?, row_count = ?, duplicates = ?,"
                            + " known = ?, quarantined = ?, respondents = ?, active_seq = ? where id = ?")
                    .params(
                            AnswerRows.json(notes),
                            read.rows(),
                            read.duplicates(),
                            known,
                            read.quarantined(),
                            read.answers().respondents(),
                            old.isPresent() ? old.get() : AnswerRows.next(db),
                            id)
                    .update();
        });
    }

    /// How many of the respondents are in already, and so count as they came in first.
    ///
    /// @param place the import whose place they would take, "" for none: only what came in before it counts then
    public long known(ImportedAnswers read, String place) {
        Set<String> names = new HashSet<>(live.namesBefore(place));
        return read.names().stream()
                .filter(name -> !name.isEmpty() && names.contains(name))
                .count();
    }

    /// The branches that answers tell of; "" where one names none.
    public static SortedSet<String> branches(Answers answers) {
        SortedSet<String> branches = new TreeSet<>();
        for (int r = 0; r < answers.respondents(); r++) {
            branches.add(answers.branch(r));
        }
        return branches;
    }

    /// Takes an import out, at once and for everybody. Its answers are deleted.
    ///
    /// @return false if there is no such import, or it is not seen
    public boolean undo(String id) {
        return store.write(db -> takeOut(db, id).isPresent());
    }

    /// @return the place it had, if it was seen
    private static Optional<Long> takeOut(JdbcClient db, String id) {
        Optional<Long> place = db.sql("update answers_import set state = 'UNDONE' where id = ? and state = 'ACTIVE'"
                        + " returning active_seq")
                .param(id)
                .query(Long.class)
                .optional();
        if (place.isPresent()) {
            db.sql("update answers_import set undone_seq = ? where id = ?")
                    .params(AnswerRows.next(db), id)
                    .update();
            db.sql("delete from answers_piece where import = ?").param(id).update();
        }
        return place;
    }

    /// Gives up imports that a program that died left half way, and their pieces.
    ///
    /// Call it when no other program can be loading one.
    ///
    /// @return how many
    public int giveUpUnfinished() {
        return store.write(db -> {
            db.sql("delete from answers_piece where import in (select id from answers_import where state = 'LOADING')")
                    .update();
            return db.sql("update answers_import set state = 'UNDONE' where state = 'LOADING'")
                    .update();
        });
    }

    /// All imports that tell of these branches alone, the latest first. Those of which nothing was seen are for whoever
    /// sees everything.
    public List<AnswerImport> imports(Scope scope) {
        return store.read(db -> query(db, scope, "1 = 1", ""));
    }

    /// An import that tells of these branches alone.
    public Optional<AnswerImport> findImport(String id, Scope scope) {
        return store.read(db -> query(db, scope, "id = :id", id)).stream().findFirst();
    }

    /// Whether an import is in, whatever branches it tells of.
    public boolean isSeen(String id) {
        return store.read(db -> db.sql("select count(*) from answers_import where id = ? and state = 'ACTIVE'")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0);
    }

    private static List<AnswerImport> query(JdbcClient db, Scope scope, String which, String id) {
        Scope.Condition mine = scope.on("branch");
        String covered = scope instanceof Scope.Everywhere
                ? "1 = 1"
                : "exists (select 1 from answers_import_branch where import = id) and not exists"
                        + " (select 1 from answers_import_branch where import = id and not (" + mine.sql() + "))";
        return db.sql("select id, name, state, row_count, duplicates, known, quarantined, respondents, begun_us"
                        + " from answers_import where " + which + " and " + covered
                        + " order by begun_us desc, id desc")
                .param("id", id)
                .params(mine.values())
                .query((row, _) -> new AnswerImport(
                        row.getString("id"),
                        row.getString("name"),
                        AnswerImport.State.valueOf(row.getString("state")),
                        row.getLong("row_count"),
                        row.getLong("row_count")
                                - row.getLong("duplicates")
                                - row.getLong("known")
                                - row.getLong("quarantined"),
                        row.getLong("duplicates") + row.getLong("known"),
                        row.getLong("quarantined"),
                        row.getLong("respondents"),
                        row.getLong("begun_us")))
                .list();
    }
}
