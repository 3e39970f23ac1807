package org.touchstone.core.measure;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.journey.JourneySet;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.Part;

/// What became of promises, counted in journeys.
///
/// A journey kept a promise if every encounter it was made for kept it. Whoever left during such an encounter, or
/// before one that was promised to begin, found it broken however short the wait; but where the log records events
/// without length, it tells nothing of those served, and so nothing of those who left. Whoever still waits finds it
/// broken once the limit has passed, and until then it is pending. An encounter of unknown or backdated times tells
/// nothing. Immutable.
public final class Promises implements Summary<Promises> {

    private static final int COLUMNS = 5;
    private static final int[] NONE = {};

    // for each promise: kept, broken (leavers included), broken by leaving, pending, unknown
    private final long[] counts;

    private Promises(long[] counts) {
        this.counts = counts;
    }

    /// The measure that judges the promises.
    public static Measure<Promises> measure(List<Promise> promises) {
        return new PromisesMeasure(List.copyOf(promises));
    }

    /// Journeys that kept the promise.
    public long kept(int promise) {
        return counts[COLUMNS * promise];
    }

    /// Journeys that it was made to and whose outcome is known.
    public long joined(int promise) {
        return counts[COLUMNS * promise] + counts[COLUMNS * promise + 1];
    }

    /// Journeys that found it broken because the customer left.
    public long left(int promise) {
        return counts[COLUMNS * promise + 2];
    }

    /// Journeys still within the limit at the end of observation.
    public long pending(int promise) {
        return counts[COLUMNS * promise + 3];
    }

    /// Journeys whose times do not tell.
    public long unknown(int promise) {
        return counts[COLUMNS * promise + 4];
    }

    @Override
    public Promises plus(Promises other) {
        if (counts.length != other.counts.length) {
            throw new IllegalArgumentException("Only counts of the same promises can be added");
        }
        long[] sum = counts.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other.counts[i];
        }
        return new Promises(sum);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Promises that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    private record PromisesMeasure(List<Promise> promises) implements Measure<Promises> {
        @Override
        public String id() {
            return "promises/1";
        }

        @Override
        public Promises none() {
            return new Promises(new long[COLUMNS * promises.size()]);
        }

        @Override
        public Promises of(Part part, JourneySet journeys, Instant asOf) {
            long[] counts = new long[COLUMNS * promises.size()];
            long now = Micros.of(asOf);
            int[][] madeAt = promisesByMoment();
            var verdicts = new Verdict[promises.size()];
            for (int j = journeys.next(0); j >= 0; j = journeys.next(j + 1)) {
                Arrays.fill(verdicts, Verdict.NOT_MADE);
                for (int row = part.first(j); row < part.first(j + 1); row++) {
                    int moment = part.moment(row);
                    for (int p : moment < madeAt.length ? madeAt[moment] : NONE) {
                        verdicts[p] = verdicts[p].worse(Verdicts.judge(promises.get(p), part, j, row, now));
                    }
                }
                for (int p = 0; p < verdicts.length; p++) {
                    count(verdicts[p], counts, COLUMNS * p);
                }
            }
            return new Promises(counts);
        }

        private static void count(Verdict verdict, long[] counts, int at) {
            switch (verdict) {
                case NOT_MADE -> {}
                case KEPT -> counts[at]++;
                case BROKEN -> counts[at + 1]++;
                case LEFT -> {
                    counts[at + 1]++;
                    counts[at + 2]++;
                }
                case PENDING -> counts[at + 3]++;
                case UNKNOWN -> counts[at + 4]++;
            }
        }

        /// For each moment the promises that an encounter with it calls for.
        private int[][] promisesByMoment() {
            int[] called = promises.stream().mapToInt(Verdicts::calledBy).toArray();
            var byMoment = new int[Arrays.stream(called).max().orElse(-1) + 1][];
            Arrays.setAll(
                    byMoment,
                    moment -> IntStream.range(0, called.length)
                            .filter(p -> called[p] == moment)
                            .toArray());
            return byMoment;
        }

        @Override
        public Codec<Promises> codec() {
            return new PromisesCodec();
        }
    }

    private static final class PromisesCodec implements Codec<Promises> {
        @Override
        public void write(Promises promises, DataOutput out) throws IOException {
            out.writeInt(promises.counts.length);
            for (long count : promises.counts) {
                out.writeLong(count);
            }
        }

        @Override
        public Promises read(DataInput in) throws IOException {
            long[] counts = new long[in.readInt()];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = in.readLong();
            }
            return new Promises(counts);
        }
    }
}
