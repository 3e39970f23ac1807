package org.touchstone.app.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.touchstone.app.account.Links.Link;
import org.touchstone.app.account.Links.Purpose;
import org.touchstone.app.account.trail.Deed;
import org.touchstone.app.account.trail.Trail;
import org.touchstone.app.platform.store.Keys;
import org.touchstone.app.platform.store.Store;

/// The way back for an owner who has lost the password, where nobody else may make a link: whoever can write to the
/// database makes one. It stands in the trail.
public sealed interface OwnerLink {

    /// Made.
    ///
    /// @param login of the owner
    /// @param path of the address, with a secret that works once
    /// @param ends when it stops to work by itself
    record Made(String login, String path, Instant ends) implements OwnerLink {}

    /// There are several owners, and nobody said which.
    ///
    /// @param logins of all of them
    record Several(List<String> logins) implements OwnerLink {
        public Several {
            logins = List.copyOf(logins);
        }
    }

    /// There is no such owner.
    ///
    /// @param logins of those there are; none if nobody has set up the workbench
    record Unknown(List<String> logins) implements OwnerLink {
        public Unknown {
            logins = List.copyOf(logins);
        }
    }

    /// Makes a link with which an owner chooses a new password; one made before works no more.
    ///
    /// @param login of the owner; empty if there is only one
    static OwnerLink make(Store store, Clock clock, String login) {
        var keys = new Keys(clock);
        var trail = new Trail(clock);
        return store.write(db -> {
            List<Account> owners = Accounts.all(db).stream()
                    .filter(account -> account.role() == Role.OWNER && !account.disabled())
                    .toList();
            List<String> logins = owners.stream().map(Account::login).toList();
            Optional<Account> chosen = owners.stream()
                    .filter(account ->
                            login.isEmpty() || Accounts.key(account.login()).equals(Accounts.key(login)))
                    .findFirst();
            if (chosen.isEmpty()) {
                return new Unknown(logins);
            }
            if (login.isEmpty() && owners.size() > 1) {
                return new Several(logins);
            }
            Account owner = chosen.get();
            Instant now = clock.instant();
            Instant ends = now.plus(Purpose.NEW_PASSWORD.lasts());
            Links.withdraw(db, Purpose.NEW_PASSWORD, owner.id());
            var link = new Link(keys.next(), "", owner.role(), owner.scope(), owner.id(), "", "", ends);
            trail.by(db, "", "", Deed.OWNER_LINK, owner.login(), "", true);
            return new Made(
                    owner.login(),
                    "/new-password/"
                            + Links.make(db, Purpose.NEW_PASSWORD, link, now).text(),
                    ends);
        });
    }
}
