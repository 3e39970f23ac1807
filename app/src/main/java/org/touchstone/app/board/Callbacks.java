package org.touchstone.app.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.app.account.trail.Deed;
import org.touchstone.app.account.trail.Trail;
import org.touchstone.app.board.Callback.Outcome;
import org.touchstone.app.platform.store.Edit;
import org.touchstone.app.platform.store.Keys;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.Micros;

/// Customers who were called back. Safe for many threads. Of a customer nothing is kept but the journey.
final class Callbacks {

    /// Longest note.
    static final int NOTE_MAX = 200;

    private static final int LATEST = 10;

    private final Store store;
    private final Trail trail;
    private final Keys keys;
    private final Clock clock;

    Callbacks(Store store, Trail trail, Keys keys, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.keys = keys;
        this.clock = clock;
    }

    /// The ids of all journeys whose customers were called.
    Set<Long> called() {
        return store.read(db -> new HashSet<>(
                db.sql("select journey from callback").query(Long.class).list()));
    }

    /// The latest ones in some branches, the latest first.
    List<Callback> latest(Scope scope) {
        Scope.Condition here = scope.on("branch");
        return store.read(db -> db.sql("select * from callback where " + here.sql()
                        + " order by called_us desc, id desc limit " + LATEST)
                .params(here.values())
                .query((row, _) -> read(row))
                .list());
    }

    private static Callback read(ResultSet row) throws SQLException {
        return new Callback(
                row.getString("id"),
                row.getLong("journey"),
                row.getString("name"),
                row.getString("branch"),
                Outcome.find(row.getString("outcome")).orElseThrow(),
                row.getString("note"),
                row.getString("who"),
                Micros.instant(row.getLong("called_us")),
                row.getLong("version"));
    }

    /// Notes what came of calling, in the name of the visitor.
    ///
    /// @param name of the journey
    /// @param version of the row that was looked at; 0 where there was none
    /// @return whether it is noted; not where somebody else was first
    boolean note(Journey journey, String name, Outcome outcome, String note, long version) {
        Visit visit = Visit.current();
        return store.write(db -> {
            boolean mine = version == 0 ? insert(db, journey, name, visit) : take(db, journey, version);
            if (mine) {
                write(db, journey, outcome, note, visit);
                trail.done(db, visit, Deed.CALL_BACK, name + ": " + outcome.code());
            }
            return mine;
        });
    }

    private boolean insert(JdbcClient db, Journey journey, String name, Visit visit) {
        return db.sql(
                                "insert into callback (id, journey, name, branch, outcome, note, account, who, called_us, version)"
                                        + " values (:id, :journey, :name, :branch, 'not-reached', '', :account, :who, 0, 1)"
                                        + " on conflict (journey) do nothing")
                        .param("id", keys.next())
                        .param("journey", journey.id())
                        .param("name", name)
                        .param("branch", journey.branch())
                        .param("account", visit.person().account())
                        .param("who", visit.person().name())
                        .update()
                == 1;
    }

    private static boolean take(JdbcClient db, Journey journey, long version) {
        return db.sql("select id from callback where journey = :journey")
                .param("journey", journey.id())
                .query(String.class)
                .optional()
                .filter(id -> Edit.of(db, "callback", id, version) instanceof Edit.Saved)
                .isPresent();
    }

    private void write(JdbcClient db, Journey journey, Outcome outcome, String note, Visit visit) {
        db.sql("update callback set outcome = :outcome, note = :note, account = :account, who = :who, called_us = :now"
                        + " where journey = :journey")
                .param("outcome", outcome.code())
                .param("note", note)
                .param("account", visit.person().account())
                .param("who", visit.person().name())
                .param("now", Micros.of(clock.instant()))
                .param("journey", journey.id())
                .update();
    }
}
