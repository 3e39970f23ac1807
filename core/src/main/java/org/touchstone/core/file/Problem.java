package org.touchstone.core.file;

import java.util.Comparator;

/// One thing that is wrong in a file a person wrote: where it stands, what was found, what was expected, how to mend
/// it.
///
/// `found` and `expected` are parts of a sentence without a full stop; `cure` is one or more whole sentences.
///
/// @param line counts from 1; 0 when the problem is the file as a whole
public record Problem(String file, int line, int column, String found, String expected, String cure) {

    /// In the order of the file, so that a reader mends it from top to bottom.
    public static final Comparator<Problem> IN_FILE_ORDER =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    public Problem {
        if (found.isBlank() || expected.isBlank() || cure.isBlank()) {
            throw new IllegalArgumentException("A problem says what was found, what was expected and how to mend it,"
                    + " but got '" + found + "', '" + expected + "', '" + cure + "'. Fill in all three.");
        }
    }

    /// The whole problem in sentences, as shown to the person.
    public String text() {
        String where = line == 0 ? file : file + ", line " + line + ", column " + column;
        return where + ": " + found + ". Expected " + expected + ". " + cure;
    }
}
