package org.touchstone.core.measure;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Goal;
import org.touchstone.core.journey.JourneySet;
import org.touchstone.core.journey.Part;

/// How many journeys and encounters there were, where journeys began and ended, and how. Immutable.
public final class Volumes implements Summary<Volumes> {

    private static final int TOTALS = 7;
    private static final int COLUMNS = 5;

    // journeys, encounters, open, left, goal met, partly, not met
    private final long[] totals;
    // for each moment: encounters, journeys that visit it, journeys that begin there, end there, were left there
    private final long[] byMoment;
    // for each branch: journeys, and how many of them were left
    private final long[] byBranch;
    private final long firstMicros;
    private final long lastMicros;

    private Volumes(long[] totals, long[] byMoment, long[] byBranch, long firstMicros, long lastMicros) {
        this.totals = totals;
        this.byMoment = byMoment;
        this.byBranch = byBranch;
        this.firstMicros = firstMicros;
        this.lastMicros = lastMicros;
    }

    /// The measure that yields it.
    ///
    /// @param moments number of moments in the dictionary
    /// @param branches number of branches in the dictionary
    public static Measure<Volumes> measure(int moments, int branches) {
        return new VolumesMeasure(moments, branches);
    }

    /// Number of journeys.
    public long journeys() {
        return totals[0];
    }

    /// Number of encounters.
    public long encounters() {
        return totals[1];
    }

    /// Journeys not over at the end of observation.
    public long open() {
        return totals[2];
    }

    /// Journeys whose customer left.
    public long left() {
        return totals[3];
    }

    /// Journeys whose goal was recorded as met.
    public long goalMet() {
        return totals[4];
    }

    /// Journeys whose goal was recorded as met in part.
    public long goalPartly() {
        return totals[5];
    }

    /// Journeys whose goal was recorded as not met.
    public long goalNotMet() {
        return totals[6];
    }

    /// Encounters at a moment.
    public long encounters(int moment) {
        return byMoment[COLUMNS * moment];
    }

    /// Journeys that visit a moment at least once.
    public long journeys(int moment) {
        return byMoment[COLUMNS * moment + 1];
    }

    /// Journeys that begin at a moment.
    public long starts(int moment) {
        return byMoment[COLUMNS * moment + 2];
    }

    /// Journeys, not open, whose last encounter is at a moment.
    public long ends(int moment) {
        return byMoment[COLUMNS * moment + 3];
    }

    /// Journeys abandoned at a moment.
    public long left(int moment) {
        return byMoment[COLUMNS * moment + 4];
    }

    /// Journeys in a branch.
    public long journeysIn(int branch) {
        return byBranch[2 * branch];
    }

    /// Journeys in a branch whose customer left.
    public long leftIn(int branch) {
        return byBranch[2 * branch + 1];
    }

    /// Start of the first encounter of all, epoch microseconds; `Long.MAX_VALUE` without journeys.
    public long firstMicros() {
        return firstMicros;
    }

    /// The last instant of all, epoch microseconds; `Long.MIN_VALUE` without journeys.
    public long lastMicros() {
        return lastMicros;
    }

    @Override
    public Volumes plus(Volumes other) {
        if (byMoment.length != other.byMoment.length || byBranch.length != other.byBranch.length) {
            throw new IllegalArgumentException("Volumes over different dictionaries cannot be added");
        }
        return new Volumes(
                added(totals, other.totals),
                added(byMoment, other.byMoment),
                added(byBranch, other.byBranch),
                Math.min(firstMicros, other.firstMicros),
                Math.max(lastMicros, other.lastMicros));
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
        return other instanceof Volumes that
                && Arrays.equals(totals, that.totals)
                && Arrays.equals(byMoment, that.byMoment)
                && Arrays.equals(byBranch, that.byBranch)
                && firstMicros == that.firstMicros
                && lastMicros == that.lastMicros;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(totals) + 31 * Arrays.hashCode(byMoment);
    }

    private record VolumesMeasure(int moments, int branches) implements Measure<Volumes> {
        @Override
        public String id() {
            return "volumes/1";
        }

        @Override
        public Volumes none() {
            return new Volumes(
                    new long[TOTALS],
                    new long[COLUMNS * moments],
                    new long[2 * branches],
                    Long.MAX_VALUE,
                    Long.MIN_VALUE);
        }

        @Override
        public Volumes of(Part part, JourneySet journeys, Instant asOf) {
            long[] totals = new long[TOTALS];
            long[] byMoment = new long[COLUMNS * moments];
            long[] byBranch = new long[2 * branches];
            int[] seenBy = new int[moments];
            Arrays.fill(seenBy, -1);
            long first = Long.MAX_VALUE;
            long last = Long.MIN_VALUE;
            for (int j = journeys.next(0); j >= 0; j = journeys.next(j + 1)) {
                first = Math.min(first, part.began(j));
                last = Math.max(last, part.began(j) + countEncounters(part, j, byMoment, seenBy));
                countJourney(part, j, totals, byMoment);
                byBranch[2 * part.branch(j)]++;
                byBranch[2 * part.branch(j) + 1] += part.ending(j) == Ending.LEFT ? 1 : 0;
            }
            return new Volumes(totals, byMoment, byBranch, first, last);
        }

        /// Counts the journey's encounters and returns how long after its beginning the last of them ended.
        private static long countEncounters(Part part, int journey, long[] byMoment, int[] seenBy) {
            long last = 0;
            for (int row = part.first(journey); row < part.first(journey + 1); row++) {
                int moment = part.moment(row);
                byMoment[COLUMNS * moment]++;
                if (seenBy[moment] != journey) {
                    seenBy[moment] = journey;
                    byMoment[COLUMNS * moment + 1]++;
                }
                last = Math.max(last, part.startAfter(row) + part.lasted(row));
            }
            return last;
        }

        private static void countJourney(Part part, int journey, long[] totals, long[] byMoment) {
            int firstRow = part.first(journey);
            int lastRow = part.first(journey + 1) - 1;
            Ending ending = part.ending(journey);
            Goal goal = part.goal(journey);
            totals[0]++;
            totals[1] += lastRow - firstRow + 1;
            totals[2] += ending == Ending.OPEN ? 1 : 0;
            totals[3] += ending == Ending.LEFT ? 1 : 0;
            totals[4] += goal == Goal.MET ? 1 : 0;
            totals[5] += goal == Goal.PARTLY ? 1 : 0;
            totals[6] += goal == Goal.NOT_MET ? 1 : 0;
            byMoment[COLUMNS * part.moment(firstRow) + 2]++;
            byMoment[COLUMNS * part.moment(lastRow) + 3] += ending == Ending.OPEN ? 0 : 1;
            byMoment[COLUMNS * part.moment(lastRow) + 4] += ending == Ending.LEFT ? 1 : 0;
        }

        @Override
        public Codec<Volumes> codec() {
            return new VolumesCodec();
        }
    }

    private static final class VolumesCodec implements Codec<Volumes> {
        @Override
        public void write(Volumes volumes, DataOutput out) throws IOException {
            out.writeInt(volumes.byMoment.length);
            out.writeInt(volumes.byBranch.length);
            for (long total : volumes.totals) {
                out.writeLong(total);
            }
            for (long count : volumes.byMoment) {
                out.writeLong(count);
            }
            for (long count : volumes.byBranch) {
                out.writeLong(count);
            }
            out.writeLong(volumes.firstMicros);
            out.writeLong(volumes.lastMicros);
        }

        @Override
        public Volumes read(DataInput in) throws IOException {
            long[] byMoment = new long[in.readInt()];
            long[] byBranch = new long[in.readInt()];
            long[] totals = new long[TOTALS];
            for (int i = 0; i < totals.length; i++) {
                totals[i] = in.readLong();
            }
            for (int i = 0; i < byMoment.length; i++) {
                byMoment[i] = in.readLong();
            }
            for (int i = 0; i < byBranch.length; i++) {
                byBranch[i] = in.readLong();
            }
            return new Volumes(totals, byMoment, byBranch, in.readLong(), in.readLong());
        }
    }
}
