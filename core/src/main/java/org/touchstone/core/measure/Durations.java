package org.touchstone.core.measure;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.journey.JourneySet;
import org.touchstone.core.journey.Part;

/// How often something occurred in each cell, and how long it took.
///
/// Counts and sums are exact; quantiles are within 0.8 %, see [Histogram], and exact by [ExactQuantiles]. Only cells in
/// which something occurred are held, because of all pairs of moments few follow each other. Immutable.
public final class Durations implements Summary<Durations> {

    private static final long LOW = 0xFFFF_FFFFL;

    private final int cells;
    // cells in which something occurred, ascending; the other arrays have an entry for each
    private final int[] lived;
    private final long[] counted;
    private final long[] timed;
    // the sum of durations is high × 2^32 + low, so that no sum overflows
    private final long[] high;
    private final long[] low;
    private final Histogram[] histograms;

    private Durations(int cells, int[] lived) {
        this.cells = cells;
        this.lived = lived;
        counted = new long[lived.length];
        timed = new long[lived.length];
        high = new long[lived.length];
        low = new long[lived.length];
        histograms = new Histogram[lived.length];
        Arrays.fill(histograms, Histogram.NONE);
    }

    /// The measure that times something.
    public static Measure<Durations> of(Timed what) {
        return new DurationsMeasure(what);
    }

    /// Number of cells.
    public int cells() {
        return cells;
    }

    /// The cells in which something occurred, ascending.
    public IntStream lived() {
        return Arrays.stream(lived);
    }

    /// How often it occurred in the cell.
    public long counted(int cell) {
        int place = place(cell);
        return place < 0 ? 0 : counted[place];
    }

    /// How often it was timed there.
    public long timed(int cell) {
        int place = place(cell);
        return place < 0 ? 0 : timed[place];
    }

    /// The mean in microseconds, correctly rounded; empty when nothing was timed.
    public OptionalDouble mean(int cell) {
        int place = place(cell);
        if (place < 0 || timed[place] == 0) {
            return OptionalDouble.empty();
        }
        BigInteger sum = BigInteger.valueOf(high[place]).shiftLeft(32).add(BigInteger.valueOf(low[place]));
        return OptionalDouble.of(new BigDecimal(sum)
                .divide(BigDecimal.valueOf(timed[place]), MathContext.DECIMAL64)
                .doubleValue());
    }

    /// The counts of the cell by duration.
    public Histogram histogram(int cell) {
        int place = place(cell);
        return place < 0 ? Histogram.NONE : histograms[place];
    }

    private int place(int cell) {
        Objects.checkIndex(cell, cells);
        return Arrays.binarySearch(lived, cell);
    }

    /// The same occurrences in other, coarser cells.
    ///
    /// @param coarseCells number of those
    /// @param cellOf for each cell here the cell it belongs to, below `coarseCells`
    public Durations regrouped(int coarseCells, IntUnaryOperator cellOf) {
        var coarse = new Durations(
                coarseCells, lived().map(cellOf).sorted().distinct().toArray());
        for (int i = 0; i < lived.length; i++) {
            int place = coarse.place(cellOf.applyAsInt(lived[i]));
            coarse.add(place, this, i);
        }
        return coarse;
    }

    @Override
    public Durations plus(Durations other) {
        if (cells != other.cells) {
            throw new IllegalArgumentException(
                    "Durations of " + cells + " and of " + other.cells + " cells belong to different dictionaries");
        }
        int[] union =
                IntStream.concat(lived(), other.lived()).sorted().distinct().toArray();
        var sum = new Durations(cells, union);
        sum.add(this);
        sum.add(other);
        return sum;
    }

    /// Adds what lies in some of the cells held here; only while this one is being made.
    private void add(Durations other) {
        int place = 0;
        for (int i = 0; i < other.lived.length; i++) {
            while (lived[place] < other.lived[i]) {
                place++;
            }
            add(place, other, i);
        }
    }

    private void add(int place, Durations other, int from) {
        counted[place] += other.counted[from];
        timed[place] += other.timed[from];
        long sum = low[place] + other.low[from];
        high[place] += other.high[from] + (sum >>> 32);
        low[place] = sum & LOW;
        histograms[place] = histograms[place].plus(other.histograms[from]);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Durations that
                && cells == that.cells
                && Arrays.equals(lived, that.lived)
                && Arrays.equals(counted, that.counted)
                && Arrays.equals(timed, that.timed)
                && Arrays.equals(high, that.high)
                && Arrays.equals(low, that.low)
                && Arrays.equals(histograms, that.histograms);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(lived) + 31 * (Arrays.hashCode(counted) + 31 * Arrays.hashCode(low));
    }

    /// Counts occurrences.
    private static final class Counter implements Timed.Sink {
        // for each cell its place among those that something occurred in, counted from 1; 0 where nothing did
        private final int[] places;
        private int lived;
        private long[] counted = new long[16];
        private long[] timed = new long[16];
        private long[] high = new long[16];
        private long[] low = new long[16];
        private Histogram.@Nullable Builder[] builders = new Histogram.Builder[16];

        Counter(int cells) {
            places = new int[cells];
        }

        @Override
        public void take(int[] cells, long[] micros, int count) {
            for (int i = 0; i < count; i++) {
                int place = places[cells[i]];
                place = place > 0 ? place - 1 : enter(cells[i]);
                counted[place]++;
                if (micros[i] >= 0) {
                    time(place, micros[i]);
                }
            }
        }

        private int enter(int cell) {
            if (lived == counted.length) {
                counted = Arrays.copyOf(counted, 2 * lived);
                timed = Arrays.copyOf(timed, 2 * lived);
                high = Arrays.copyOf(high, 2 * lived);
                low = Arrays.copyOf(low, 2 * lived);
                builders = Arrays.copyOf(builders, 2 * lived);
            }
            places[cell] = lived + 1;
            return lived++;
        }

        private void time(int place, long micros) {
            timed[place]++;
            high[place] += micros >>> 32;
            low[place] += micros & LOW;
            Histogram.Builder builder = builders[place];
            if (builder == null) {
                builder = new Histogram.Builder();
                builders[place] = builder;
            }
            builder.add(micros);
        }

        Durations durations() {
            int[] cells = IntStream.range(0, places.length)
                    .filter(cell -> places[cell] > 0)
                    .toArray();
            var durations = new Durations(places.length, cells);
            for (int i = 0; i < cells.length; i++) {
                int place = places[cells[i]] - 1;
                durations.counted[i] = counted[place];
                durations.timed[i] = timed[place];
                durations.high[i] = high[place] + (low[place] >>> 32);
                durations.low[i] = low[place] & LOW;
                Histogram.Builder builder = builders[place];
                durations.histograms[i] = builder == null ? Histogram.NONE : builder.histogram();
            }
            return durations;
        }
    }

    private record DurationsMeasure(Timed what) implements Measure<Durations> {
        @Override
        public String id() {
            return what.id();
        }

        @Override
        public Durations none() {
            return new Durations(what.cells(), new int[0]);
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
            out.writeInt(durations.cells);
            out.writeInt(durations.lived.length);
            for (int i = 0; i < durations.lived.length; i++) {
                out.writeInt(durations.lived[i]);
                out.writeLong(durations.counted[i]);
                out.writeLong(durations.timed[i]);
                out.writeLong(durations.high[i]);
                out.writeLong(durations.low[i]);
                durations.histograms[i].write(out);
            }
        }

        @Override
        public Durations read(DataInput in) throws IOException {
            int cells = in.readInt();
            var read = new Durations(cells, new int[in.readInt()]);
            for (int i = 0; i < read.lived.length; i++) {
                read.lived[i] = in.readInt();
                read.counted[i] = in.readLong();
                read.timed[i] = in.readLong();
                read.high[i] = in.readLong();
                read.low[i] = in.readLong();
                read.histograms[i] = Histogram.read(in);
            }
            return read;
        }
    }
}
