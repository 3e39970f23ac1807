package org.touchstone.core.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A block of rows, split into fields: field `f` of the block is the bytes from `from(f)` to before `to(f)`.
///
/// Blocks whose lines are rows are split eight bytes at a time; intricate ones byte by byte by the rules of RFC 4180,
/// as [RowEnds] reads them. Blank lines are no rows, but they are counted, as spreadsheets do.
public final class FieldTable {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte separator;
    private final int most;
    private byte[] bytes = {};
    private int fields;
    private int[] ends;
    private int rows;
    private int lines;
    /// For each row its first field, and the field after its last one.
    private int[] firsts;

    private int[] nexts;
    private int lineFirst;
    /// For each row the number of rows before it, blank ones included.
    private int[] places;

    private final BitSet strays = new BitSet();

    // where the splitting of an intricate block stands
    private final boolean intricate;
    private final ByteBlock block;
    private int at;
    private int out;

    private FieldTable(ByteBlock block, byte separator, int most, @Nullable FieldTable used) {
        this.ends = used == null ? new int[1 << 10] : used.ends;
        this.firsts = used == null ? new int[1 << 8] : used.firsts;
        this.nexts = used == null ? new int[1 << 8] : used.nexts;
        this.places = used == null ? new int[1 << 8] : used.places;
        this.block = block;
        this.separator = separator;
        this.most = most;
        this.intricate = block.intricate() || !block.patches().isEmpty(); // a mended cell may hold a separator
    }

    /// Splits a block.
    ///
    /// @param most bytes within which a quotation mark must be closed
    static FieldTable of(ByteBlock block, byte separator, int most) {
        return of(block, separator, most, null);
    }

    /// As [#of(ByteBlock,byte,int)].
    ///
    /// @param used a table that nobody needs any more, for its memory
    public static FieldTable of(ByteBlock block, byte separator, int most, @Nullable FieldTable used) {
        var table = new FieldTable(block, separator, most, used);
        if (block.intricate()) {
            table.splitIntricate();
        } else {
            table.splitPlain();
        }
        if (!block.patches().isEmpty()) {
            table.mend();
        }
        return table;
    }

    public int rows() {
        return rows;
    }

    /// Number of rows, blank ones included.
    public int lines() {
        return lines;
    }

    /// The place of the row among all rows of the block, blank ones included, counted from 0.
    public int place(int row) {
        return places[row];
    }

    /// The row at this place; less than 0 if it is blank or there is none.
    int rowAt(int place) {
        return Arrays.binarySearch(places, 0, rows, place);
    }

    /// Whether the row has a quotation mark that opens a field and is not closed.
    public boolean isStray(int row) {
        return strays.get(row);
    }

    /// The first field of the row.
    public int first(int row) {
        return firsts[row];
    }

    /// The field after the last one of the row.
    public int next(int row) {
        return nexts[row];
    }

    public byte[] bytes() {
        return bytes;
    }

    public int from(int field) {
        return field == 0 ? 0 : ends[field - 1] + 1;
    }

    public int to(int field) {
        return ends[field];
    }

    public String text(int field) {
        return new String(bytes, from(field), to(field) - from(field), StandardCharsets.UTF_8).strip();
    }

    /// A hash of the row's fields from `first` to before `next`, the same however they were quoted.
    public long fingerprint(int first, int next) {
        int begin = from(first);
        int end = to(next - 1);
        while (end > begin && bytes[end - 1] <= ' ' && bytes[end - 1] >= 0) {
            end--;
        }
        long hash = ByteWords.hash(bytes, begin, end);
        for (int field = first; intricate && field < next; field++) {
            // A separator within a field must not look like one between fields.
            hash = holdsSeparator(field) ? 31 * hash + to(field) - begin : hash;
        }
        return hash;
    }

    private boolean holdsSeparator(int field) {
        for (int i = from(field); i < to(field); i++) {
            if (bytes[i] == separator) {
                return true;
            }
        }
        return false;
    }

    private void splitPlain() {
        bytes = block.bytes();
        long separators = RowEnds.eightOf(separator);
        long lineFeeds = RowEnds.eightOf('\n');
        for (int begin = 0; begin < block.length(); begin += 8) {
            long word = (long) LONGS.get(bytes, begin);
            long hits = RowEnds.zeros(word ^ separators) | RowEnds.zeros(word ^ lineFeeds);
            for (; hits != 0; hits &= hits - 1) {
                int place = begin + (Long.numberOfTrailingZeros(hits) >>> 3);
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

    private void endField(int place) {
        if (fields == ends.length) {
            ends = Arrays.copyOf(ends, 2 * fields);
        }
        ends[fields++] = place;
    }

    private void endRow() {
        if (fields - lineFirst > 1 || !isBlank(lineFirst)) {
            if (rows == places.length) {
                firsts = Arrays.copyOf(firsts, 2 * rows);
                nexts = Arrays.copyOf(nexts, 2 * rows);
                places = Arrays.copyOf(places, 2 * rows);
            }
            firsts[rows] = lineFirst;
            nexts[rows] = fields;
            places[rows] = lines;
            rows++;
        }
        lineFirst = fields;
        lines++;
    }

    private boolean isBlank(int field) {
        for (int i = from(field); i < to(field); i++) {
            if (bytes[i] != ' ' && bytes[i] != '\r' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /// Copies the fields without their quotation marks, so that they lie as those of a plain block do.
    private void splitIntricate() {
        bytes = new byte[block.length() + 1 + ByteBlock.PAD];
        while (at < block.length()) {
            int begin = at;
            int outBegin = out;
            if (!splitRow()) {
                fields = lineFirst;
                at = begin;
                out = outBegin;
                strays.set(rows);
                splitLine();
            }
            endRow();
        }
    }

    /// Splits the row that begins at `at`.
    ///
    /// @return whether all its quotation marks are closed
    private boolean splitRow() {
        while (true) {
            if (at < block.length() && block.bytes()[at] == '"') {
                if (!copyQuoted()) {
                    return false;
                }
            } else {
                copyPlain();
            }
            endField(out);
            if (at >= block.length() || block.bytes()[at] != separator) {
                endLine();
                return true;
            }
            bytes[out++] = separator;
            at++;
        }
    }

    /// Splits one line without regard to quotation marks.
    private void splitLine() {
        copyPlain();
        endField(out);
        while (at < block.length() && block.bytes()[at] == separator) {
            bytes[out++] = separator;
            at++;
            copyPlain();
            endField(out);
        }
        endLine();
    }

    private boolean copyQuoted() {
        byte[] source = block.bytes();
        int closing = RowEnds.closing(source, at, block.length(), separator, most, true);
        if (closing < 0) {
            return false;
        }
        for (int i = at + 1; i < closing; i++) {
            bytes[out++] = source[i];
            i += source[i] == '"' ? 1 : 0;
        }
        at = RowEnds.afterClosing(source, closing + 1, block.length(), separator);
        return true;
    }

    private void copyPlain() {
        byte[] source = block.bytes();
        while (at < block.length() && source[at] != separator && source[at] != '\n' && source[at] != '\r') {
            bytes[out++] = source[at++];
        }
    }

    private void endLine() {
        byte[] source = block.bytes();
        if (at < block.length() && source[at] == '\r') {
            at++;
        }
        if (at < block.length() && source[at] == '\n') {
            at++;
        }
        bytes[out++] = '\n';
    }

    /// Copies the fields with those that are mended, so that they lie as those of a table that was right from the
    /// start.
    private void mend() {
        Map<Integer, byte[]> texts = texts();
        int more = texts.values().stream().mapToInt(text -> text.length).sum();
        byte[] mended = new byte[to(fields - 1) + more + 1 + ByteBlock.PAD];
        int end = 0;
        int begin = 0;
        for (int field = 0; field < fields; field++) {
            byte[] text = texts.get(field);
            int length = text == null ? ends[field] - begin : text.length;
            System.arraycopy(text == null ? bytes : text, text == null ? begin : 0, mended, end, length);
            end += length;
            begin = ends[field] + 1;
            mended[end] = bytes[begin - 1];
            ends[field] = end++;
        }
        bytes = mended;
    }

    /// The mended texts by their fields. A block that was cut for its first rows may lack some.
    private Map<Integer, byte[]> texts() {
        Map<Integer, byte[]> texts = new HashMap<>();
        for (Patch patch : block.patches()) {
            int row = rowAt(patch.place());
            if (row >= 0) {
                texts.put(firsts[row] + patch.column(), patch.text().getBytes(StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
