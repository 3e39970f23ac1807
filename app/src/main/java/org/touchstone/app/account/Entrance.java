package org.touchstone.app.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.app.account.Links.Link;
import org.touchstone.app.account.Links.Purpose;
import org.touchstone.app.account.trail.Deed;
import org.touchstone.app.account.trail.Trail;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.store.Keys;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Form;

/// What the links that work once lead to: the first account, an account by invitation, a new password.
final class Entrance {

    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}._+@-]{3,64}");
    private static final int NAME_MAX = 80;

    private final Store store;
    private final Trail trail;
    private final Passwords passwords;
    private final Keys keys;
    private final Clock clock;

    Entrance(Store store, Trail trail, Passwords passwords, Keys keys, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.passwords = passwords;
        this.keys = keys;
        this.clock = clock;
    }

    /// Whether somebody has set up the workbench.
    boolean isSetUp() {
        return !store.read(Accounts::isEmpty);
    }

    /// Makes the link to set up the workbench, and takes the one before back; empty if somebody did set it up.
    Optional<Secret> setUpLink() {
        return store.write(db -> {
            Links.withdraw(db, Purpose.SET_UP, "");
            if (!Accounts.isEmpty(db)) {
                return Optional.empty();
            }
            Instant now = clock.instant();
            Instant ends = now.plus(Purpose.SET_UP.lasts());
            var link = new Link(keys.next(), "", Role.OWNER, Scope.everywhere(), "", "", "", ends);
            return Optional.of(Links.make(db, Purpose.SET_UP, link, now));
        });
    }

    /// The link of a secret, if it still works.
    Optional<Link> find(Purpose purpose, String secret) {
        return store.read(db -> Links.find(db, purpose, secret, clock.instant()));
    }

    /// Makes the account that a link promises.
    ///
    /// @param form with `login` and `name`
    /// @return the form with its problems; good if the account was made; empty if the link does not work any more
    Optional<Form> enter(Purpose purpose, String secret, Form form, String password, String again) {
        if (find(purpose, secret).isEmpty()) {
            return Optional.empty(); // before any work is done for a stranger
        }
        Form judged = judged(form, password, again);
        if (!judged.isGood()) {
            return Optional.of(judged);
        }
        String hash = passwords.hash(password);
        Visit visit = Visit.current();
        return store.write(db -> {
            Instant now = clock.instant();
            Optional<Link> link = Links.find(db, purpose, secret, now);
            if (link.isEmpty() || (purpose == Purpose.SET_UP && !Accounts.isEmpty(db))) {
                return Optional.empty();
            }
            if (Accounts.findByLogin(db, form.value("login")).isPresent()) {
                return Optional.of(judged.problem("login", Saying.of("wrong.login.taken")));
            }
            if (!Links.use(db, link.get(), now)) {
                return Optional.empty();
            }
            Account account = account(form, link.get(), visit);
            Accounts.insert(db, account, hash, now);
            Deed deed = purpose == Purpose.SET_UP ? Deed.SET_UP : Deed.ACCEPT;
            trail.by(db, account.id(), account.name(), deed, account.login(), visit.address(), true);
            return Optional.of(judged);
        });
    }

    /// Gives the account of a link a new password and ends its sessions.
    ///
    /// @return the form with its problems; good if the password holds; empty if the link does not work any more
    Optional<Form> choose(String secret, String password, String again) {
        Optional<Account> whose = owner(secret);
        if (whose.isEmpty()) {
            return Optional.empty();
        }
        Form judged = Form.empty()
                .problems(PasswordPair.problems(password, again, whose.get().login()));
        if (!judged.isGood()) {
            return Optional.of(judged);
        }
        String hash = passwords.hash(password);
        Visit visit = Visit.current();
        return store.write(db -> {
            Instant now = clock.instant();
            Optional<Link> link = Links.find(db, Purpose.NEW_PASSWORD, secret, now);
            if (link.isEmpty() || !Links.use(db, link.get(), now)) {
                return Optional.empty();
            }
            Account account = whose.get();
            Accounts.password(db, account.id(), hash);
            Sessions.endAll(db, account.id(), "");
            trail.by(db, account.id(), account.name(), Deed.PASSWORD, account.login(), visit.address(), true);
            return Optional.of(judged);
        });
    }

    /// Whose password a link is for.
    Optional<Account> owner(String secret) {
        return store.read(db -> owner(db, secret));
    }

    private Optional<Account> owner(JdbcClient db, String secret) {
        return Links.find(db, Purpose.NEW_PASSWORD, secret, clock.instant())
                .flatMap(link -> Accounts.find(db, link.account()))
                .filter(account -> !account.disabled());
    }

    private Account account(Form form, Link link, Visit visit) {
        return Account.first(
                keys.next(), form.value("login"), form.value("name"), link.role(), link.scope(), visit.language());
    }

    private static Form judged(Form form, String password, String again) {
        Form judged = form;
        if (!LOGIN.matcher(form.value("login").strip()).matches()) {
            judged = judged.problem("login", Saying.of("wrong.login"));
        }
        String name = form.value("name").strip();
        if (!PlainName.isPlain(name, NAME_MAX)) {
            judged = judged.problem("name", Saying.of("wrong.name"));
        }
        return judged.problems(PasswordPair.problems(password, again, form.value("login")));
    }
}
