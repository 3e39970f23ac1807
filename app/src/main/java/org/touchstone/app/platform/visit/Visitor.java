package org.touchstone.app.platform.visit;

import java.util.Set;

/// Somebody who has signed in, or a program with somebody's token.
///
/// @param account the key of the account
/// @param name as others read it
/// @param rights what they may do; a token may less than its owner
/// @param scope the branches they may know of
/// @param session the key of the session, empty for a program
public record Visitor(String account, String name, Set<Right> rights, Scope scope, String session) {
    public Visitor {
        rights = Set.copyOf(rights);
    }
}
