package org.touchstone.core.file;

import java.util.ArrayList;
import java.util.List;

/// Gathers the problems of one file while it is read, so that all are reported at once. Not thread-safe.
public final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    /// @param file the name that the person knows the file by
    public Problems(String file) {
        this.file = file;
    }

    /// Notes one problem; see [Problem] for the wording.
    public void add(Place place, String found, String expected, String cure) {
        this.found.add(new Problem(file, place.line(), place.column(), found, expected, cure));
    }

    public boolean none() {
        return found.isEmpty();
    }

    /// The problems so far, in the order of the file.
    public List<Problem> list() {
        return found.stream().sorted(Problem.IN_FILE_ORDER).toList();
    }

    /// The reading that failed.
    ///
    /// @throws IllegalArgumentException when there is no problem
    public <T> Reading.Bad<T> bad() {
        return new Reading.Bad<>(found);
    }
}
