package org.touchstone.app.findings;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.core.journey.Micros;

/// Findings in the database, a row for each set of branches.
final class FindingsTable {

    private FindingsTable() {}

    /// All that this version of the program can read, by the branches they are of.
    static Map<String, Kept> all(JdbcClient db) {
        var all = new TreeMap<String, Kept>();
        db.sql("select branches, seq, version, made_us, body from kept_findings")
                .query(row -> {
                    long seq = row.getLong("seq");
                    String version = row.getString("version");
                    var made = Micros.instant(row.getLong("made_us"));
                    String branches = row.getString("branches");
                    FindingsFile.find(row.getString("body"))
                            .ifPresent(findings -> all.put(branches, new Kept(findings, seq, version, made)));
                });
        return all;
    }

    /// Puts findings in the place of older ones.
    static int put(JdbcClient db, String branches, Kept kept) {
        db.sql("delete from kept_findings where branches = ?").param(branches).update();
        return db.sql("insert into kept_findings (branches, seq, version, made_us, body) values (?, ?, ?, ?, ?)")
                .params(
                        branches,
                        kept.seq(),
                        kept.version(),
                        Micros.of(kept.made()),
                        new String(FindingsFile.bytes(kept.findings()), StandardCharsets.UTF_8))
                .update();
    }
}
