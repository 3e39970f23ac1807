package org.touchstone.core.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Cuts a stream into blocks of whole rows. Not safe for many threads.
///
/// A row that is longer than the limit, or was cut off by the end of a damaged archive, is a block of its own that says
/// so: half a row must not pass for a whole one.
public final class ByteBlocks {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int USUAL_BYTES = 1 << 22;
    private static final int FIRST_BYTES = 1 << 16;

    private final InputStream in;
    private final int rowBytesMax;
    private final int blockBytes;
    private int roomBytes;
    private byte[] rest = new byte[0];
    private boolean ended;
    private @Nullable String damage;
    private boolean skipping;

    // the bytes at hand
    private byte[] bytes = {};
    private int length;

    public ByteBlocks(InputStream in, int rowBytesMax) {
        this(in, rowBytesMax, Math.max(USUAL_BYTES, 2 * Math.min(rowBytesMax, 1 << 28)));
    }

    /// @param blockBytes size of a block, at least twice the longest row
    ByteBlocks(InputStream in, int rowBytesMax, int blockBytes) {
        this.in = in;
        this.rowBytesMax = rowBytesMax;
        this.blockBytes = blockBytes;
        this.roomBytes = Math.min(blockBytes, FIRST_BYTES);
    }

    /// What was wrong with the stream itself, such as an archive that was cut; known once all blocks were taken.
    public @Nullable String damage() {
        return damage;
    }

    /// The next block, or null when there are no more.
    public @Nullable ByteBlock next() throws IOException {
        do {
            fill();
            if (skipping) {
                skipLine();
            }
        } while (length == 0 && !ended);
        if (length == 0) {
            return null;
        }
        boolean intricate = isIntricate();
        if (ended && damage == null) {
            return block(length, intricate);
        }
        int end = intricate ? lastRowEnd() : RowEnds.lastLineFeed(bytes, length);
        return end > 0 ? block(end, intricate) : unusable();
    }

    /// The bytes up to `end`; what follows is kept for the next block.
    private ByteBlock block(int end, boolean intricate) {
        rest = Arrays.copyOfRange(bytes, end, length);
        Arrays.fill(bytes, end, Math.min(bytes.length, end + ByteBlock.PAD), (byte) 0);
        return new ByteBlock(bytes, end, intricate);
    }

    private ByteBlock unusable() {
        rest = new byte[0];
        if (ended) {
            return ByteBlock.unusable(new ByteBlock.Fault("the beginning of a row", "a whole row; " + damage));
        }
        skipping = true;
        return ByteBlock.unusable(new ByteBlock.Fault(
                "a row of more than " + rowBytesMax + " bytes", "at most " + rowBytesMax + " bytes"));
    }

    /// Brings as many bytes to hand as a block may have. The first block begins small, since most files are.
    private void fill() throws IOException {
        roomBytes = Math.max(roomBytes, 2 * rest.length);
        bytes = Arrays.copyOf(rest, roomBytes + ByteBlock.PAD);
        length = rest.length;
        rest = new byte[0];
        while (!ended && length < blockBytes) {
            if (length == roomBytes) {
                roomBytes = Math.min(blockBytes, 4 * roomBytes);
                bytes = Arrays.copyOf(bytes, roomBytes + ByteBlock.PAD);
            }
            int got = readSome(roomBytes - length);
            ended = got < 0;
            length += Math.max(0, got);
        }
    }

    private int readSome(int room) throws IOException {
        try {
            return in.read(bytes, length, room);
        } catch (EOFException e) {
            damage = "the archive was cut before its end";
        } catch (ZipException e) {
            damage = "the archive is damaged (" + e.getMessage() + ")";
        } catch (LimitReachedException e) {
            damage = e.getMessage();
        }
        return -1;
    }

    /// Drops what is left of an overlong row.
    private void skipLine() {
        int at = 0;
        while (at < length && bytes[at] != '\n') {
            at++;
        }
        skipping = at == length;
        int left = skipping ? 0 : length - at - 1;
        System.arraycopy(bytes, length - left, bytes, 0, left);
        length = left;
        Arrays.fill(bytes, left, Math.min(bytes.length, left + ByteBlock.PAD), (byte) 0);
    }

    private int lastRowEnd() {
        int end = 0;
        for (int next = 0; next != RowEnds.UNDECIDED; ) {
            end = next;
            next = RowEnds.rowEnd(bytes, end, length, rowBytesMax);
        }
        return end;
    }

    /// Whether lines alone do not tell the rows: there are quotation marks, or carriage returns without line feed.
    private boolean isIntricate() {
        long marks = RowEnds.eightOf('"');
        long returns = RowEnds.eightOf('\r');
        for (int at = 0; at < length; at += 8) {
            long word = (long) LONGS.get(bytes, at);
            if (RowEnds.zeros(word ^ marks) != 0 && hasBetween('"', at)) {
                return true;
            }
            if (RowEnds.zeros(word ^ returns) != 0 && hasLoneReturn(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasBetween(char wanted, int from) {
        for (int at = from; at < Math.min(length, from + 8); at++) {
            if (bytes[at] == wanted) {
                return true;
            }
        }
        return false;
    }

    /// A carriage return that is the last byte may still be followed by its line feed, and ends a line anyway.
    private boolean hasLoneReturn(int from) {
        for (int at = from; at < Math.min(length - 1, from + 8); at++) {
            if (bytes[at] == '\r' && bytes[at + 1] != '\n') {
                return true;
            }
        }
        return false;
    }
}
