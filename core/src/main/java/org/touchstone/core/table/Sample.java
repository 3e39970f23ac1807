package org.touchstone.core.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first rows of a table, split into fields: what a mapping is guessed from.
///
/// @param columns names of the columns; made up where the table has no heading
/// @param rows at most 1,000 rows, each with as many fields as there are columns
/// @param heading whether the first row names the columns
/// @param seen rows below the heading that were looked at, whatever their number of fields
public record Sample(byte separator, List<String> columns, List<List<String>> rows, boolean heading, int seen) {

    private static final int BYTES = 1 << 18;
    private static final int ROWS = 1_000;

    /// The sample of a block, split by the separator under which its rows agree best.
    ///
    /// @param most bytes within which a quotation mark must be closed
    public static Sample of(ByteBlock block, @Nullable Character wanted, int most) {
        ByteBlock head = head(block);
        if (wanted != null) {
            return of(FieldTable.of(head, (byte) (char) wanted, most), (byte) (char) wanted);
        }
        byte best = (byte) Separators.COMMA.sign;
        long bestScore = -1;
        for (Separators separator : Separators.values()) {
            long score = agreement(FieldTable.of(head, (byte) separator.sign, most));
            if (score > bestScore) {
                bestScore = score;
                best = (byte) separator.sign;
            }
        }
        return of(FieldTable.of(head, best, most), best);
    }

    /// The sample of the same first rows once cells of them are mended.
    ///
    /// @param block the one that this sample is of, or the same with mended cells
    Sample mended(ByteBlock block, int most) {
        return block.patches().isEmpty() ? this : of(FieldTable.of(head(block), separator, most), separator, heading);
    }

    /// The values of a column, empty ones left out.
    public List<String> values(int column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Sample of(FieldTable table, byte separator) {
        List<String> first = table.rows() == 0 ? List.of() : row(table, 0, width(table, 0));
        return of(table, separator, first.stream().noneMatch(Sample::isValue));
    }

    private static Sample of(FieldTable table, byte separator, boolean heading) {
        List<String> first = table.rows() == 0 ? List.of() : row(table, 0, width(table, 0));
        var rows = new ArrayList<List<String>>();
        for (int row = heading ? 1 : 0; row < table.rows() && rows.size() < ROWS; row++) {
            if (width(table, row) == first.size()) {
                rows.add(row(table, row, first.size()));
            }
        }
        List<String> names = heading ? distinct(first) : numbered(first.size());
        return new Sample(separator, names, rows, heading, Math.max(0, table.rows() - (heading ? 1 : 0)));
    }

    /// Rows with more than one field that have as many as the first, weighted by their number of fields.
    private static long agreement(FieldTable table) {
        if (table.rows() == 0 || width(table, 0) < 2) {
            return 0;
        }
        long agreeing = 0;
        for (int row = 0; row < table.rows(); row++) {
            agreeing += width(table, row) == width(table, 0) ? 1 : 0;
        }
        return agreeing * 1_000 / table.rows() * 100 + Math.min(99, width(table, 0));
    }

    private static ByteBlock head(ByteBlock block) {
        if (block.length() <= BYTES || block.fault() != null) {
            return block;
        }
        int end = BYTES;
        while (end > 0 && block.bytes()[end - 1] != '\n') {
            end--;
        }
        end = end == 0 ? block.length() : end;
        byte[] bytes = Arrays.copyOf(Arrays.copyOf(block.bytes(), end), end + ByteBlock.PAD);
        return new ByteBlock(bytes, end, block.intricate()).with(block.patches());
    }

    private static int width(FieldTable table, int row) {
        return table.next(row) - table.first(row);
    }

    private static List<String> row(FieldTable table, int row, int width) {
        var fields = new ArrayList<String>(width);
        for (int column = 0; column < width; column++) {
            fields.add(table.text(table.first(row) + column));
        }
        return fields;
    }

    /// Whether a field of the first row is data, which a heading never is: a number or a time.
    private static boolean isValue(String field) {
        return field.chars().anyMatch(Sample::isDigit)
                && field.chars().allMatch(c -> isDigit(c) || "-+:./ TZ".indexOf(c) >= 0);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /// A heading may repeat a name, or leave one out.
    private static List<String> distinct(List<String> names) {
        var distinct = new LinkedHashSet<String>();
        var counts = new HashMap<String, Integer>();
        for (String name : names) {
            String base = name.isEmpty() ? "column " + (distinct.size() + 1) : name;
            String unique = base;
            while (!distinct.add(unique)) {
                unique = base + " (" + counts.merge(base, 2, (count, two) -> count + 1) + ")";
            }
        }
        return List.copyOf(distinct);
    }

    private static List<String> numbered(int width) {
        var names = new ArrayList<String>();
        for (int column = 1; column <= width; column++) {
            names.add("column " + column);
        }
        return names;
    }
}
