package org.touchstone.app.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.app.platform.visit.Scope;

/// Links that work once: to set up the workbench, to accept an invitation, to choose a new password.
final class Links {

    /// What a link is for.
    enum Purpose {
        SET_UP(Duration.ofDays(1)),
        INVITATION(Duration.ofDays(7)),
        NEW_PASSWORD(Duration.ofDays(1));

        private final Duration lasts;

        Purpose(Duration lasts) {
            this.lasts = lasts;
        }

        /// How it is written in the database and in the address.
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        Duration lasts() {
            return lasts;
        }
    }

    /// A link as it is stored.
    ///
    /// @param note whom an invitation is for
    /// @param role that the invited gets
    /// @param scope that the invited gets
    /// @param account whose password is chosen, empty for other purposes
    /// @param by who made it: the key of the account, empty for the program itself
    /// @param byName who made it, by name
    record Link(
            String id, String note, Role role, Scope scope, String account, String by, String byName, Instant ends) {}

    private Links() {}

    /// Makes a link.
    ///
    /// @return what goes into its address
    static Secret make(JdbcClient db, Purpose purpose, Link link, Instant now) {
        Secret secret = Secret.random();
        db.sql("insert into account_link (id, purpose, secret_hash, note, role, everywhere, branches, account, made_by,"
                        + " made_us, ends_us) values (:id, :purpose, :hash, :note, :role, :everywhere, :branches,"
                        + " :account, :by, :now, :ends)")
                .param("id", link.id())
                .param("purpose", purpose.code())
                .param("hash", secret.hash())
                .param("note", link.note())
                .param("role", link.role().code())
                .param("everywhere", link.scope() instanceof Scope.Everywhere)
                .param("branches", BranchCodes.written(link.scope()))
                .param("account", link.account())
                .param("by", link.by())
                .param("now", Micros.of(now))
                .param("ends", Micros.of(link.ends()))
                .update();
        return secret;
    }

    /// The link of a secret, if it still works.
    static Optional<Link> find(JdbcClient db, Purpose purpose, String secret, Instant now) {
        return db.sql(READ + "where l.secret_hash = :hash and l.purpose = :purpose and l.used_us is null"
                        + " and l.ends_us > :now")
                .param("hash", new Secret(secret).hash())
                .param("purpose", purpose.code())
                .param("now", Micros.of(now))
                .query((row, _) -> link(row))
                .optional();
    }

    /// Uses a link up.
    ///
    /// @return false if somebody was quicker; then nothing may follow from it
    static boolean use(JdbcClient db, Link link, Instant now) {
        return db.sql("update account_link set used_us = :now where id = :id and used_us is null")
                        .param("now", Micros.of(now))
                        .param("id", link.id())
                        .update()
                == 1;
    }

    /// Open invitations whose branches are within the scope, newest first.
    static List<Link> invitations(JdbcClient db, Scope scope, Instant now) {
        return db
                .sql(
                        READ
                                + "where l.purpose = :purpose and l.used_us is null and l.ends_us > :now order by l.made_us desc")
                .param("purpose", Purpose.INVITATION.code())
                .param("now", Micros.of(now))
                .query((row, _) -> link(row))
                .list()
                .stream()
                .filter(link -> scope.covers(link.scope()))
                .toList();
    }

    /// Takes back what has not been used, of one purpose and for one account; for the set-up that account is empty.
    static void withdraw(JdbcClient db, Purpose purpose, String account) {
        db.sql("delete from account_link where purpose = :purpose and account = :account and used_us is null")
                .param("purpose", purpose.code())
                .param("account", account)
                .update();
    }

    /// Takes one invitation back.
    static void withdraw(JdbcClient db, Link link) {
        db.sql("delete from account_link where id = :id and used_us is null")
                .param("id", link.id())
                .update();
    }

    private static final String READ =
            "select l.*, a.name as by_name from account_link l left join account a on a.id = l.made_by ";

    private static Link link(ResultSet row) throws SQLException {
        String byName = row.getString("by_name");
        return new Link(
                row.getString("id"),
                row.getString("note"),
                Role.find(row.getString("role")).orElseThrow(),
                row.getBoolean("everywhere") ? Scope.everywhere() : BranchCodes.scope(row.getString("branches")),
                row.getString("account"),
                row.getString("made_by"),
                byName == null ? "" : byName,
                Micros.instant(row, "ends_us"));
    }
}
