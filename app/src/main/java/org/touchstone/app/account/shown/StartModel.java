package org.touchstone.app.account.shown;

import java.util.List;

/// The page after signing in.
///
/// @param roleKey the key of the name of the role
/// @param rightKeys the keys of the names of what it includes
public record StartModel(String roleKey, List<String> rightKeys) {
    public StartModel {
        rightKeys = List.copyOf(rightKeys);
    }
}
