package org.touchstone.core.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Exact quantiles on one machine, by selection: the histograms tell which bins hold the ranks wanted, and one more
/// pass over the journeys collects the durations of those bins alone.
///
/// Type 7 of Hyndman and Fan: linear between ranks `floor(p (n - 1))` and the next. Memory: the durations of at most
/// four bins a cell. Immutable.
public final class ExactQuantiles {

    private static final int[] NONE = {};

    private final Durations durations;
    private final Map<Long, long[]> sorted;

    private ExactQuantiles(Durations durations, Map<Long, long[]> sorted) {
        this.durations = durations;
        this.sorted = sorted;
    }

    /// Finds what is needed for the quantiles at the given points in every cell.
    ///
    /// @param durations what the same census yielded for the same `timed`
    /// @param points in [0, 1]
    public static ExactQuantiles of(Census census, Timed timed, Durations durations, double... points) {
        int[][] wanted = new int[durations.cells()][];
        Arrays.fill(wanted, NONE);
        durations.lived().forEach(cell -> wanted[cell] = binsFor(durations, cell, points));
        Map<Long, LongList> found = Arrays.stream(wanted).anyMatch(bins -> bins.length > 0)
                ? census.gather(
                        unit -> {
                            var collector = new Collector(wanted);
                            timed.read(unit.part(), unit.journeys(), census.asOf(), collector);
                            return collector.found;
                        },
                        Map.of(),
                        ExactQuantiles::joined)
                : Map.of();
        var sorted = new HashMap<Long, long[]>();
        found.forEach((place, values) -> sorted.put(place, values.sorted()));
        return new ExactQuantiles(durations, sorted);
    }

    /// The quantile of a cell in microseconds; empty when nothing was timed there.
    ///
    /// @param p one of the points asked for
    public OptionalDouble quantile(int cell, double p) {
        long n = durations.timed(cell);
        if (n == 0) {
            return OptionalDouble.empty();
        }
        double h = p * (n - 1);
        long rank = (long) Math.floor(h);
        double at = value(cell, rank);
        double share = h - rank;
        return OptionalDouble.of(share == 0 ? at : at + share * (value(cell, rank + 1) - at));
    }

    private double value(int cell, long rank) {
        Histogram.Found found = durations.histogram(cell).find(rank);
        if (Histogram.width(found.bin()) == 1) {
            return Histogram.lowest(found.bin());
        }
        long[] values = sorted.get(place(cell, found.bin()));
        if (values == null) {
            throw new IllegalArgumentException("This quantile was not asked for when the durations were collected");
        }
        return values[(int) (rank - found.before())];
    }

    private static int[] binsFor(Durations durations, int cell, double... points) {
        long n = durations.timed(cell);
        var bins = new TreeSet<Integer>();
        for (int i = 0; n > 0 && i < points.length; i++) {
            double h = points[i] * (n - 1);
            long rank = (long) Math.floor(h);
            bins.add(durations.histogram(cell).find(rank).bin());
            if (h > rank) {
                bins.add(durations.histogram(cell).find(rank + 1).bin());
            }
        }
        return bins.stream()
                .mapToInt(Integer::intValue)
                .filter(bin -> Histogram.width(bin) > 1)
                .toArray();
    }

    private static long place(int cell, int bin) {
        return (long) cell << 32 | bin;
    }

    private static Map<Long, LongList> joined(Map<Long, LongList> some, Map<Long, LongList> more) {
        var all = new HashMap<>(some);
        more.forEach((place, values) -> all.merge(place, values, LongList::plus));
        return all;
    }

    /// Keeps the durations that fall into the bins wanted.
    private static final class Collector implements Timed.Sink {
        private final int[][] wanted;
        private final Map<Long, LongList> found = new HashMap<>();
        private final LongList[] @Nullable [] lists;

        Collector(int[][] wanted) {
            this.wanted = wanted;
            this.lists = new LongList[wanted.length][];
        }

        @Override
        public void take(int[] cells, long[] micros, int count) {
            for (int i = 0; i < count; i++) {
                int[] bins = wanted[cells[i]];
                if (bins.length > 0 && micros[i] >= 0) {
                    keep(cells[i], bins, micros[i]);
                }
            }
        }

        private void keep(int cell, int[] bins, long micros) {
            int bin = Histogram.bin(micros);
            for (int i = 0; i < bins.length; i++) {
                if (bins[i] == bin) {
                    listsOf(cell, bins)[i].add(micros);
                }
            }
        }

        private LongList[] listsOf(int cell, int[] bins) {
            LongList[] own = lists[cell];
            if (own == null) {
                own = new LongList[bins.length];
                for (int i = 0; i < bins.length; i++) {
                    own[i] = new LongList();
                    found.put(place(cell, bins[i]), own[i]);
                }
                lists[cell] = own;
            }
            return own;
        }
    }

    /// A list of longs.
    private static final class LongList {
        private long[] values = new long[16];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        LongList plus(LongList other) {
            var both = new LongList();
            both.values = Arrays.copyOf(values, Math.max(16, size + other.size));
            System.arraycopy(other.values, 0, both.values, size, other.size);
            both.size = size + other.size;
            return both;
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(values, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
