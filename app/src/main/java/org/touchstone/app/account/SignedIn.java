package org.touchstone.app.account;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.touchstone.app.platform.language.Language;
import org.touchstone.app.platform.visit.Theme;
import org.touchstone.app.platform.visit.Visitor;

/// Somebody who has signed in, as Spring Security hands it through a request. Made anew for each, from the database.
final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient Visitor visitor;
    private final Language language;
    private final Theme theme;

    SignedIn(Visitor visitor, Language language, Theme theme) {
        super(List.of());
        this.visitor = visitor;
        this.language = language;
        this.theme = theme;
        setAuthenticated(true);
    }

    Visitor visitor() {
        return visitor;
    }

    Language language() {
        return language;
    }

    Theme theme() {
        return theme;
    }

    @Override
    public Object getCredentials() {
        return ""; // nothing that could be lost
    }

    @Override
    public Object getPrincipal() {
        return visitor.account();
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof SignedIn that && that.visitor.equals(visitor);
    }

    @Override
    public int hashCode() {
        return visitor.hashCode();
    }
}
