package org.touchstone.core.journey.read;

import java.util.ArrayList;
import java.util.List;

/// Long columns that grow by the chunk, so that growing never copies what is there. Not safe for many threads while
/// growing; safe for many readers afterwards.
final class Chunks {

    private static final int SHIFT = 16;
    private static final int SIZE = 1 << SHIFT;
    private static final int MASK = SIZE - 1;

    private Chunks() {}

    /// A column of longs.
    static final class Longs {
        private final List<long[]> chunks = new ArrayList<>();
        private long[][] fixed = {};
        private int size;

        void add(long[] values, int count) {
            int done = 0;
            while (done < count) {
                if (size >>> SHIFT == chunks.size()) {
                    chunks.add(new long[SIZE]);
                    fixed = chunks.toArray(long[][]::new);
                }
                int step = Math.min(count - done, SIZE - (size & MASK));
                System.arraycopy(values, done, fixed[size >>> SHIFT], size & MASK, step);
                done += step;
                size += step;
            }
        }

        long get(int row) {
            return fixed[row >>> SHIFT][row & MASK];
        }

        int size() {
            return size;
        }
    }

    /// A column of ints.
    static final class Ints {
        private final List<int[]> chunks = new ArrayList<>();
        private int[][] fixed = {};
        private int size;

        void add(int[] values, int count) {
            int done = 0;
            while (done < count) {
                if (size >>> SHIFT == chunks.size()) {
                    chunks.add(new int[SIZE]);
                    fixed = chunks.toArray(int[][]::new);
                }
                int step = Math.min(count - done, SIZE - (size & MASK));
                System.arraycopy(values, done, fixed[size >>> SHIFT], size & MASK, step);
                done += step;
                size += step;
            }
        }

        int get(int row) {
            return fixed[row >>> SHIFT][row & MASK];
        }

        int size() {
            return size;
        }
    }

    /// A column of bytes.
    static final class Bytes {
        private final List<byte[]> chunks = new ArrayList<>();
        private byte[][] fixed = {};
        private int size;

        void add(byte[] values, int count) {
            int done = 0;
            while (done < count) {
                if (size >>> SHIFT == chunks.size()) {
                    chunks.add(new byte[SIZE]);
                    fixed = chunks.toArray(byte[][]::new);
                }
                int step = Math.min(count - done, SIZE - (size & MASK));
                System.arraycopy(values, done, fixed[size >>> SHIFT], size & MASK, step);
                done += step;
                size += step;
            }
        }

        byte get(int row) {
            return fixed[row >>> SHIFT][row & MASK];
        }

        int size() {
            return size;
        }
    }
}
