package org.touchstone.core.evidence.alarm;

import java.util.Arrays;

/// Whole numbers in a list that grows; its order means nothing. Not safe for many threads.
final class Ints {

    private int[] values = {};
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(4, size + size / 2));
        }
        values[size++] = value;
    }

    void addAll(Ints other) {
        values = Arrays.copyOf(values, size + other.size);
        System.arraycopy(other.values, 0, values, size, other.size);
        size += other.size;
    }

    int size() {
        return size;
    }

    /// The values in ascending order, a copy.
    int[] sorted() {
        int[] copy = Arrays.copyOf(values, size);
        Arrays.sort(copy);
        return copy;
    }
}
