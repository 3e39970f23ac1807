package org.touchstone.core.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Some rows of a table as they stand in it, so that a person can judge what is wrong with them.
///
/// @param columns names of the columns
/// @param rows by their number the cells of those that are there; one that is not whole may have fewer than there are
///   columns
public record TableRows(List<String> columns, SortedMap<Long, List<String>> rows) {

    public TableRows {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }

    /// Reads the file up to the last of the rows. A file that is no table, or is damaged, has those read before.
    ///
    /// @param encoding null to find it out
    /// @param separator null to find it out
    /// @param mends put in before the rows are told
    /// @param wanted numbers of the rows, counted from 1 as [Quarantined] does
    public static TableRows of(
            Path file,
            @Nullable Charset encoding,
            @Nullable Character separator,
            Limits limits,
            Mends mends,
            Collection<Long> wanted)
            throws IOException {
        NavigableSet<Long> left = new TreeSet<>(wanted);
        SortedMap<Long, List<String>> rows = new TreeMap<>();
        try (var source = SourceBytes.open(file, encoding, limits)) {
            var blocks = new ByteBlocks(source.text(), limits.rowBytesMax());
            ByteBlock block = blocks.next();
            if (block == null) {
                return new TableRows(List.of(), rows);
            }
            Sample sample = Sample.of(block, separator, limits.rowBytesMax());
            var mender = new Mender(mends, String.valueOf(file.getFileName()), sample, limits);
            for (long lines = 0; block != null && !left.isEmpty(); block = blocks.next()) {
                FieldTable table = FieldTable.of(mender.mended(block), sample.separator(), limits.rowBytesMax());
                NavigableSet<Long> here = left.headSet(lines + table.lines(), true);
                for (long row : here) {
                    int at = table.rowAt((int) (row - lines - 1));
                    if (at >= 0) {
                        rows.put(row, cells(table, at));
                    }
                }
                here.clear();
                lines += table.lines();
            }
            return new TableRows(sample.columns(), rows);
        }
    }

    private static List<String> cells(FieldTable table, int row) {
        List<String> cells = new ArrayList<>();
        for (int field = table.first(row); field < table.next(row); field++) {
            cells.add(table.text(field));
        }
        return cells;
    }
}
