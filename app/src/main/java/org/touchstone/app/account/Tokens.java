package org.touchstone.app.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.app.platform.visit.Right;

/// Tokens by which programs act in somebody's name, with fewer rights and for a time. Shown once, kept as a hash.
final class Tokens {

    /// By which a token is known wherever it turns up.
    static final String BEGINNING = "tst_";

    private static final int SHOWN = 10;

    /// A token as it is stored.
    ///
    /// @param begins its first characters, to tell it from others
    /// @param used when a program last came with it, empty if none did; noted once a day at most
    record Token(
            String id,
            String account,
            String label,
            String begins,
            Set<Right> rights,
            Instant ends,
            Optional<Instant> used) {
        Token {
            rights = Set.copyOf(rights);
        }
    }

    private Tokens() {}

    /// Makes a token.
    static Secret make(
            JdbcClient db,
            String id,
            String account,
            String label,
            Collection<Right> rights,
            Instant now,
            Instant ends) {
        Secret secret = Secret.random(BEGINNING);
        db.sql("insert into account_token (id, account, label, begins, secret_hash, rights, made_us, ends_us) values"
                        + " (:id, :account, :label, :begins, :hash, :rights, :now, :ends)")
                .param("id", id)
                .param("account", account)
                .param("label", label)
                .param("begins", secret.text().substring(0, SHOWN))
                .param("hash", secret.hash())
                .param("rights", rights.stream().map(Right::name).sorted().collect(Collectors.joining(" ")))
                .param("now", Micros.of(now))
                .param("ends", Micros.of(ends))
                .update();
        return secret;
    }

    /// The token of a secret, if it has not ended.
    static Optional<Token> find(JdbcClient db, String secret, Instant now) {
        return db.sql("select * from account_token where secret_hash = :hash and ends_us > :now")
                .param("hash", new Secret(secret).hash())
                .param("now", Micros.of(now))
                .query((row, _) -> token(row))
                .optional();
    }

    /// The tokens of an account, also those that are over.
    static List<Token> of(JdbcClient db, String account) {
        return db.sql("select * from account_token where account = :account order by made_us desc, id")
                .param("account", account)
                .query((row, _) -> token(row))
                .list();
    }

    static void used(JdbcClient db, String id, Instant now) {
        db.sql("update account_token set used_us = :now where id = :id")
                .param("now", Micros.of(now))
                .param("id", id)
                .update();
    }

    /// Revokes a token of an account.
    ///
    /// @return its label; empty if there is none of this key
    static Optional<String> revoke(JdbcClient db, String account, String id) {
        return db.sql("delete from account_token where id = :id and account = :account returning label")
                .param("id", id)
                .param("account", account)
                .query(String.class)
                .optional();
    }

    private static Token token(ResultSet row) throws SQLException {
        EnumSet<Right> rights = EnumSet.noneOf(Right.class);
        for (String name : row.getString("rights").split(" ", -1)) {
            // A right that was given up in the meantime is nobody's any more.
            Stream.of(Right.values()).filter(right -> right.name().equals(name)).forEach(rights::add);
        }
        return new Token(
                row.getString("id"),
                row.getString("account"),
                row.getString("label"),
                row.getString("begins"),
                rights,
                Micros.instant(row, "ends_us"),
                Micros.found(row, "used_us"));
    }
}
