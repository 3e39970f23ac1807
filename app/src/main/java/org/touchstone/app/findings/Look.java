package org.touchstone.app.findings;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.core.analysis.Selection;

/// What somebody looks at: some journeys and answers of the branches that they see, held against a version of the
/// cycle.
///
/// @param filter what is chosen; branches that are chosen and not seen are left out
/// @param version number of a published version of the cycle; 0 for the one that holds
public record Look(Scope scope, Selection filter, int version) {

    /// All of the branches that somebody sees, held against what holds.
    public static Look of(Scope scope) {
        return new Look(scope, Selection.ALL, 0);
    }

    /// Whether nothing is chosen.
    public boolean isWhole() {
        return filter.equals(Selection.ALL) && version == 0;
    }

    /// All that may be seen.
    public Selection seen() {
        return Selection.in(
                switch (scope) {
                    case Scope.Everywhere() -> null;
                    case Scope.Branches(var codes) -> codes;
                });
    }

    /// What is chosen of what may be seen: the scope always wins.
    public Selection chosen() {
        return new Selection(
                branches(), filter.from(), filter.to(), filter.channel(), filter.segment(), filter.daypart());
    }

    private @Nullable Set<String> branches() {
        Set<String> wanted = filter.branches();
        return wanted == null
                ? seen().branches()
                : wanted.stream().filter(scope::covers).collect(Collectors.toUnmodifiableSet());
    }
}
