package org.touchstone.core.table;

import org.jspecify.annotations.Nullable;

/// What is wrong with a row as a whole, before any of its fields is looked at.
public final class WholeRow {

    private WholeRow() {}

    /// Why the row cannot be used; null when it is sound: not too long, its quotation marks closed, and with as many
    /// fields as the heading. Empty fields too many are forgiven.
    ///
    /// @param columns number of columns of the heading
    /// @param most most bytes of a row
    public static ByteBlock.@Nullable Fault fault(FieldTable table, int row, int columns, int most) {
        int first = table.first(row);
        int next = table.next(row);
        if (table.to(next - 1) - table.from(first) > most) {
            return new ByteBlock.Fault("a row of more than " + most + " bytes", "at most " + most + " bytes");
        }
        if (table.isStray(row)) {
            return new ByteBlock.Fault("a quotation mark that is not closed", "\"…\" around a text, or no marks");
        }
        int fields = next - first;
        if (fields < columns || !isBlank(table, first + columns, next)) {
            String found = fields + (fields == 1 ? " field" : " fields");
            return new ByteBlock.Fault(found, columns + " fields as in the heading");
        }
        return null;
    }

    private static boolean isBlank(FieldTable table, int first, int next) {
        for (int field = first; field < next; field++) {
            for (int at = table.from(field); at < table.to(field); at++) {
                if (table.bytes()[at] > ' ' || table.bytes()[at] < 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
