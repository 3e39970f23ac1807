package org.touchstone.examples.bank;

import java.util.Arrays;

/// What is still to happen, soonest first: a binary heap of numbers that hold time, kind and subject.
///
/// Happenings of the same millisecond come in the order of their kind, then of their subject, so a day always runs
/// the same way. Times up to 17 years in milliseconds, 8 kinds, 4 million subjects. Not safe for several threads.
final class EventQueue {

    private static final int SUBJECT_BITS = 22;
    private static final int KIND_BITS = 3;
    private static final int LOW_BITS = SUBJECT_BITS + KIND_BITS;

    private long[] heap = new long[64];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void add(long time, int kind, int subject) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        long event = time << LOW_BITS | (long) kind << SUBJECT_BITS | subject;
        int at = size++;
        while (at > 0 && heap[(at - 1) >> 1] > event) {
            heap[at] = heap[(at - 1) >> 1];
            at = (at - 1) >> 1;
        }
        heap[at] = event;
    }

    /// Takes out the soonest; read it with [#time], [#kind] and [#subject].
    long take() {
        long soonest = heap[0];
        long last = heap[--size];
        int at = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= last) {
                break;
            }
            heap[at] = heap[child];
            at = child;
            child = 2 * at + 1;
        }
        heap[at] = last;
        return soonest;
    }

    static long time(long event) {
        return event >> LOW_BITS;
    }

    static int kind(long event) {
        return (int) (event >> SUBJECT_BITS) & (1 << KIND_BITS) - 1;
    }

    static int subject(long event) {
        return (int) event & (1 << SUBJECT_BITS) - 1;
    }
}
