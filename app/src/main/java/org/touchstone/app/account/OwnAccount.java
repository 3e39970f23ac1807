package org.touchstone.app.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.touchstone.app.account.trail.Deed;
import org.touchstone.app.account.trail.Trail;
import org.touchstone.app.platform.language.Language;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.store.Keys;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Theme;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.visit.Visitor;

/// What everybody does with the own account: look, password, sessions, tokens.
final class OwnAccount {

    /// For how many days a token may be made.
    static final List<Integer> DAYS = List.of(7, 30, 90, 365);

    private static final int LABEL_MAX = 80;
    private static final int GUESSES = 5;
    private static final Duration GUESSES_WITHIN = Duration.ofMinutes(5);

    private final Store store;
    private final Trail trail;
    private final Passwords passwords;
    private final Keys keys;
    private final Clock clock;
    private final Attempts guesses;

    OwnAccount(Store store, Trail trail, Passwords passwords, Keys keys, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.passwords = passwords;
        this.keys = keys;
        this.clock = clock;
        this.guesses = new Attempts(GUESSES, GUESSES_WITHIN, clock);
    }

    /// The account of the visitor.
    Account account() {
        return store.read(db -> Accounts.find(db, me().account())).orElseThrow();
    }

    List<Sessions.Session> sessions() {
        return store.read(db -> Sessions.of(db, me().account(), clock.instant()));
    }

    List<Tokens.Token> tokens() {
        return store.read(db -> Tokens.of(db, me().account()));
    }

    void look(Language language, Theme theme) {
        String account = me().account();
        store.write(db -> {
            Accounts.look(db, account, language, theme);
            return true;
        });
    }

    /// Changes the password and ends the other sessions.
    ///
    /// @return what is wrong, by the field; nothing if it was changed
    Map<String, Saying> password(String old, String password, String again) {
        Visit visit = Visit.current();
        Account account = account();
        if (guesses.take(account.id()).isPresent()) {
            return Map.of("old", Saying.of("error.many.text"));
        }
        if (!passwords.matches(old, store.read(db -> Accounts.password(db, account.id())))) {
            store.write(db -> {
                trail.refused(db, visit, Deed.PASSWORD, account.login());
                return true;
            });
            return Map.of("old", Saying.of("wrong.password.old"));
        }
        guesses.forget(account.id());
        Map<String, Saying> problems = PasswordPair.problems(password, again, account.login());
        if (problems.isEmpty()) {
            String hash = passwords.hash(password);
            String session = me().session();
            store.write(db -> {
                Accounts.password(db, account.id(), hash);
                Sessions.endAll(db, account.id(), session);
                trail.done(db, visit, Deed.PASSWORD, account.login());
                return true;
            });
        }
        return problems;
    }

    /// Signs out here.
    void signOut() {
        Visit visit = Visit.current();
        store.write(db -> {
            Sessions.end(db, visit.person().account(), visit.person().session());
            trail.done(db, visit, Deed.SIGN_OUT, "");
            return true;
        });
    }

    void endSession(String id) {
        Visit visit = Visit.current();
        store.write(db -> {
            Sessions.end(db, visit.person().account(), id);
            trail.done(db, visit, Deed.END_SESSION, "");
            return true;
        });
    }

    void endAllSessions() {
        Visit visit = Visit.current();
        store.write(db -> {
            Sessions.endAll(db, visit.person().account(), "");
            trail.done(db, visit, Deed.SIGN_OUT_EVERYWHERE, "");
            return true;
        });
    }

    /// Makes a token.
    ///
    /// @param rights wanted; those that the visitor lacks are left out
    Outcome<Secret> makeToken(String label, Collection<Right> rights, int days) {
        if (!PlainName.isPlain(label, LABEL_MAX)) {
            return Outcome.refused("label", "wrong.name");
        }
        Set<Right> mine = me().rights();
        List<Right> given = rights.stream().filter(mine::contains).distinct().toList();
        if (given.isEmpty()) {
            return Outcome.refused("rights", "wrong.rights");
        }
        if (!DAYS.contains(days)) {
            return Outcome.refused("days", "wrong.days");
        }
        Visit visit = Visit.current();
        return store.write(db -> {
            Instant now = clock.instant();
            trail.done(db, visit, Deed.MAKE_TOKEN, label.strip());
            Instant ends = now.plus(Duration.ofDays(days));
            return Outcome.done(
                    Tokens.make(db, keys.next(), visit.person().account(), label.strip(), given, now, ends));
        });
    }

    void revokeToken(String id) {
        Visit visit = Visit.current();
        store.write(db -> {
            Optional<String> label = Tokens.revoke(db, visit.person().account(), id);
            label.ifPresent(name -> trail.done(db, visit, Deed.REVOKE_TOKEN, name));
            return true;
        });
    }

    private static Visitor me() {
        return Visit.current().person();
    }
}
