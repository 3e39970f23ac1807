package org.touchstone.app.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.touchstone.app.account.trail.Deed;
import org.touchstone.app.account.trail.Trail;
import org.touchstone.app.platform.store.Keys;
import org.touchstone.app.platform.store.Store;

/// Signing in with name and password. Who fails learns nothing: the answer and its time are the same for a name that
/// nobody has, a wrong password and a person who was shut out.
final class SignIn {

    /// Somebody who mistypes gets through; who guesses does not. All are counted in one place: see [Attempts].
    private static final int TRIES_OF_ONE_AT_ONE_PLACE = 5;

    private static final int TRIES_AT_ONE_PLACE = 30;
    private static final int TRIES_OF_ONE = 50;
    private static final Duration SHORT = Duration.ofMinutes(5);
    private static final Duration LONG = Duration.ofHours(1);

    /// What came of an attempt.
    sealed interface Attempt {

        /// Signed in.
        ///
        /// @param session the secret that the browser brings along from now on
        record In(Account account, Secret session) implements Attempt {}

        /// Name or password is not right.
        record Refused() implements Attempt {}

        /// Too many attempts; this one was not looked at.
        record Wait(Duration left) implements Attempt {}
    }

    private final Store store;
    private final Trail trail;
    private final Passwords passwords;
    private final Keys keys;
    private final Clock clock;
    private final Attempts ofOneAtOnePlace;
    private final Attempts atOnePlace;
    private final Attempts ofOne;

    SignIn(Store store, Trail trail, Passwords passwords, Keys keys, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.passwords = passwords;
        this.keys = keys;
        this.clock = clock;
        this.ofOneAtOnePlace = new Attempts(TRIES_OF_ONE_AT_ONE_PLACE, SHORT, clock);
        this.atOnePlace = new Attempts(TRIES_AT_ONE_PLACE, SHORT, clock);
        this.ofOne = new Attempts(TRIES_OF_ONE, LONG, clock);
    }

    /// Tries.
    ///
    /// @param device what the browser calls itself
    Attempt attempt(String login, String password, String address, String device) {
        String place = place(address);
        String pair = Secret.sha256(Accounts.key(login)) + " " + place;
        Optional<Duration> wait = wait(pair, place, Accounts.key(login));
        if (wait.isPresent()) {
            return new Attempt.Wait(wait.get());
        }
        Optional<Account> known = store.read(db -> Accounts.findByLogin(db, login));
        if (known.isEmpty()) {
            passwords.pretend(password);
            return refused("", "", address);
        }
        Account account = known.get();
        boolean right = passwords.matches(password, store.read(db -> Accounts.password(db, account.id())));
        if (!right || account.disabled()) {
            return refused(account.id(), account.name(), address);
        }
        ofOneAtOnePlace.forget(pair);
        atOnePlace.undo(place);
        ofOne.undo(Secret.sha256(Accounts.key(login)));
        return begin(account, address, device);
    }

    private Optional<Duration> wait(String pair, String place, String login) {
        return List.of(ofOneAtOnePlace.take(pair), atOnePlace.take(place), ofOne.take(Secret.sha256(login))).stream()
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private Attempt refused(String account, String name, String address) {
        store.write(db -> {
            trail.by(db, account, name, Deed.SIGN_IN, "", address, false);
            return true;
        });
        return new Attempt.Refused();
    }

    private Attempt begin(Account account, String address, String device) {
        return store.write(db -> {
            // The person may have been shut out while the password was compared.
            Optional<Account> still = Accounts.find(db, account.id()).filter(person -> !person.disabled());
            if (still.isEmpty()) {
                return new Attempt.Refused();
            }
            Instant now = clock.instant();
            Sessions.forget(db, now);
            Accounts.seen(db, account.id(), now);
            trail.by(db, account.id(), account.name(), Deed.SIGN_IN, "", address, true);
            return new Attempt.In(account, Sessions.begin(db, keys.next(), account.id(), device, address, now));
        });
    }

    /// A home or an office has one address of the old kind, and 2^64 of the new.
    private static String place(String address) {
        String[] groups = address.split(":", -1);
        return groups.length < 5 ? address : String.join(":", List.of(groups).subList(0, 4));
    }
}
