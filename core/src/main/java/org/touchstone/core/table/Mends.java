package org.touchstone.core.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.touchstone.core.file.Problem;

/// Cells that somebody mended, kept beside the files, which stay as they are. A reader puts them in where rows are
/// read, before any meaning is given to one, so that what comes of a file is what would have come of one that was right
/// from the start.
///
/// @param cells in any order, each cell at most once
public record Mends(List<Mend> cells) {

    /// Nothing is mended.
    public static final Mends NONE = new Mends(List.of());

    public Mends {
        cells = List.copyOf(cells);
        Set<List<Object>> places = new HashSet<>();
        for (Mend mend : cells) {
            if (!places.add(List.of(mend.file(), mend.row(), mend.column()))) {
                throw new IllegalArgumentException("A cell is mended once, but got two texts for " + mend.file() + ", "
                        + mend.place() + ". Keep the later one.");
            }
        }
    }

    /// Those of one file, by row.
    NavigableMap<Long, List<Mend>> byRow(String file) {
        return cells.stream()
                .filter(mend -> mend.file().equals(file))
                .collect(Collectors.groupingBy(Mend::row, TreeMap::new, Collectors.toList()));
    }

    /// A problem for each mend of a file that is not read.
    ///
    /// @param read names of the files that are
    public List<Problem> strangers(Set<String> read) {
        List<Problem> problems = new ArrayList<>();
        for (Mend mend : cells) {
            if (!read.contains(mend.file())) {
                problems.add(new Problem(
                        mend.file(),
                        0,
                        0,
                        "a mend of " + mend.place() + ", and this file is not read",
                        "mends of the files that are read: " + String.join(", ", read),
                        "Take this mend back, or read its file too."));
            }
        }
        return problems;
    }
}
