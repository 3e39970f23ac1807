package org.touchstone.core.journey.read;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Cuts a stream into blocks of whole rows. Not safe for many threads.
///
/// A block ends at a line end. While a quotation mark is open (an odd number of them so far) the block grows on; a mark
/// that stays open too long was never meant as one, and the block ends at its last line end after all.
final class ByteBlocks {

    private static final int BLOCK = 1 << 22;

    private final InputStream in;
    private final int rowBytesMax;
    private byte[] rest = new byte[0];
    private int restLength;
    private boolean ended;
    private @Nullable String damage;
    private boolean skipping;

    ByteBlocks(InputStream in, int rowBytesMax) {
        this.in = in;
        this.rowBytesMax = rowBytesMax;
    }

    /// What was wrong with the stream itself, such as an archive that was cut; known once all blocks were taken.
    @Nullable String damage() {
        return damage;
    }

    /// The next block, or null when there are no more.
    @Nullable ByteBlock next() throws IOException {
        byte[] bytes = new byte[Math.max(BLOCK, 2 * restLength) + ByteBlock.PAD];
        System.arraycopy(rest, 0, bytes, 0, restLength);
        int length = fill(bytes, restLength);
        restLength = 0;
        if (skipping) {
            length = skipLine(bytes, length);
        }
        if (length == 0) {
            return ended ? null : next();
        }
        return ended ? new ByteBlock(bytes, length, isIntricate(bytes, length), false) : cut(bytes, length);
    }

    private ByteBlock cut(byte[] bytes, int length) throws IOException {
        int end = lastLineEnd(bytes, length);
        if (end == 0) {
            skipping = true;
            return new ByteBlock(Arrays.copyOf(bytes, 64 + ByteBlock.PAD), 64, false, true);
        }
        boolean quoted = hasQuote(bytes, end);
        if (quoted && oddQuotes(bytes, end)) {
            int even = lastEvenLineEnd(bytes, end);
            // An open mark further back than the longest row is a stray one.
            end = even > 0 && end - even <= rowBytesMax ? even : end;
        }
        keep(bytes, end, length);
        Arrays.fill(bytes, end, Math.min(bytes.length, end + ByteBlock.PAD), (byte) 0);
        return new ByteBlock(bytes, end, quoted, false);
    }

    private void keep(byte[] bytes, int from, int to) {
        rest = Arrays.copyOfRange(bytes, from, to);
        restLength = to - from;
    }

    private int fill(byte[] bytes, int from) throws IOException {
        int length = from;
        int room = bytes.length - ByteBlock.PAD;
        while (!ended && length < room) {
            int got = readSome(bytes, length, room - length);
            if (got < 0) {
                ended = true;
            } else {
                length += got;
            }
        }
        return length;
    }

    private int readSome(byte[] bytes, int at, int room) throws IOException {
        try {
            return in.read(bytes, at, room);
        } catch (EOFException | ZipException | LimitReachedException e) {
            damage = e instanceof EOFException ? "the archive was cut before its end" : e.getMessage();
            return -1;
        }
    }

    /// Drops what is left of an overlong row; returns what remains.
    private int skipLine(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                System.arraycopy(bytes, i + 1, bytes, 0, length - i - 1);
                skipping = false;
                return length - i - 1;
            }
        }
        return 0;
    }

    private static int lastLineEnd(byte[] bytes, int length) {
        int end = length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /// Whether lines alone do not tell the rows: there are quotation marks, or lines end in the old manner of the Mac.
    private static boolean isIntricate(byte[] bytes, int length) {
        return hasQuote(bytes, length) || lastLineEnd(bytes, length) == 0;
    }

    private static boolean hasQuote(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '"') {
                return true;
            }
        }
        return false;
    }

    private static boolean oddQuotes(byte[] bytes, int length) {
        int quotes = 0;
        for (int i = 0; i < length; i++) {
            quotes += bytes[i] == '"' ? 1 : 0;
        }
        return (quotes & 1) == 1;
    }

    /// End of the last line with an even number of quotation marks before it; 0 if there is none.
    private static int lastEvenLineEnd(byte[] bytes, int length) {
        int quotes = 0;
        int end = 0;
        for (int i = 0; i < length; i++) {
            quotes += bytes[i] == '"' ? 1 : 0;
            if (bytes[i] == '\n' && (quotes & 1) == 0) {
                end = i + 1;
            }
        }
        return end;
    }
}
