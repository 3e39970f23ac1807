package org.touchstone.core.branch;

import java.util.Arrays;

/// The stretches during which a place is open, laid out so that millions of intervals can be measured on them.
///
/// In epoch microseconds, UTC; O(log n) an interval. Immutable and safe for threads. Outside the dates that it was made
/// for it knows nothing and counts the place as closed; see [Calendar#over].
public final class OpenTimes {

    private final long[] starts;
    private final long[] ends;
    /// Microseconds open before each start.
    private final long[] before;

    /// @param starts of stretches that are in order and neither overlap nor touch
    OpenTimes(long[] starts, long[] ends) {
        this.starts = starts.clone();
        this.ends = ends.clone();
        this.before = new long[starts.length];
        for (int i = 1; i < starts.length; i++) {
            before[i] = before[i - 1] + ends[i - 1] - starts[i - 1];
        }
    }

    /// Microseconds open from one instant to another.
    ///
    /// @throws IllegalArgumentException when the end lies before the start
    public long openMicros(long fromMicros, long toMicros) {
        if (toMicros < fromMicros) {
            throw new IllegalArgumentException("An interval ends after it begins, but got " + fromMicros + " to "
                    + toMicros + " (epoch microseconds). Quarantine such rows before measuring.");
        }
        return openMicrosBefore(toMicros) - openMicrosBefore(fromMicros);
    }

    /// Whether the place is open at the instant; it is when it opens, and no more when it closes.
    public boolean isOpen(long atMicros) {
        int stretch = stretch(atMicros);
        return stretch >= 0 && atMicros < ends[stretch];
    }

    /// How many stretches there are.
    public int size() {
        return starts.length;
    }

    public long startMicros(int stretch) {
        return starts[stretch];
    }

    public long endMicros(int stretch) {
        return ends[stretch];
    }

    private long openMicrosBefore(long at) {
        int stretch = stretch(at);
        return stretch < 0 ? 0 : before[stretch] + Math.min(at, ends[stretch]) - starts[stretch];
    }

    /// The last stretch that has begun, or -1.
    private int stretch(long at) {
        int found = Arrays.binarySearch(starts, at);
        return found >= 0 ? found : -found - 2;
    }
}
