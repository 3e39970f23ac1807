package org.touchstone.core.journey;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A column of small non-negative numbers in no more bytes than the largest needs. Immutable.
///
/// A column in which every row is the same takes no space at all.
final class Codes {

    private final int size;
    private final int constant;
    private final byte @Nullable [] bytes;
    private final char @Nullable [] chars;
    private final int @Nullable [] ints;

    private Codes(int size, int constant, byte @Nullable [] bytes, char @Nullable [] chars, int @Nullable [] ints) {
        this.size = size;
        this.constant = constant;
        this.bytes = bytes;
        this.chars = chars;
        this.ints = ints;
    }

    /// The first `size` values, none of them negative.
    static Codes of(int[] values, int size) {
        int most = 0;
        boolean same = true;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, values[i]);
            same &= values[i] == values[0];
        }
        if (same) {
            return new Codes(size, size == 0 ? 0 : values[0], null, null, null);
        }
        if (most <= 0xFF) {
            byte[] bytes = new byte[size];
            for (int i = 0; i < size; i++) {
                bytes[i] = (byte) values[i];
            }
            return new Codes(size, 0, bytes, null, null);
        }
        if (most <= Character.MAX_VALUE) {
            char[] chars = new char[size];
            for (int i = 0; i < size; i++) {
                chars[i] = (char) values[i];
            }
            return new Codes(size, 0, null, chars, null);
        }
        return new Codes(size, 0, null, null, Arrays.copyOf(values, size));
    }

    int get(int row) {
        if (bytes != null) {
            return bytes[row] & 0xFF;
        }
        if (chars != null) {
            return chars[row];
        }
        return ints != null ? ints[row] : constant;
    }

    int size() {
        return size;
    }

    /// Whether every row has the given value.
    boolean always(int value) {
        return bytes == null && chars == null && ints == null && constant == value;
    }

    long memoryBytes() {
        return (long) size * width();
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(width());
        if (width() == 0) {
            out.writeInt(constant);
        }
        if (bytes != null) {
            out.write(bytes);
        } else if (chars != null) {
            out.write(Columns.bytes(chars));
        } else if (ints != null) {
            out.write(Columns.bytes(ints));
        }
    }

    /// @throws java.nio.BufferUnderflowException if it ends too early
    static Codes read(ByteBuffer in, int size) {
        return switch (in.get()) {
            case 0 -> new Codes(size, in.getInt(), null, null, null);
            case 1 -> new Codes(size, 0, Columns.bytes(in, size), null, null);
            case 2 -> new Codes(size, 0, null, Columns.chars(in, size), null);
            default -> new Codes(size, 0, null, null, Columns.ints(in, size));
        };
    }

    /// The same rows with other numbers.
    ///
    /// @param to for each number the one in its place, none negative
    Codes recoded(int[] to) {
        int[] values = new int[size];
        for (int i = 0; i < size; i++) {
            values[i] = to[get(i)];
        }
        return of(values, size);
    }

    private int width() {
        if (bytes != null) {
            return 1;
        }
        if (chars != null) {
            return 2;
        }
        return ints != null ? 4 : 0;
    }
}
