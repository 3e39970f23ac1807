package org.touchstone.core.file;

import java.util.List;
import java.util.stream.Collectors;

/// What came of reading a file a person wrote: the value, or every problem that stands in its way.
public sealed interface Reading<T> {

    /// The file is in order.
    record Good<T>(T value) implements Reading<T> {}

    /// The file has problems, at least one, in the order of the file.
    record Bad<T>(List<Problem> problems) implements Reading<T> {
        public Bad {
            problems = problems.stream().sorted(Problem.IN_FILE_ORDER).toList();
            if (problems.isEmpty()) {
                throw new IllegalArgumentException(
                        "A bad reading needs at least one problem, but got none. Return the value as Good instead.");
            }
        }
    }

    /// The problems; none if the file is in order.
    default List<Problem> problems() {
        return switch (this) {
            case Good<T> good -> List.of();
            case Bad<T> bad -> bad.problems();
        };
    }

    /// The value, for callers whose own file this is, so that a problem in it is a programmer's mistake.
    ///
    /// @throws IllegalStateException with the text of every problem
    default T orThrow() {
        return switch (this) {
            case Good<T> good -> good.value();
            case Bad<T> bad ->
                throw new IllegalStateException(
                        bad.problems().stream().map(Problem::text).collect(Collectors.joining(System.lineSeparator())));
        };
    }
}
