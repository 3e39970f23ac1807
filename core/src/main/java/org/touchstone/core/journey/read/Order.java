package org.touchstone.core.journey.read;

import java.util.Arrays;

/// Stable orderings of row numbers by a long key, without objects.
final class Order {

    private static final int INSERTION_MAX = 24;

    private Order() {}

    /// Sorts the first `size` keys ascending and moves `rows` along; equal keys keep their order. O(n log n).
    static void sort(long[] keys, int[] rows, int size) {
        int sorted = 1;
        while (sorted < size && keys[sorted - 1] <= keys[sorted]) {
            sorted++;
        }
        if (sorted >= size) {
            return;
        }
        if (size <= INSERTION_MAX) {
            insertionSort(keys, rows, size);
        } else {
            mergeSort(keys, rows, size);
        }
    }

    private static void insertionSort(long[] keys, int[] rows, int size) {
        for (int i = 1; i < size; i++) {
            long key = keys[i];
            int row = rows[i];
            int at = i;
            while (at > 0 && keys[at - 1] > key) {
                keys[at] = keys[at - 1];
                rows[at] = rows[at - 1];
                at--;
            }
            keys[at] = key;
            rows[at] = row;
        }
    }

    private static void mergeSort(long[] keys, int[] rows, int size) {
        long[] fromKeys = keys;
        int[] fromRows = rows;
        long[] toKeys = new long[size];
        int[] toRows = new int[size];
        boolean elsewhere = false;
        for (int width = 1; width < size; width *= 2) {
            for (int low = 0; low < size; low += 2 * width) {
                merge(
                        fromKeys,
                        fromRows,
                        toKeys,
                        toRows,
                        low,
                        Math.min(low + width, size),
                        Math.min(low + 2 * width, size));
            }
            long[] swapKeys = fromKeys;
            int[] swapRows = fromRows;
            fromKeys = toKeys;
            fromRows = toRows;
            toKeys = swapKeys;
            toRows = swapRows;
            elsewhere = !elsewhere;
        }
        if (elsewhere) {
            System.arraycopy(fromKeys, 0, keys, 0, size);
            System.arraycopy(fromRows, 0, rows, 0, size);
        }
    }

    private static void merge(long[] keys, int[] rows, long[] toKeys, int[] toRows, int low, int middle, int high) {
        int left = low;
        int right = middle;
        for (int at = low; at < high; at++) {
            boolean takeLeft = left < middle && (right >= high || keys[left] <= keys[right]);
            int take = takeLeft ? left++ : right++;
            toKeys[at] = keys[take];
            toRows[at] = rows[take];
        }
    }

    /// Row numbers 0 to before `size`, grouped by their code, each group in ascending order.
    ///
    /// @param firsts receives for each code the place of its first row, and one more for the end
    static int[] group(Chunks.Ints codes, int size, int[] firsts) {
        for (int row = 0; row < size; row++) {
            firsts[codes.get(row) + 1]++;
        }
        for (int code = 1; code < firsts.length; code++) {
            firsts[code] += firsts[code - 1];
        }
        int[] next = Arrays.copyOf(firsts, firsts.length);
        int[] rows = new int[size];
        for (int row = 0; row < size; row++) {
            rows[next[codes.get(row)]++] = row;
        }
        return rows;
    }
}
