package org.touchstone.app.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.app.platform.language.Language;
import org.touchstone.app.platform.store.Edit;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.app.platform.visit.Theme;

/// The accounts as rows. Whether a change is allowed is decided elsewhere.
final class Accounts {

    private static final String ALL =
            "select a.*, ab.branch from account a" + " left join account_branch ab on ab.account = a.id ";

    private Accounts() {}

    /// By what a sign-in name is found: the same whatever the keyboard and its capitals.
    static String key(String login) {
        return Normalizer.normalize(login.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static boolean isEmpty(JdbcClient db) {
        return db.sql("select count(*) from account").query(Long.class).single() == 0;
    }

    static Optional<Account> find(JdbcClient db, String id) {
        return list(db.sql(ALL + "where a.id = :id").param("id", id)).stream().findFirst();
    }

    static Optional<Account> findByLogin(JdbcClient db, String login) {
        return list(db.sql(ALL + "where a.login_key = :key").param("key", key(login))).stream()
                .findFirst();
    }

    /// The stored password.
    static String password(JdbcClient db, String id) {
        return db.sql("select password from account where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /// Everybody, by name.
    static List<Account> all(JdbcClient db) {
        return list(db.sql(ALL + "order by a.sort_name, a.id"));
    }

    /// Everybody whose branches are all within the scope, by name.
    static List<Account> within(JdbcClient db, Scope scope) {
        return all(db).stream().filter(account -> scope.covers(account.scope())).toList();
    }

    static void insert(JdbcClient db, Account account, String password, Instant now) {
        db.sql("insert into account (id, login, login_key, name, sort_name, password, role, everywhere, disabled,"
                        + " language, theme, made_us, version) values (:id, :login, :key, :name, :sort, :password,"
                        + " :role, :everywhere, :disabled, :language, :theme, :now, 0)")
                .param("id", account.id())
                .param("login", account.login())
                .param("key", key(account.login()))
                .param("name", account.name())
                .param("sort", account.name().toLowerCase(Locale.ROOT))
                .param("password", password)
                .param("role", account.role().code())
                .param("everywhere", account.scope() instanceof Scope.Everywhere)
                .param("disabled", account.disabled())
                .param("language", account.language().code())
                .param("theme", account.theme().code())
                .param("now", Micros.of(now))
                .update();
        branches(db, account.id(), account.scope());
    }

    /// Changes role, branches and whether the person is shut out, unless somebody else changed the account meanwhile.
    ///
    /// @param version of the account that was looked at
    static Edit change(JdbcClient db, Account as, long version) {
        Edit edit = Edit.of(db, "account", as.id(), version);
        if (edit instanceof Edit.Saved) {
            db.sql("update account set role = :role, everywhere = :everywhere, disabled = :disabled where id = :id")
                    .param("role", as.role().code())
                    .param("everywhere", as.scope() instanceof Scope.Everywhere)
                    .param("disabled", as.disabled())
                    .param("id", as.id())
                    .update();
            db.sql("delete from account_branch where account = :id")
                    .param("id", as.id())
                    .update();
            branches(db, as.id(), as.scope());
        }
        return edit;
    }

    static void look(JdbcClient db, String id, Language language, Theme theme) {
        db.sql("update account set language = :language, theme = :theme where id = :id")
                .param("language", language.code())
                .param("theme", theme.code())
                .param("id", id)
                .update();
    }

    static void password(JdbcClient db, String id, String password) {
        db.sql("update account set password = :password where id = :id")
                .param("password", password)
                .param("id", id)
                .update();
    }

    static void seen(JdbcClient db, String id, Instant now) {
        db.sql("update account set seen_us = :now where id = :id")
                .param("now", Micros.of(now))
                .param("id", id)
                .update();
    }

    private static void branches(JdbcClient db, String id, Scope scope) {
        if (scope instanceof Scope.Branches(var codes)) {
            for (String code : codes) {
                db.sql("insert into account_branch (account, branch) values (:id, :branch)")
                        .param("id", id)
                        .param("branch", code)
                        .update();
            }
        }
    }

    /// One row a branch becomes one account.
    private static List<Account> list(JdbcClient.StatementSpec statement) {
        Map<String, Set<String>> branches = new HashMap<>();
        List<Account> rows = statement
                .query((row, _) -> {
                    String branch = row.getString("branch");
                    Set<String> codes = branches.computeIfAbsent(row.getString("id"), id -> new TreeSet<>());
                    if (branch != null) {
                        codes.add(branch);
                    }
                    return account(row);
                })
                .list();
        List<Account> accounts = new ArrayList<>();
        for (Account row : rows) {
            if (accounts.isEmpty() || !accounts.getLast().id().equals(row.id())) {
                accounts.add(row.scope() instanceof Scope.Everywhere ? row : within(row, branches));
            }
        }
        return accounts;
    }

    private static Account within(Account account, Map<String, Set<String>> branches) {
        return account.within(Scope.of(branches.getOrDefault(account.id(), Set.of())));
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("id"),
                row.getString("login"),
                row.getString("name"),
                Role.find(row.getString("role")).orElseThrow(),
                row.getBoolean("everywhere") ? Scope.everywhere() : Scope.of(List.of()),
                row.getBoolean("disabled"),
                Language.find(row.getString("language")).orElse(Language.ENGLISH),
                Theme.find(row.getString("theme")).orElse(Theme.DEVICE),
                Micros.found(row, "seen_us"),
                row.getLong("version"));
    }
}
