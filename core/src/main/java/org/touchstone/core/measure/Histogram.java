package org.touchstone.core.measure;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Counts of durations in fixed bins: exact below 128 microseconds, then 128 equal bins an octave.
///
/// A quantile read off it is within 0.8 % of the exact one (1/128, the width of a bin). Adds exactly, in any order, and
/// is the same on every machine. Immutable once built; a [Builder] is not safe for many threads.
public final class Histogram {

    /// No counts.
    public static final Histogram NONE = new Histogram(new long[0][]);

    private static final int BITS = 7;
    private static final int BINS = 1 << BITS;
    private static final int OCTAVES = 64 - BITS;

    /// An octave without counts has no bins.
    private static final long[] EMPTY = {};

    private final long[][] octaves;

    private Histogram(long[][] octaves) {
        this.octaves = octaves;
    }

    /// The bin of a duration of at least 0 microseconds.
    static int bin(long micros) {
        if (micros < BINS) {
            return (int) micros;
        }
        int shift = 63 - BITS - Long.numberOfLeadingZeros(micros);
        return ((shift + 1) << BITS) + (int) ((micros >>> shift) & (BINS - 1));
    }

    /// The shortest duration of a bin.
    static long lowest(int bin) {
        int octave = bin >>> BITS;
        return octave == 0 ? bin : (long) (BINS | (bin & (BINS - 1))) << (octave - 1);
    }

    /// Number of different durations that fall into a bin.
    static long width(int bin) {
        int octave = bin >>> BITS;
        return octave == 0 ? 1 : 1L << (octave - 1);
    }

    /// All counts together.
    public long count() {
        long count = 0;
        for (long[] octave : octaves) {
            for (long times : octave) {
                count += times;
            }
        }
        return count;
    }

    /// The bin that holds the value of rank `rank`, counted from 0 in ascending order, and how many lie before it.
    ///
    /// @throws IllegalArgumentException if there are not so many values
    Found find(long rank) {
        long before = 0;
        for (int o = 0; o < octaves.length; o++) {
            long[] octave = octaves[o];
            for (int i = 0; i < octave.length; i++) {
                if (before + octave[i] > rank) {
                    return new Found((o << BITS) + i, before);
                }
                before += octave[i];
            }
        }
        throw new IllegalArgumentException("There is no rank " + rank + " among " + before + " values");
    }

    /// A bin and the number of values in the bins before it.
    record Found(int bin, long before) {}

    /// The quantile within 0.8 %: type 7, linear between the middles of the bins that hold ranks `floor(p (n - 1))` and
    /// the next.
    ///
    /// @param p in [0, 1]
    /// @throws IllegalArgumentException if there are no values
    public double quantile(double p) {
        double h = p * (count() - 1);
        long rank = (long) Math.floor(h);
        double at = middle(rank);
        return h == rank ? at : at + (h - rank) * (middle(rank + 1) - at);
    }

    private double middle(long rank) {
        int bin = find(rank).bin();
        return lowest(bin) + (width(bin) - 1) / 2.0;
    }

    /// The counts of both.
    public Histogram plus(Histogram other) {
        if (octaves.length < other.octaves.length) {
            return other.plus(this);
        }
        long[][] sum = octaves.clone();
        for (int o = 0; o < other.octaves.length; o++) {
            sum[o] = added(sum[o], other.octaves[o]);
        }
        return new Histogram(sum);
    }

    private static long[] added(long[] a, long[] b) {
        if (a.length == 0 || b.length == 0) {
            return a.length == 0 ? b : a;
        }
        long[] sum = new long[BINS];
        for (int i = 0; i < BINS; i++) {
            sum[i] = a[i] + b[i];
        }
        return sum;
    }

    /// Writes the counts that are not 0.
    void write(DataOutput out) throws IOException {
        out.writeInt(octaves.length);
        for (long[] octave : octaves) {
            out.writeBoolean(octave.length > 0);
            for (long times : octave) {
                out.writeLong(times);
            }
        }
    }

    static Histogram read(DataInput in) throws IOException {
        long[][] octaves = new long[in.readInt()][];
        for (int o = 0; o < octaves.length; o++) {
            octaves[o] = in.readBoolean() ? new long[BINS] : EMPTY;
            for (int i = 0; i < octaves[o].length; i++) {
                octaves[o][i] = in.readLong();
            }
        }
        return new Histogram(octaves);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Histogram that && Arrays.deepEquals(octaves, that.octaves);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(octaves);
    }

    @Override
    public String toString() {
        return "Histogram of " + count() + " durations";
    }

    /// A histogram being counted.
    static final class Builder {
        private final long[][] octaves = new long[OCTAVES][];
        private int used;

        Builder() {
            Arrays.fill(octaves, EMPTY);
        }

        void add(long micros) {
            int bin = bin(micros);
            int o = bin >>> BITS;
            long[] octave = octaves[o];
            if (octave.length == 0) {
                octave = new long[BINS];
                octaves[o] = octave;
                used = Math.max(used, o + 1);
            }
            octave[bin & (BINS - 1)]++;
        }

        /// The counts so far; the builder must not be used afterwards.
        Histogram histogram() {
            return used == 0 ? NONE : new Histogram(Arrays.copyOf(octaves, used));
        }
    }
}
