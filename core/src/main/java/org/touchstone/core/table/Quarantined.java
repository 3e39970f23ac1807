package org.touchstone.core.table;

/// A row that could not be used, and why.
///
/// @param file name of the file
/// @param row counted from 1, the heading included, as a spreadsheet counts
/// @param column name of the column; "" when it is the row as a whole
/// @param found what stands there, shortened
/// @param expected what should stand there
public record Quarantined(String file, long row, String column, String found, String expected) {

    /// The problem in one sentence.
    public String text() {
        String where = file + ", row " + row + (column.isEmpty() ? "" : ", column '" + column + "'");
        return where + ": found '" + found + "', expected " + expected + ".";
    }
}
