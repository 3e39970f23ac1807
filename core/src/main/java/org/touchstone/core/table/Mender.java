package org.touchstone.core.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.touchstone.core.file.Problem;
import org.touchstone.core.file.Suggestion;

/// Puts the mended cells of one file into its blocks, which come in the order of the file. Not safe for many threads.
///
/// Costs nothing where nothing is mended. Otherwise the rows of each block up to the last mended one are counted before
/// the block is handed on, so that it does not matter how the file is cut.
public final class Mender {

    private final String file;
    private final Sample sample;
    private final int rowBytesMax;
    private final NavigableMap<Long, List<Mend>> waiting;
    private final List<Problem> problems = new ArrayList<>();
    private boolean begun;
    private long lines;

    /// @param file by which the mends call it
    /// @param sample how it is separated, and its columns
    Mender(Mends mends, String file, Sample sample, Limits limits) {
        this.file = file;
        this.sample = sample;
        this.rowBytesMax = limits.rowBytesMax();
        this.waiting = mends.byRow(file);
    }

    /// The block with its mended cells.
    public ByteBlock mended(ByteBlock block) {
        if (waiting.isEmpty()) {
            return block;
        }
        FieldTable table = FieldTable.of(block, sample.separator(), rowBytesMax);
        int heading = !begun && sample.heading() ? 0 : -1;
        begun = true;
        Map<Long, List<Mend>> here = waiting.headMap(lines + table.lines(), true);
        List<Patch> patches = new ArrayList<>();
        here.forEach((row, mends) -> {
            int at = table.rowAt((int) (row - lines - 1));
            for (Mend mend : mends) {
                if (at >= 0 && at == heading) {
                    refuse(mend, "and that row is the heading", "a row below the heading");
                } else if (at >= 0) {
                    patch(mend, block, table, at, patches);
                } else {
                    refuse(mend, "and that row is blank", "a row with cells");
                }
            }
        });
        here.clear();
        lines += table.lines();
        return patches.isEmpty() ? block : block.with(patches);
    }

    private void patch(Mend mend, ByteBlock block, FieldTable table, int row, List<Patch> patches) {
        int column = sample.columns().indexOf(mend.column());
        int cells = table.next(row) - table.first(row);
        if (column < 0) {
            problems.add(new Problem(
                    file,
                    0,
                    0,
                    "a mend of " + mend.place() + ", and no column has this name",
                    "one of " + String.join(", ", sample.columns()),
                    Suggestion.cure(mend.column(), sample.columns(), "Take this mend back.")));
        } else if (block.fault() != null
                || table.isStray(row)
                || cells < sample.columns().size()) {
            refuse(mend, "and that row is not whole", "a row with a cell for each column");
        } else {
            patches.add(new Patch(table.place(row), column, mend.text()));
        }
    }

    private void refuse(Mend mend, String why, String expected) {
        String cure = "Take this mend back, or read the file that it was made for.";
        problems.add(new Problem(file, 0, 0, "a mend of " + mend.place() + ", " + why, expected, cure));
    }

    /// The mends that could not be put in. Ask once all blocks were taken.
    public List<Problem> problems() {
        waiting.values()
                .forEach(mends -> mends.forEach(mend -> refuse(
                        mend, "and the file ends at row " + lines, "a row that is there: one from 1 to " + lines)));
        waiting.clear();
        return List.copyOf(problems);
    }
}
