package org.touchstone.core.measure;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.journey.JourneySet;
import org.touchstone.core.journey.Part;

/// How often something occurred in each cell, and how long it took.
///
/// Counts and sums are exact; quantiles are within 0.8 %, see [Histogram], and exact by [ExactQuantiles]. Immutable.
public final class Durations implements Summary<Durations> {

    private static final long LOW = 0xFFFF_FFFFL;

    private final long[] counted;
    private final long[] timed;
    // the sum of durations is high × 2^32 + low, so that no sum overflows
    private final long[] high;
    private final long[] low;
    private final Histogram[] histograms;

    private Durations(long[] counted, long[] timed, long[] high, long[] low, Histogram[] histograms) {
        this.counted = counted;
        this.timed = timed;
        this.high = high;
        this.low = low;
        this.histograms = histograms;
        for (int cell = 0; cell < low.length; cell++) {
            high[cell] += low[cell] >>> 32;
            low[cell] &= LOW;
        }
    }

    /// The measure that times something.
    public static Measure<Durations> of(Timed what) {
        return new DurationsMeasure(what);
    }

    /// Number of cells.
    public int cells() {
        return counted.length;
    }

    /// How often it occurred in the cell.
    public long counted(int cell) {
        return counted[cell];
    }

    /// How often it was timed there.
    public long timed(int cell) {
        return timed[cell];
    }

    /// The mean in microseconds, correctly rounded; empty when nothing was timed.
    public OptionalDouble mean(int cell) {
        if (timed[cell] == 0) {
            return OptionalDouble.empty();
        }
        BigInteger sum = BigInteger.valueOf(high[cell]).shiftLeft(32).add(BigInteger.valueOf(low[cell]));
        return OptionalDouble.of(new BigDecimal(sum)
                .divide(BigDecimal.valueOf(timed[cell]), MathContext.DECIMAL64)
                .doubleValue());
    }

    /// The counts of the cell by duration.
    public Histogram histogram(int cell) {
        return histograms[cell];
    }

    /// The same occurrences in other, coarser cells.
    ///
    /// @param cellOf for each cell here the cell it belongs to, below `cells`
    public Durations regrouped(int cells, IntUnaryOperator cellOf) {
        Durations coarse = new Counter(cells).durations();
        for (int cell = 0; cell < cells(); cell++) {
            int to = cellOf.applyAsInt(cell);
            coarse.counted[to] += counted[cell];
            coarse.timed[to] += timed[cell];
            coarse.high[to] += high[cell];
            coarse.low[to] += low[cell];
            coarse.histograms[to] = coarse.histograms[to].plus(histograms[cell]);
        }
        return new Durations(coarse.counted, coarse.timed, coarse.high, coarse.low, coarse.histograms);
    }

    @Override
    public Durations plus(Durations other) {
        if (cells() != other.cells()) {
            throw new IllegalArgumentException(
                    "Durations of " + cells() + " and of " + other.cells() + " cells belong to different dictionaries");
        }
        var sum = new Histogram[cells()];
        Arrays.setAll(sum, cell -> histograms[cell].plus(other.histograms[cell]));
        return new Durations(
                added(counted, other.counted),
                added(timed, other.timed),
                added(high, other.high),
                added(low, other.low),
                sum);
    }

    private static long[] added(long[] a, long[] b) {
        long[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Durations that
                && Arrays.equals(counted, that.counted)
                && Arrays.equals(timed, that.timed)
                && Arrays.equals(high, that.high)
                && Arrays.equals(low, that.low)
                && Arrays.equals(histograms, that.histograms);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counted) + 31 * Arrays.hashCode(low);
    }

    /// Counts occurrences.
    private static final class Counter implements Timed.Sink {
        private final long[] counted;
        private final long[] timed;
        private final long[] high;
        private final long[] low;
        private final Histogram.@Nullable Builder[] builders;

        Counter(int cells) {
            counted = new long[cells];
            timed = new long[cells];
            high = new long[cells];
            low = new long[cells];
            builders = new Histogram.Builder[cells];
        }

        @Override
        public void take(int[] cells, long[] micros, int count) {
            for (int i = 0; i < count; i++) {
                int cell = cells[i];
                counted[cell]++;
                if (micros[i] >= 0) {
                    time(cell, micros[i]);
                }
            }
        }

        private void time(int cell, long micros) {
            timed[cell]++;
            high[cell] += micros >>> 32;
            low[cell] += micros & LOW;
            Histogram.Builder builder = builders[cell];
            if (builder == null) {
                builder = new Histogram.Builder();
                builders[cell] = builder;
            }
            builder.add(micros);
        }

        Durations durations() {
            var histograms = new Histogram[counted.length];
            for (int cell = 0; cell < histograms.length; cell++) {
                Histogram.Builder builder = builders[cell];
                histograms[cell] = builder == null ? Histogram.NONE : builder.histogram();
            }
            return new Durations(counted, timed, high, low, histograms);
        }
    }

    private record DurationsMeasure(Timed what) implements Measure<Durations> {
        @Override
        public String id() {
            return what.id();
        }

        @Override
        public Durations none() {
            return new Counter(what.cells()).durations();
        }

        @Override
        public Durations of(Part part, JourneySet journeys, Instant asOf) {
            var counter = new Counter(what.cells());
            what.read(part, journeys, asOf, counter);
            return counter.durations();
        }

        @Override
        public Codec<Durations> codec() {
            return new DurationsCodec();
        }
    }

    private static final class DurationsCodec implements Codec<Durations> {
        @Override
        public void write(Durations durations, DataOutput out) throws IOException {
            out.writeInt(durations.cells());
            for (int cell = 0; cell < durations.cells(); cell++) {
                out.writeLong(durations.counted[cell]);
                out.writeLong(durations.timed[cell]);
                out.writeLong(durations.high[cell]);
                out.writeLong(durations.low[cell]);
                durations.histograms[cell].write(out);
            }
        }

        @Override
        public Durations read(DataInput in) throws IOException {
            int cells = in.readInt();
            var read = new Durations(
                    new long[cells], new long[cells], new long[cells], new long[cells], new Histogram[cells]);
            for (int cell = 0; cell < cells; cell++) {
                read.counted[cell] = in.readLong();
                read.timed[cell] = in.readLong();
                read.high[cell] = in.readLong();
                read.low[cell] = in.readLong();
                read.histograms[cell] = Histogram.read(in);
            }
            return read;
        }
    }
}
