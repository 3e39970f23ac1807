package org.touchstone.examples.bank;

import java.util.Arrays;

/// What was recorded of one visit: moments with start, end and staff, in order.
///
/// A row starts where the one before ended, or later. Grows; not safe for several threads.
final class Trail {

    /// The staff number of moments without a person.
    static final int NOBODY = 0;

    private long[] starts = new long[8];
    private long[] ends = new long[8];
    private Moment[] moments = new Moment[8];
    private byte[] staff = new byte[8];
    private int size;

    void add(Moment moment, long start, long end, int staffNumber) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            moments = Arrays.copyOf(moments, 2 * size);
            staff = Arrays.copyOf(staff, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        moments[size] = moment;
        staff[size++] = (byte) staffNumber;
    }

    int size() {
        return size;
    }

    Moment moment(int row) {
        return moments[row];
    }

    long start(int row) {
        return starts[row];
    }

    long end(int row) {
        return ends[row];
    }

    int staff(int row) {
        return staff[row];
    }
}
