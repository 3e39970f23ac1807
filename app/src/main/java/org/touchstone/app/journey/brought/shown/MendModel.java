package org.touchstone.app.journey.brought.shown;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.web.Form;

/// The cells of a file that can be mended, and those that are.
///
/// @param of the job that told of the rows
/// @param form what was filled in last and what is wrong with it
/// @param rows some of those that cannot be used
/// @param from how many of the told ones stand before them
/// @param told how many the job told of
/// @param next where the following ones are shown, less than 0 if there are none
/// @param before where those before are shown, less than 0 if there are none
/// @param mended what is mended already
/// @param leftOut how much is left out of the import as which the file is in; empty if it is not in
public record MendModel(
        String of,
        Form form,
        List<BadRow> rows,
        int from,
        int told,
        int next,
        int before,
        List<MendedRow> mended,
        Optional<Long> leftOut) {
    private static final int FEW = 12;

    public MendModel {
        rows = List.copyOf(rows);
        mended = List.copyOf(mended);
    }

    /// A row, or one answer of it, that cannot be used.
    ///
    /// @param field name of the field that mends it; "" where no single cell can be mended
    /// @param label row and column
    /// @param text the whole cell, or what was typed in its place
    /// @param tall whether it has several lines
    /// @param found as it is told, shortened
    /// @param cells all cells of the row, shortened, each after the name of its column
    public record BadRow(
            String field,
            long row,
            Saying label,
            String text,
            boolean tall,
            String found,
            String expected,
            List<String> cells) {
        public BadRow {
            cells = List.copyOf(cells);
        }
    }

    /// A mended cell.
    public record MendedRow(long row, String column, Saying label, String was, String text, Instant at) {}

    /// Whether the rows are shown at once: where there are many, it is rather a rule that is wrong than the cells.
    public boolean unfolded() {
        return told <= FEW || from > 0 || !form.isGood();
    }

    /// The rows that are shown, in words.
    public Saying shown() {
        return new Saying("mend.shown", java.util.Map.of("from", from + 1, "to", from + rows.size(), "n", told));
    }
}
