package org.touchstone.app.journey;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.core.journey.Fact;
import org.touchstone.core.journey.Manifest;
import org.touchstone.core.journey.Part;
import org.touchstone.core.journey.PartFile;
import org.touchstone.core.journey.Vocabulary;

/// The questions that the log asks the database.
final class LogTable {

    /// Rows an insert, so that its text stays short.
    private static final int ROWS_MAX = 200;

    private LogTable() {}

    /// Takes the next places of the log; the head stays locked until the commit.
    ///
    /// @return the first of them
    static long places(JdbcClient db, int count) {
        long last = db.sql("update log_head set seq = seq + ? where id = 1 returning seq")
                .param(count)
                .query(Long.class)
                .single();
        return last - count + 1;
    }

    static long seq(JdbcClient db) {
        return db.sql("select seq from log_head where id = 1").query(Long.class).single();
    }

    static long generation(JdbcClient db) {
        return db.sql("select generation from log_head where id = 1")
                .query(Long.class)
                .single();
    }

    /// @param facts each in its place
    static void add(JdbcClient db, List<? extends Fact> facts, long recordedMicros, String by) {
        for (int from = 0; from < facts.size(); from += ROWS_MAX) {
            List<? extends Fact> some = facts.subList(from, Math.min(facts.size(), from + ROWS_MAX));
            List<Object> values = new ArrayList<>();
            for (Fact fact : some) {
                values.addAll(List.of(
                        fact.seq(),
                        fact.journey(),
                        FactRow.encounter(fact),
                        FactRow.kind(fact),
                        FactRow.body(fact),
                        recordedMicros,
                        by));
            }
            insert(db, some.size(), values);
        }
    }

    /// Notes in the log that an import is seen from now on, or no longer.
    static void addAboutImport(JdbcClient db, long seq, String kind, String id, long recordedMicros, String by) {
        insert(db, 1, List.of(seq, 0L, 0, kind, id, recordedMicros, by));
    }

    private static void insert(JdbcClient db, int rows, List<Object> values) {
        String places = "(?, ?, ?, ?, ?, ?, ?)" + ", (?, ?, ?, ?, ?, ?, ?)".repeat(rows - 1);
        db.sql("insert into fact (seq, journey, encounter, kind, body, recorded_us, recorded_by) values " + places)
                .params(values)
                .update();
    }

    /// The rows after a place, in their order.
    static List<LogRow> after(JdbcClient db, long seq, int most) {
        return db.sql("select seq, journey, encounter, kind, body from fact where seq > ? order by seq limit ?")
                .params(seq, most)
                .query(LogRow::of)
                .list();
    }

    static boolean isActive(JdbcClient db, String id) {
        return db.sql("select count(*) from import where id = ? and state = 'ACTIVE'")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// The parts of an import in the codes of the given vocabulary.
    static ImportedParts parts(JdbcClient db, String id, Vocabulary words) {
        Manifest manifest = importManifest(db, id);
        List<String> ids = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        db.sql("select id, body from part where import = ? order by place")
                .param(id)
                .query(row -> {
                    ids.add(row.getString("id"));
                    parts.add(PartFile.decode(row.getBytes("body")).in(words, manifest.words()));
                });
        return new ImportedParts(id, ids, parts, manifest.observedThrough());
    }

    static Manifest importManifest(JdbcClient db, String id) {
        return Manifest.decode(db.sql("select manifest from import where id = ?")
                .param(id)
                .query((row, _) -> row.getBytes(1))
                .single());
    }
}
