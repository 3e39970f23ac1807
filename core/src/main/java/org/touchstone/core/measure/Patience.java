package org.touchstone.core.measure;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.journey.Encounter.Timing;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.JourneySet;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.Part;

/// How long people bore one moment, by the full second: of those who left, and of those who did not (who were served,
/// or still wait), of whom we only know that they bore it at least so long.
///
/// Waits of a day and more are counted as one day. Encounters of unknown or backdated times are not counted. Immutable.
public final class Patience implements Summary<Patience> {

    /// The longest wait told apart, in seconds.
    public static final int SECONDS_MAX = 86_400;

    private final long[] left;
    private final long[] stayed;

    private Patience(long[] left, long[] stayed) {
        this.left = left;
        this.stayed = stayed;
    }

    /// The measure of the patience at one moment.
    public static Measure<Patience> measure(int moment) {
        return new PatienceMeasure(moment);
    }

    /// The longest wait counted, in seconds, plus one.
    public int seconds() {
        return Math.max(left.length, stayed.length);
    }

    /// People who left in this second of their wait.
    public long left(int second) {
        return second < left.length ? left[second] : 0;
    }

    /// People last seen bearing it in this second.
    public long stayed(int second) {
        return second < stayed.length ? stayed[second] : 0;
    }

    @Override
    public Patience plus(Patience other) {
        return new Patience(added(left, other.left), added(stayed, other.stayed));
    }

    private static long[] added(long[] a, long[] b) {
        long[] sum = Arrays.copyOf(a, Math.max(a.length, b.length));
        for (int i = 0; i < b.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Patience that && Arrays.equals(left, that.left) && Arrays.equals(stayed, that.stayed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(left) + 31 * Arrays.hashCode(stayed);
    }

    private record PatienceMeasure(int moment) implements Measure<Patience> {
        @Override
        public String id() {
            return "patience/1";
        }

        @Override
        public Patience none() {
            return new Patience(new long[0], new long[0]);
        }

        @Override
        public Patience of(Part part, JourneySet journeys, Instant asOf) {
            long now = Micros.of(asOf);
            var counts = new Counts();
            for (int j = journeys.next(0); j >= 0; j = journeys.next(j + 1)) {
                int last = part.first(j + 1) - 1;
                for (int row = part.first(j); row <= last; row++) {
                    if (part.moment(row) == moment) {
                        counts.count(part, j, row, row == last, now);
                    }
                }
            }
            return new Patience(counts.left, counts.stayed);
        }

        @Override
        public Codec<Patience> codec() {
            return new PatienceCodec();
        }
    }

    private static final class Counts {
        private long[] left = {};
        private long[] stayed = {};

        void count(Part part, int journey, int row, boolean last, long now) {
            if (part.timed(row)) {
                boolean leaving = last && part.ending(journey) == Ending.LEFT;
                add(part.lasted(row), leaving);
            } else if (last && part.timing(row) == Timing.OPEN && part.ending(journey) == Ending.OPEN) {
                add(Math.max(0, now - part.began(journey) - part.startAfter(row)), false);
            }
        }

        private void add(long micros, boolean leaving) {
            int second = (int) Math.min(SECONDS_MAX, micros / Micros.SECOND);
            if (leaving) {
                left = grown(left, second);
                left[second]++;
            } else {
                stayed = grown(stayed, second);
                stayed[second]++;
            }
        }

        /// Just long enough, so that equal counts are equal arrays.
        private static long[] grown(long[] counts, int second) {
            return second < counts.length ? counts : Arrays.copyOf(counts, second + 1);
        }
    }

    private static final class PatienceCodec implements Codec<Patience> {
        @Override
        public void write(Patience patience, DataOutput out) throws IOException {
            for (long[] counts : new long[][] {patience.left, patience.stayed}) {
                out.writeInt(counts.length);
                for (long count : counts) {
                    out.writeLong(count);
                }
            }
        }

        @Override
        public Patience read(DataInput in) throws IOException {
            long[][] both = new long[2][];
            for (int i = 0; i < both.length; i++) {
                both[i] = new long[in.readInt()];
                for (int second = 0; second < both[i].length; second++) {
                    both[i][second] = in.readLong();
                }
            }
            return new Patience(both[0], both[1]);
        }
    }
}
