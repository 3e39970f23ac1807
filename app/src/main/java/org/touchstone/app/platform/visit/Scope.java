package org.touchstone.app.platform.visit;

import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// The branches that somebody may know of. Every query about branches takes one as an argument, so that a query that
/// forgot to ask does not compile. It comes from the [Visitor]; only the room of the accounts makes new ones.
public sealed interface Scope {

    /// Every branch, those that open tomorrow included.
    record Everywhere() implements Scope {}

    /// These branches and no other; none at all if empty.
    ///
    /// @param codes of branches
    record Branches(SortedSet<String> codes) implements Scope {
        public Branches {
            codes = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(codes));
        }
    }

    /// Every branch.
    static Scope everywhere() {
        return new Everywhere();
    }

    /// These branches only.
    static Scope of(Collection<String> codes) {
        return new Branches(new TreeSet<>(codes));
    }

    /// Whether a branch is among them.
    default boolean covers(String branch) {
        return switch (this) {
            case Everywhere() -> true;
            case Branches(SortedSet<String> codes) -> codes.contains(branch);
        };
    }

    /// Whether everything of the other is among them.
    default boolean covers(Scope other) {
        return switch (this) {
            case Everywhere() -> true;
            case Branches(SortedSet<String> mine) ->
                other instanceof Branches(SortedSet<String> theirs) && mine.containsAll(theirs);
        };
    }

    /// The condition of a query that keeps it within these branches.
    ///
    /// @param column the column with the code of the branch
    default Condition on(String column) {
        return switch (this) {
            case Everywhere() -> new Condition("1 = 1", Map.of());
            case Branches(SortedSet<String> codes) when codes.isEmpty() -> new Condition("1 = 0", Map.of());
            case Branches(SortedSet<String> codes) ->
                new Condition(column + " in (:scope)", Map.of("scope", java.util.List.copyOf(codes)));
        };
    }

    /// A condition in SQL, the same for every database, and the values of its names.
    record Condition(String sql, Map<String, Object> values) {}
}
