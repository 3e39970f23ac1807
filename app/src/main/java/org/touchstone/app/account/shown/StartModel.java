package org.touchstone.app.account.shown;

import java.util.List;

/// The page after signing in.
///
/// @param roleKey the key of the name of the role
/// @param rightKeys the keys of the names of what it includes
/// @param steps what gets the workbench going, in order
public record StartModel(String roleKey, List<String> rightKeys, List<Step> steps) {
    public StartModel {
        rightKeys = List.copyOf(rightKeys);
        steps = List.copyOf(steps);
    }

    /// Something to do, or done.
    ///
    /// @param title the key of what it is
    /// @param text the key of why and how
    /// @param next whether it is the first that is not done
    public record Step(String title, String text, String href, boolean done, boolean next) {}

    /// Whether nothing is left to do.
    public boolean isAllDone() {
        return steps.stream().allMatch(Step::done);
    }
}
