package org.touchstone.core.file;

/// Where something stands in a file. Line and column count from 1; line 0 means the file as a whole.
public record Place(int line, int column) {

    /// The file as a whole, for instance when it does not exist.
    public static final Place WHOLE_FILE = new Place(0, 0);

    public Place {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("A place counts lines and columns from 1, but got line " + line
                    + ", column " + column + ". Use Place.WHOLE_FILE for a file as a whole.");
        }
    }
}
