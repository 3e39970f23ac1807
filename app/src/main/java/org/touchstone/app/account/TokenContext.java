package org.touchstone.app.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.touchstone.app.account.trail.Deed;
import org.touchstone.app.account.trail.Trail;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Visitor;

/// Knows programs by the token in their header `Authorization`. A program may what its token says and its owner still
/// may; it keeps no rights that the owner lost.
final class TokenContext extends StoredContext {

    private static final String BEARER = "Bearer ";
    /// A token in use is noted this often, here and on the trail.
    private static final Duration NOTED = Duration.ofDays(1);

    private final Store store;
    private final Trail trail;
    private final Clock clock;

    TokenContext(Store store, Trail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// A token with the account it belongs to.
    private record Found(Tokens.Token token, Account account) {}

    @Override
    Optional<SignedIn> who(HttpServletRequest request) {
        String header = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        String secret = header.substring(BEARER.length()).strip();
        Optional<Found> found = store.read(db -> Tokens.find(db, secret, now)
                .flatMap(token -> Accounts.find(db, token.account())
                        .filter(account -> !account.disabled())
                        .map(account -> new Found(token, account))));
        found.filter(one -> one.token()
                        .used()
                        .filter(used -> used.plus(NOTED).isAfter(now))
                        .isEmpty())
                .ifPresent(one -> note(one, now, request.getRemoteAddr()));
        return found.map(TokenContext::signedIn);
    }

    private void note(Found found, Instant now, String address) {
        store.write(db -> {
            Tokens.used(db, found.token().id(), now);
            Account account = found.account();
            trail.by(
                    db,
                    account.id(),
                    account.name(),
                    Deed.USE_TOKEN,
                    found.token().label(),
                    address,
                    true);
            return true;
        });
    }

    private static SignedIn signedIn(Found found) {
        Account account = found.account();
        Set<Right> rights = EnumSet.noneOf(Right.class);
        rights.addAll(found.token().rights());
        rights.retainAll(account.rights());
        var visitor = new Visitor(account.id(), account.name(), rights, account.scope(), "");
        return new SignedIn(visitor, account.language(), account.theme());
    }
}
