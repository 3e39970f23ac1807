package org.touchstone.core.journey;

import java.nio.ByteBuffer;

/// Numbers of a column as bytes, big-endian, a whole column at once.
final class Columns {

    private Columns() {}

    static byte[] bytes(char[] values) {
        byte[] bytes = new byte[Character.BYTES * values.length];
        ByteBuffer.wrap(bytes).asCharBuffer().put(values);
        return bytes;
    }

    static byte[] bytes(int[] values) {
        byte[] bytes = new byte[Integer.BYTES * values.length];
        ByteBuffer.wrap(bytes).asIntBuffer().put(values);
        return bytes;
    }

    static byte[] bytes(long[] values) {
        byte[] bytes = new byte[Long.BYTES * values.length];
        ByteBuffer.wrap(bytes).asLongBuffer().put(values);
        return bytes;
    }

    /// The next `size` bytes.
    ///
    /// @throws java.nio.BufferUnderflowException if there are fewer, as of all methods below
    static byte[] bytes(ByteBuffer in, int size) {
        byte[] values = new byte[size];
        in.get(values);
        return values;
    }

    static char[] chars(ByteBuffer in, int size) {
        char[] values = new char[size];
        in.asCharBuffer().get(values);
        in.position(in.position() + Character.BYTES * size);
        return values;
    }

    static int[] ints(ByteBuffer in, int size) {
        int[] values = new int[size];
        in.asIntBuffer().get(values);
        in.position(in.position() + Integer.BYTES * size);
        return values;
    }

    static long[] longs(ByteBuffer in, int size) {
        long[] values = new long[size];
        in.asLongBuffer().get(values);
        in.position(in.position() + Long.BYTES * size);
        return values;
    }
}
