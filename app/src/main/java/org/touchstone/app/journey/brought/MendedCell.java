package org.touchstone.app.journey.brought;

/// A cell of a file that waits, mended by somebody.
///
/// @param row counted from 1, the heading included
/// @param was what stands in the file, shortened
/// @param text what is read in its place
/// @param by the account that mended it
record MendedCell(long row, String column, String was, String text, String by, long micros) {

    /// Most characters of a cell that can be mended.
    static final int TEXT_MAX = 10_000;

    /// Most cells of a file that can be mended. Where more are wrong, the file itself had better be made anew.
    static final int CELLS_MAX = 2_000;
}
