package org.touchstone.app.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.touchstone.app.platform.language.Language;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.app.platform.visit.Theme;

/// Somebody who may sign in.
///
/// @param id its key, which never changes
/// @param login as it was typed; capital letters make no difference when signing in
/// @param name as colleagues read it
/// @param disabled whether the person was shut out
/// @param seen when the person last signed in, empty if never
/// @param version counts the changes, so that two people do not overwrite one another
public record Account(
        String id,
        String login,
        String name,
        Role role,
        Scope scope,
        boolean disabled,
        Language language,
        Theme theme,
        Optional<Instant> seen,
        long version) {

    /// Somebody who is new.
    static Account first(String id, String login, String name, Role role, Scope scope, Language language) {
        return new Account(
                id, login.strip(), name.strip(), role, scope, false, language, Theme.DEVICE, Optional.empty(), 0);
    }

    /// What they may do: what their role includes, but for the trail and the figures of the server, which tell of
    /// everybody and are read by those who see all branches. The seals of the trail hold all of it together, so there
    /// is none of some branches.
    Set<Right> rights() {
        if (scope instanceof Scope.Everywhere) {
            return role.rights();
        }
        return role.rights().stream()
                .filter(right -> right != Right.READ_TRAIL && right != Right.WATCH)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The same person with other branches.
    Account within(Scope other) {
        return new Account(id, login, name, role, other, disabled, language, theme, seen, version);
    }

    /// The same person in another role.
    Account as(Role other) {
        return new Account(id, login, name, other, scope, disabled, language, theme, seen, version);
    }

    /// The same person, shut out or let in.
    Account disabled(boolean now) {
        return new Account(id, login, name, role, scope, now, language, theme, seen, version);
    }
}
