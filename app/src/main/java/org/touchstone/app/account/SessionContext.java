package org.touchstone.app.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Visitor;
import org.touchstone.app.platform.web.Cookies;

/// Knows people by the cookie of their session.
final class SessionContext extends StoredContext {

    static final String COOKIE = "touchstone";

    private final Store store;
    private final Clock clock;

    SessionContext(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// A session with the account it belongs to.
    private record Found(Sessions.Session session, Account account) {}

    @Override
    Optional<SignedIn> who(HttpServletRequest request) {
        Optional<String> secret = Cookies.read(request, COOKIE).filter(text -> !text.isEmpty());
        return secret.isEmpty()
                ? Optional.empty()
                : find(secret.get(), clock.instant()).map(SessionContext::signedIn);
    }

    private Optional<Found> find(String secret, Instant now) {
        Optional<Found> found = store.read(db -> Sessions.find(db, secret, now)
                .flatMap(session -> Accounts.find(db, session.account())
                        .filter(account -> !account.disabled())
                        .map(account -> new Found(session, account))));
        found.map(Found::session)
                .filter(session -> session.seen().plus(Sessions.NOTED).isBefore(now))
                .ifPresent(session -> store.write(db -> {
                    Sessions.seen(db, session.id(), now);
                    return true;
                }));
        return found;
    }

    private static SignedIn signedIn(Found found) {
        Account account = found.account();
        var visitor = new Visitor(
                account.id(),
                account.name(),
                account.rights(),
                account.scope(),
                found.session().id());
        return new SignedIn(visitor, account.language(), account.theme());
    }
}
