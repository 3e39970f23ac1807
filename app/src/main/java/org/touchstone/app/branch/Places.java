package org.touchstone.app.branch;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.app.account.trail.Deed;
import org.touchstone.app.account.trail.Trail;
import org.touchstone.app.platform.store.Edit;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.core.branch.Branches;
import org.touchstone.core.branch.BranchesFile;
import org.touchstone.core.journey.Micros;

/// The branches that the house keeps. Safe for many threads.
public final class Places {

    private static final String TABLE = "branches_text";
    private static final String ROW = "branches";

    private final Store store;
    private final Trail trail;
    private final Clock clock;
    private volatile Kept last = new Kept("", null, -1, Instant.EPOCH, "");

    /// @param clock says when a change was made
    public Places(Store store, Trail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// The branches as they are kept.
    ///
    /// @param text in the form of the branches file; empty as long as nobody has written any
    /// @param known null as long as the text is empty
    /// @param version goes up by one with each change; 0 is the first, empty one
    /// @param by the name of who changed it last; empty if nobody has
    public record Kept(String text, @Nullable Branches known, long version, Instant changed, String by) {

        /// The branches, if anybody has written them down.
        public Optional<Branches> branches() {
            return Optional.ofNullable(known);
        }
    }

    /// The branches of now. Asked often: they are read anew only when they have changed, here or by another program.
    public Kept now() {
        Kept held = last;
        long version = store.read(db -> db.sql("select version from " + TABLE + " where id = :id")
                .param("id", ROW)
                .query(Long.class)
                .single());
        if (version != held.version()) {
            held = store.read(Places::read);
            last = held;
        }
        return held;
    }

    /// Puts other branches in their place, in the name of the visitor.
    ///
    /// @param version of those that were looked at
    /// @param branches null to know none
    public Edit save(long version, @Nullable Branches branches) {
        Visit visit = Visit.current();
        String text = branches == null ? "" : BranchesFile.write(branches);
        return store.write(db -> {
            Edit edit = Edit.of(db, TABLE, ROW, version);
            if (edit instanceof Edit.Saved) {
                db.sql("update " + TABLE
                                + " set body = :body, changed_us = :now, changed_by = :by, changed_name = :name"
                                + " where id = :id")
                        .param("body", text)
                        .param("now", Micros.of(clock.instant()))
                        .param("by", visit.person().account())
                        .param("name", visit.person().name())
                        .param("id", ROW)
                        .update();
                int many = branches == null ? 0 : branches.branches().size();
                trail.done(db, visit, Deed.CHANGE_BRANCHES, Integer.toString(many));
            }
            return edit;
        });
    }

    private static Kept read(JdbcClient db) {
        return db.sql("select * from " + TABLE + " where id = :id")
                .param("id", ROW)
                .query((row, _) -> {
                    String text = row.getString("body");
                    return new Kept(
                            text,
                            text.isEmpty()
                                    ? null
                                    : BranchesFile.read("branches", text).orThrow(),
                            row.getLong("version"),
                            Micros.instant(row.getLong("changed_us")),
                            row.getString("changed_name"));
                })
                .single();
    }
}
