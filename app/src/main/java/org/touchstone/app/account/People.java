package org.touchstone.app.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.app.account.Links.Link;
import org.touchstone.app.account.Links.Purpose;
import org.touchstone.app.account.trail.Deed;
import org.touchstone.app.account.trail.Trail;
import org.touchstone.app.platform.store.Edit;
import org.touchstone.app.platform.store.Keys;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.app.platform.visit.Visit;

/// Inviting people, changing what they may, shutting them out. Everybody does so within their own branches, and gives
/// and takes only roles that may less than their own; owners all.
final class People {

    private static final int NOTE_MAX = 80;

    /// A link that was made, to be handed on.
    record Made(Secret secret, String whom, Instant ends) {}

    private final Store store;
    private final Trail trail;
    private final Keys keys;
    private final Clock clock;

    People(Store store, Trail trail, Keys keys, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.keys = keys;
        this.clock = clock;
    }

    /// Those within the scope whose name or sign-in name holds what was typed.
    List<Account> find(Scope scope, String typed) {
        String part = typed.strip().toLowerCase(Locale.ROOT);
        return store.read(db -> Accounts.within(db, scope)).stream()
                .filter(account -> account.name().toLowerCase(Locale.ROOT).contains(part)
                        || Accounts.key(account.login()).contains(part))
                .toList();
    }

    Optional<Account> find(String id, Scope scope) {
        return store.read(db -> Accounts.find(db, id)).filter(account -> scope.covers(account.scope()));
    }

    List<Link> invitations(Scope scope) {
        return store.read(db -> Links.invitations(db, scope, clock.instant()));
    }

    /// The roles that the visitor may give.
    List<Role> rolesToGive() {
        Visit visit = Visit.current();
        return store.read(db -> me(db, visit).role().gives());
    }

    /// Whether the visitor may change somebody.
    boolean mayChange(Account other) {
        return !other.id().equals(Visit.current().person().account())
                && rolesToGive().contains(other.role());
    }

    /// Makes an invitation.
    ///
    /// @param note whom it is for
    Outcome<Made> invite(String note, String roleCode, String branches) {
        if (!PlainName.isPlain(note, NOTE_MAX)) {
            return Outcome.refused("note", "wrong.name");
        }
        Visit visit = Visit.current();
        return store.write(db -> {
            Account me = me(db, visit);
            return switch (given(me, roleCode, branches)) {
                case Outcome.Refused<Given>(var field, var why) -> new Outcome.Refused<>(field, why);
                case Outcome.Done<Given>(Given given) -> Outcome.done(invite(db, visit, me, note.strip(), given));
            };
        });
    }

    private Made invite(JdbcClient db, Visit visit, Account me, String note, Given given) {
        Instant now = clock.instant();
        Instant ends = now.plus(Purpose.INVITATION.lasts());
        var link = new Link(keys.next(), note, given.role(), given.scope(), "", me.id(), me.name(), ends);
        trail.done(db, visit, Deed.INVITE, note + ": " + told(given.role(), given.scope()));
        return new Made(Links.make(db, Purpose.INVITATION, link, now), note, ends);
    }

    /// Takes an open invitation back.
    ///
    /// @return false if there is none of this key within the visitor's branches
    boolean withdraw(String id) {
        Visit visit = Visit.current();
        return store.write(db -> {
            Scope scope = me(db, visit).scope();
            Optional<Link> link = Links.invitations(db, scope, clock.instant()).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst();
            link.ifPresent(one -> {
                Links.withdraw(db, one);
                trail.done(db, visit, Deed.WITHDRAW, one.note());
            });
            return link.isPresent();
        });
    }

    /// Changes role and branches of somebody.
    ///
    /// @param version of the account that was looked at
    Outcome<Account> change(String id, long version, String roleCode, String branches) {
        Visit visit = Visit.current();
        return store.write(db -> {
            Account me = me(db, visit);
            return switch (given(me, roleCode, branches)) {
                case Outcome.Refused<Given>(var field, var why) -> new Outcome.Refused<>(field, why);
                case Outcome.Done<Given>(Given given) ->
                    change(
                            db,
                            visit,
                            id,
                            version,
                            Deed.CHANGE_ROLE,
                            account -> account.as(given.role()).within(given.scope()));
            };
        });
    }

    /// Shuts somebody out: sessions end at once, and tokens work no more.
    Outcome<Account> disable(String id, long version) {
        Visit visit = Visit.current();
        return store.write(db -> {
            Outcome<Account> outcome = change(db, visit, id, version, Deed.DISABLE, account -> account.disabled(true));
            if (outcome instanceof Outcome.Done<Account>) {
                Sessions.endAll(db, id, "");
            }
            return outcome;
        });
    }

    /// Lets somebody in again.
    Outcome<Account> enable(String id, long version) {
        Visit visit = Visit.current();
        return store.write(db -> change(db, visit, id, version, Deed.ENABLE, account -> account.disabled(false)));
    }

    /// Makes a link with which somebody chooses a new password; one made before works no more.
    Outcome<Made> passwordLink(String id) {
        Visit visit = Visit.current();
        return store.write(db -> {
            Account me = me(db, visit);
            Optional<Account> whose = changeable(db, me, id);
            if (whose.isEmpty()) {
                return Outcome.refused("", "wrong.person");
            }
            Account account = whose.get();
            Instant now = clock.instant();
            Instant ends = now.plus(Purpose.NEW_PASSWORD.lasts());
            Links.withdraw(db, Purpose.NEW_PASSWORD, account.id());
            var link = new Link(keys.next(), "", account.role(), account.scope(), id, me.id(), me.name(), ends);
            trail.done(db, visit, Deed.PASSWORD_LINK, account.login());
            return Outcome.done(new Made(Links.make(db, Purpose.NEW_PASSWORD, link, now), account.name(), ends));
        });
    }

    private Outcome<Account> change(
            JdbcClient db, Visit visit, String id, long version, Deed deed, UnaryOperator<Account> how) {
        Account me = me(db, visit);
        if (id.equals(me.id())) {
            return Outcome.refused("", "wrong.self");
        }
        Optional<Account> before = changeable(db, me, id);
        if (before.isEmpty()) {
            return Outcome.refused("", "wrong.person");
        }
        Account after = how.apply(before.get());
        return switch (Accounts.change(db, after, version)) {
            case Edit.Saved _ -> {
                trail.done(db, visit, deed, after.login() + ": " + told(after.role(), after.scope()));
                yield Outcome.done(after);
            }
            case Edit.Stale _ -> Outcome.refused("", "wrong.stale");
            case Edit.Gone _ -> Outcome.refused("", "wrong.person");
        };
    }

    private static Optional<Account> changeable(JdbcClient db, Account me, String id) {
        return Accounts.find(db, id)
                .filter(account -> !account.id().equals(me.id()))
                .filter(account -> me.scope().covers(account.scope()))
                .filter(account -> me.role().gives().contains(account.role()));
    }

    /// A role and its branches that may be given.
    private record Given(Role role, Scope scope) {}

    private static Outcome<Given> given(Account me, String roleCode, String branches) {
        Optional<Role> role = Role.find(roleCode).filter(me.role().gives()::contains);
        if (role.isEmpty()) {
            return Outcome.refused("role", "wrong.role");
        }
        Optional<Scope> scope = BranchCodes.typed(branches);
        if (scope.isEmpty()) {
            return Outcome.refused("branches", "wrong.branches");
        }
        return me.scope().covers(scope.get())
                ? Outcome.done(new Given(role.get(), scope.get()))
                : Outcome.refused("branches", "wrong.branches.beyond");
    }

    private static String told(Role role, Scope scope) {
        return role.code() + (scope instanceof Scope.Everywhere ? "" : ", " + BranchCodes.written(scope));
    }

    /// As the account is now, which may be otherwise than when the request began.
    private static Account me(JdbcClient db, Visit visit) {
        return Accounts.find(db, visit.person().account())
                .filter(account -> !account.disabled())
                .orElseThrow(() -> new IllegalStateException("The account of this request is gone or shut out."));
    }
}
