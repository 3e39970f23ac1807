package org.touchstone.core.journey.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A block of rows, split into fields: field `f` of the block is the bytes from `from(f)` to before `to(f)`.
///
/// Blocks without quotation marks are split eight bytes at a time; all others by FastCSV. Blank lines are no rows.
final class FieldTable {

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW = 0x7F7F7F7F7F7F7F7FL;
    private static final long ONES = 0x0101010101010101L;

    private byte[] bytes = {};
    private int fields;
    private int[] ends = new int[1 << 10];
    private int rows;
    /// For each row the number of fields before it, and one more for the end.
    private int[] firsts = new int[1 << 8];

    private FieldTable() {}

    /// Splits a block.
    static FieldTable of(ByteBlock block, byte separator) {
        var table = new FieldTable();
        if (block.quoted()) {
            table.splitQuoted(block, separator);
        } else {
            table.splitPlain(block, separator);
        }
        return table;
    }

    int rows() {
        return rows;
    }

    /// The first field of the row; for `rows()` the number of all fields.
    int first(int row) {
        return firsts[row];
    }

    byte[] bytes() {
        return bytes;
    }

    int from(int field) {
        return field == 0 ? 0 : ends[field - 1] + 1;
    }

    int to(int field) {
        return ends[field];
    }

    String text(int field) {
        return new String(bytes, from(field), to(field) - from(field), StandardCharsets.UTF_8).strip();
    }

    private void splitPlain(ByteBlock block, byte separator) {
        bytes = block.bytes();
        long separators = separator * ONES;
        long lineEnds = '\n' * ONES;
        for (int at = 0; at < block.length(); at += 8) {
            long word = (long) LONGS.get(bytes, at);
            long hits = zeros(word ^ separators) | zeros(word ^ lineEnds);
            for (; hits != 0; hits &= hits - 1) {
                int place = at + (Long.numberOfTrailingZeros(hits) >>> 3);
                if (place >= block.length()) {
                    break;
                }
                endField(place);
                if (bytes[place] == '\n') {
                    endRow();
                }
            }
        }
        if (block.length() > 0 && bytes[block.length() - 1] != '\n') {
            endField(block.length());
            endRow();
        }
    }

    /// The highest bit of every byte that is zero, exactly.
    private static long zeros(long word) {
        return ~(((word & LOW) + LOW) | word | LOW);
    }

    private void endField(int place) {
        if (fields == ends.length) {
            ends = Arrays.copyOf(ends, 2 * fields);
        }
        ends[fields++] = place;
    }

    private void endRow() {
        int first = firsts[rows];
        if (fields - first == 1 && isBlank(first)) {
            // A blank line: its one field melts into the row that follows.
            if (rows == 0 && first == 0) {
                blankBeginning();
                return;
            }
            ends[first - 1] = ends[first];
            fields--;
            return;
        }
        rows++;
        if (rows == firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * rows);
        }
        firsts[rows] = fields;
    }

    /// A block that begins with a blank line keeps its field as a row of nothing before the first row.
    private void blankBeginning() {
        firsts[0] = fields;
    }

    private boolean isBlank(int field) {
        for (int i = from(field); i < to(field); i++) {
            if (bytes[i] != ' ' && bytes[i] != '\r' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private void splitQuoted(ByteBlock block, byte separator) {
        String text = new String(block.bytes(), 0, block.length(), StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream(block.length() + ByteBlock.PAD);
        try {
            splitText(text, separator, out);
        } catch (CsvParseException e) {
            // The quotation marks do not add up: every line is a row of its own, and the odd ones end in quarantine.
            reset();
            splitPlain(block, separator);
            return;
        }
        out.writeBytes(new byte[ByteBlock.PAD]);
        bytes = out.toByteArray();
    }

    private void splitText(String text, byte separator, ByteArrayOutputStream out) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator((char) separator)
                .skipEmptyLines(true)
                .ofCsvRecord(new StringReader(text))) {
            for (CsvRecord row : csv) {
                for (String field : row.getFields()) {
                    out.writeBytes(field.getBytes(StandardCharsets.UTF_8));
                    endField(out.size());
                    out.write(0);
                }
                rows++;
                if (rows == firsts.length) {
                    firsts = Arrays.copyOf(firsts, 2 * rows);
                }
                firsts[rows] = fields;
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("Reading from memory cannot fail", e);
        }
    }

    private void reset() {
        fields = 0;
        rows = 0;
        firsts[0] = 0;
    }
}
