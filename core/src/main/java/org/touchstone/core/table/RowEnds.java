package org.touchstone.core.table;

/// Finds the ends of rows and of quoted fields by the rules of RFC 4180, and says where they are not kept.
///
/// A field is quoted if it begins with a quotation mark and the mark that closes it is followed by a separator or the
/// end of the line. Any other mark is a letter like others; one at the beginning of a field makes the row *stray*, and
/// a stray row ends with its line, so that one forgotten mark costs one row and not the rest of the file.
final class RowEnds {

    /// The bytes end before the answer is known.
    static final int UNDECIDED = -2;
    /// No mark closes the field.
    static final int NONE = -1;
    /// Stands for any of the usual separators, while the one of the file is not known yet.
    static final byte ANY_SEPARATOR = 0;

    private static final long ONES = 0x0101010101010101L;
    private static final long LOW = 0x7F7F7F7F7F7F7F7FL;

    private RowEnds() {}

    /// The highest bit of every byte that is zero, exactly.
    static long zeros(long word) {
        return ~(((word & LOW) + LOW) | word | LOW);
    }

    /// Eight times the same byte.
    static long eightOf(int b) {
        return b * ONES;
    }

    static boolean separates(byte b, byte separator) {
        return separator == ANY_SEPARATOR ? b == ',' || b == ';' || b == '\t' || b == '|' : b == separator;
    }

    /// The place of the mark that closes the one at `open`, or [#NONE], or [#UNDECIDED].
    ///
    /// @param most bytes within which it must be closed
    /// @param last whether nothing follows the bytes, so that there is always an answer
    static int closing(byte[] bytes, int open, int end, byte separator, int most, boolean last) {
        for (int i = open + 1; i < end; i++) {
            if (i - open > most) {
                return NONE;
            }
            if (bytes[i] == '"') {
                if (i + 1 == end) {
                    return last ? i : UNDECIDED;
                }
                if (bytes[i + 1] != '"') {
                    return afterClosing(bytes, i + 1, end, separator) < 0 ? NONE : i;
                }
                i++;
            }
        }
        return last ? NONE : UNDECIDED;
    }

    /// The place of the separator or line end after a closing mark, blanks skipped; [#NONE] if something else follows.
    static int afterClosing(byte[] bytes, int from, int end, byte separator) {
        int at = from;
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t') && !separates(bytes[at], separator)) {
            at++;
        }
        boolean closes = at == end || bytes[at] == '\n' || bytes[at] == '\r' || separates(bytes[at], separator);
        return closes ? at : NONE;
    }

    /// The place after the line end of the row that begins at `from`, or [#UNDECIDED].
    ///
    /// @param most bytes within which a quotation mark must be closed
    static int rowEnd(byte[] bytes, int from, int end, int most) {
        boolean fieldStart = true;
        boolean stray = false;
        for (int i = from; i < end; i++) {
            if (bytes[i] == '"' && fieldStart && !stray) {
                int closing = closing(bytes, i, end, ANY_SEPARATOR, most, false);
                if (closing == UNDECIDED) {
                    return UNDECIDED;
                }
                stray = closing == NONE;
                i = stray ? i : closing;
            } else if (bytes[i] == '\n') {
                return i + 1;
            } else if (bytes[i] == '\r' && (i + 1 == end || bytes[i + 1] != '\n')) {
                return i + 1 == end ? UNDECIDED : i + 1;
            }
            fieldStart = separates(bytes[i], ANY_SEPARATOR);
        }
        return UNDECIDED;
    }

    /// The place after the last line feed; 0 if there is none.
    static int lastLineFeed(byte[] bytes, int length) {
        int end = length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }
}
