package org.touchstone.core.measure;

/// Hands occurrences on to a sink, many at a time. Not safe for many threads.
final class Occurrences {

    private static final int SIZE = 2_048;

    private final int[] cells = new int[SIZE];
    private final long[] micros = new long[SIZE];
    private final Timed.Sink sink;
    private int count;

    Occurrences(Timed.Sink sink) {
        this.sink = sink;
    }

    void add(int cell, long duration) {
        cells[count] = cell;
        micros[count] = duration;
        if (++count == SIZE) {
            flush();
        }
    }

    void flush() {
        sink.take(cells, micros, count);
        count = 0;
    }
}
