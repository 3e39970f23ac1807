package org.touchstone.app.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who is signed in where. A session stands in the database, so that a start of the server ends none, and ending one
/// works on every server at once. A new one is made at each sign-in; what a browser brings along is never taken over.
final class Sessions {

    static final Duration LASTS = Duration.ofDays(30);
    static final Duration UNUSED_MAX = Duration.ofHours(12);
    /// Using a session is noted this often at most, so that looking at pages does not write all the time.
    static final Duration NOTED = Duration.ofMinutes(5);

    private static final int DEVICE_LENGTH = 200;

    /// A session as it is stored.
    record Session(String id, String account, String device, String address, Instant since, Instant seen) {}

    private Sessions() {}

    /// Begins a session.
    ///
    /// @param device what the browser calls itself
    static Secret begin(JdbcClient db, String id, String account, String device, String address, Instant now) {
        Secret secret = Secret.random();
        db.sql("insert into account_session (id, account, secret_hash, device, address, since_us, seen_us, ends_us)"
                        + " values (:id, :account, :hash, :device, :address, :now, :now, :ends)")
                .param("id", id)
                .param("account", account)
                .param("hash", secret.hash())
                .param("device", device.substring(0, Math.min(DEVICE_LENGTH, device.length())))
                .param("address", address)
                .param("now", Micros.of(now))
                .param("ends", Micros.of(now.plus(LASTS)))
                .update();
        return secret;
    }

    /// The session of a secret, if it has not ended.
    static Optional<Session> find(JdbcClient db, String secret, Instant now) {
        return db.sql(
                        "select * from account_session where secret_hash = :hash and ends_us > :now and seen_us > :unused")
                .param("hash", new Secret(secret).hash())
                .param("now", Micros.of(now))
                .param("unused", Micros.of(now.minus(UNUSED_MAX)))
                .query((row, _) -> session(row))
                .optional();
    }

    static List<Session> of(JdbcClient db, String account, Instant now) {
        return db.sql("select * from account_session where account = :account and ends_us > :now and seen_us > :unused"
                        + " order by seen_us desc, id")
                .param("account", account)
                .param("now", Micros.of(now))
                .param("unused", Micros.of(now.minus(UNUSED_MAX)))
                .query((row, _) -> session(row))
                .list();
    }

    static void seen(JdbcClient db, String id, Instant now) {
        db.sql("update account_session set seen_us = :now where id = :id")
                .param("now", Micros.of(now))
                .param("id", id)
                .update();
    }

    /// Ends one session of an account.
    static void end(JdbcClient db, String account, String id) {
        db.sql("delete from account_session where id = :id and account = :account")
                .param("id", id)
                .param("account", account)
                .update();
    }

    /// Ends all sessions of an account but one.
    ///
    /// @param but the key of the one that stays, empty for none
    static void endAll(JdbcClient db, String account, String but) {
        db.sql("delete from account_session where account = :account and id <> :but")
                .param("account", account)
                .param("but", but)
                .update();
    }

    /// Forgets sessions that ended by themselves.
    static void forget(JdbcClient db, Instant now) {
        db.sql("delete from account_session where ends_us <= :now or seen_us <= :unused")
                .param("now", Micros.of(now))
                .param("unused", Micros.of(now.minus(UNUSED_MAX)))
                .update();
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getString("id"),
                row.getString("account"),
                row.getString("device"),
                row.getString("address"),
                Micros.instant(row, "since_us"),
                Micros.instant(row, "seen_us"));
    }
}
