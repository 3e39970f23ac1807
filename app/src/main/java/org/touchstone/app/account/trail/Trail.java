package org.touchstone.app.account.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.visit.Visitor;

/// Writes and reads the trail. It is written in the transaction of what it tells of: both are there, or neither.
public final class Trail {

    private static final int PAGE = 50;
    private static final int READ_AT_ONCE = 1_000;

    private final Clock clock;

    /// @param clock says when
    public Trail(Clock clock) {
        this.clock = clock;
    }

    /// Tells what a visitor did.
    ///
    /// @param db inside of a transaction that writes
    /// @param visit taken from [Visit#current] before the transaction, which runs on a thread of its own
    /// @param on what it was done to, in a few words
    public void done(JdbcClient db, Visit visit, Deed deed, String on) {
        write(db, account(visit), name(visit), deed, on, visit.address(), true);
    }

    /// Tells what a visitor was refused.
    public void refused(JdbcClient db, Visit visit, Deed deed, String on) {
        write(db, account(visit), name(visit), deed, on, visit.address(), false);
    }

    private static String account(Visit visit) {
        return visit.visitor().map(Visitor::account).orElse("");
    }

    private static String name(Visit visit) {
        return visit.visitor().map(Visitor::name).orElse("");
    }

    /// Tells what somebody did who is only known by doing it, for instance by signing in.
    public void by(JdbcClient db, String account, String who, Deed deed, String on, String address, boolean done) {
        write(db, account, who, deed, on, address, done);
    }

    private void write(JdbcClient db, String account, String who, Deed deed, String on, String address, boolean done) {
        // The row of the head is locked until the end of the transaction, so that entries follow one another.
        Head head = db.sql("update trail_head set seq = seq + 1 where id = 1 returning seq, seal")
                .query((row, _) -> new Head(row.getLong("seq"), row.getString("seal")))
                .single();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var open = new TrailEntry(head.seq(), now, account, who, deed, on, address, done, "");
        TrailEntry entry = open.sealed(open.sealAfter(head.seal()));
        db.sql("insert into trail (seq, at_us, account, who, deed, subject, address, done, seal)"
                        + " values (:seq, :at, :account, :who, :deed, :subject, :address, :done, :seal)")
                .param("seq", entry.seq())
                .param("at", micros(now))
                .param("account", account)
                .param("who", who)
                .param("deed", deed.code())
                .param("subject", on)
                .param("address", address)
                .param("done", done)
                .param("seal", entry.seal())
                .update();
        db.sql("update trail_head set seal = :seal where id = 1")
                .param("seal", entry.seal())
                .update();
    }

    private record Head(long seq, String seal) {}

    /// The newest entries below a number, newest first; a page of them.
    ///
    /// @param before [Long#MAX_VALUE] for the newest of all
    public List<TrailEntry> page(JdbcClient db, long before) {
        return db.sql("select * from trail where seq < :before order by seq desc limit " + PAGE)
                .param("before", before)
                .query((row, _) -> entry(row))
                .list();
    }

    /// The entries after a number, in their order; a thousand at most.
    public List<TrailEntry> after(JdbcClient db, long seq) {
        return db.sql("select * from trail where seq > :seq order by seq limit " + READ_AT_ONCE)
                .param("seq", seq)
                .query((row, _) -> entry(row))
                .list();
    }

    /// Looks whether every entry carries the seal it must, none is missing, and the last is the one the head tells of.
    public Check check(JdbcClient db) {
        Head head = db.sql("select seq, seal from trail_head where id = 1")
                .query((row, _) -> new Head(row.getLong("seq"), row.getString("seal")))
                .single();
        Head read = new Head(0, "");
        for (var some = after(db, 0); !some.isEmpty(); some = after(db, read.seq())) {
            for (TrailEntry entry : some) {
                if (entry.seq() != read.seq() + 1 || !entry.seal().equals(entry.sealAfter(read.seal()))) {
                    return new Check(head.seq(), read.seq() + 1);
                }
                read = new Head(entry.seq(), entry.seal());
            }
        }
        return new Check(head.seq(), head.equals(read) ? 0 : read.seq() + 1);
    }

    /// Whether the chain is whole.
    ///
    /// @param entries how many there should be
    /// @param brokenAt the first entry that is not as it was written, 0 if all are
    public record Check(long entries, long brokenAt) {

        /// Whether nothing was changed.
        public boolean isWhole() {
            return brokenAt == 0;
        }
    }

    private static TrailEntry entry(ResultSet row) throws SQLException {
        return new TrailEntry(
                row.getLong("seq"),
                instant(row.getLong("at_us")),
                row.getString("account"),
                row.getString("who"),
                Deed.of(row.getString("deed")),
                row.getString("subject"),
                row.getString("address"),
                row.getBoolean("done"),
                row.getString("seal"));
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
