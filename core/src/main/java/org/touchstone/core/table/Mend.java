package org.touchstone.core.table;

/// A cell of a table that somebody mended.
///
/// @param file name of the file, as [Quarantined] names it
/// @param row counted from 1, the heading included, as a spreadsheet counts
/// @param column name of the column
/// @param text what is read in place of what stands there
public record Mend(String file, long row, String column, String text) {

    public Mend {
        if (row < 1) {
            throw new IllegalArgumentException(
                    "Rows count from 1, the heading included, but got " + row + ". Take the row from the quarantine.");
        }
    }

    /// Where the cell stands, in words.
    String place() {
        return "row " + row + ", column '" + column + "'";
    }
}
