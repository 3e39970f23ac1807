package org.touchstone.app.cycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.app.platform.visit.Visitor;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.CycleFile;

/// The cycles as rows. Whether a change is allowed is decided elsewhere.
final class CycleRows {

    private static final String ALL = "select v.*, c.code from cycle_version v join cycle c on c.id = v.cycle ";

    private CycleRows() {}

    /// All cycles, by code.
    static List<KeptCycle> list(JdbcClient db) {
        return kept(db.sql(ALL + "order by c.code, v.number")
                .query((row, _) -> new Found(row.getString("cycle"), row.getString("code"), version(row)))
                .list());
    }

    static Optional<KeptCycle> find(JdbcClient db, String code) {
        return kept(db.sql(ALL + "where c.code = :code order by v.number")
                        .param("code", code)
                        .query((row, _) -> new Found(row.getString("cycle"), row.getString("code"), version(row)))
                        .list())
                .stream()
                .findFirst();
    }

    private record Found(String cycle, String code, CycleVersion version) {}

    private static List<KeptCycle> kept(List<Found> rows) {
        Map<String, List<CycleVersion>> versions = new LinkedHashMap<>();
        Map<String, String> ids = new LinkedHashMap<>();
        for (Found row : rows) {
            versions.computeIfAbsent(row.code(), _ -> new ArrayList<>()).add(row.version());
            ids.put(row.code(), row.cycle());
        }
        List<KeptCycle> all = new ArrayList<>();
        ids.forEach((code, id) -> all.add(new KeptCycle(id, code, versions.getOrDefault(code, List.of()))));
        return all;
    }

    /// Makes a cycle without a version; false if there is one of this code.
    static boolean insert(JdbcClient db, String id, String code, Instant now) {
        return db.sql("insert into cycle (id, code, made_us) values (:id, :code, :now) on conflict (code) do nothing")
                        .param("id", id)
                        .param("code", code)
                        .param("now", micros(now))
                        .update()
                == 1;
    }

    /// Makes a draft; false if there is a version of this number.
    static boolean insertDraft(JdbcClient db, String id, String cycleId, Cycle cycle, Visitor who, Instant now) {
        return db.sql("insert into cycle_version (id, cycle, number, state, body, version, changed_us, changed_by,"
                                + " changed_name) values (:id, :cycle, :number, 'DRAFT', :body, 0, :now, :by, :name)"
                                + " on conflict (cycle, number) do nothing")
                        .param("id", id)
                        .param("cycle", cycleId)
                        .param("number", cycle.version())
                        .param("body", CycleFile.write(cycle))
                        .param("now", micros(now))
                        .param("by", who.account())
                        .param("name", who.name())
                        .update()
                == 1;
    }

    /// Writes a draft anew, or publishes it. The right to do so is taken before.
    static void write(JdbcClient db, String id, Cycle cycle, CycleVersion.State state, Visitor who, Instant now) {
        db.sql("update cycle_version set body = :body, state = :state, changed_us = :now, changed_by = :by,"
                        + " changed_name = :name where id = :id")
                .param("body", CycleFile.write(cycle))
                .param("state", state.name())
                .param("now", micros(now))
                .param("by", who.account())
                .param("name", who.name())
                .param("id", id)
                .update();
    }

    static void keepState(JdbcClient db, String id, String versionId, Cycle cycle, Visitor who, Instant now) {
        db.sql("insert into cycle_save (id, cycle_version, body, saved_us, saved_by, saved_name)"
                        + " values (:id, :version, :body, :now, :by, :name)")
                .param("id", id)
                .param("version", versionId)
                .param("body", CycleFile.write(cycle))
                .param("now", micros(now))
                .param("by", who.account())
                .param("name", who.name())
                .update();
    }

    /// The states that a draft was saved in, newest first.
    static List<SavedState> states(JdbcClient db, String versionId) {
        return db.sql("select * from cycle_save where cycle_version = :version order by id desc")
                .param("version", versionId)
                .query((row, _) -> new SavedState(
                        row.getString("id"),
                        cycle(row.getString("body")),
                        instant(row, "saved_us"),
                        row.getString("saved_name")))
                .list();
    }

    private static CycleVersion version(ResultSet row) throws SQLException {
        return new CycleVersion(
                row.getString("id"),
                cycle(row.getString("body")),
                CycleVersion.State.valueOf(row.getString("state")),
                row.getLong("version"),
                instant(row, "changed_us"),
                row.getString("changed_name"));
    }

    private static Cycle cycle(String body) {
        return CycleFile.read("body", body).orThrow();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.EPOCH.plus(row.getLong(column), ChronoUnit.MICROS);
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
