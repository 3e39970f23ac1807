package org.touchstone.core.evidence.description;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Micros;
import org.touchstone.core.journey.Part;
import org.touchstone.core.journey.Slice;
import org.touchstone.core.measure.Promise;

/// What the log recorded of one promised time, customer by customer: how long a moment lasted, or until it began.
///
/// The longest where a journey has several. Not known for customers whose journey is not in the log, or whose times
/// were entered afterwards. Immutable.
public final class RecordedWait {

    private static final double MINUTE = 60.0 * Micros.SECOND;
    private static final int[] NOBODY = {};

    private final double[] minutes;
    private final BitSet known;

    private RecordedWait(double[] minutes, BitSet known) {
        this.minutes = minutes;
        this.known = known;
    }

    /// Waits that are known already.
    ///
    /// @param minutes one for each row of the opinions, at least 0
    public static RecordedWait of(double... minutes) {
        var all = new BitSet();
        all.set(0, minutes.length);
        return new RecordedWait(minutes.clone(), all);
    }

    /// Reads the log once, on all cores.
    ///
    /// @param promises about time; of others nothing is known
    /// @return one for each promise, in its order
    public static List<RecordedWait> read(JourneyLog log, Opinions opinions, List<Promise> promises) {
        Map<String, int[]> rows = rows(opinions);
        double[][] longest = new double[promises.size()][opinions.size()];
        for (double[] one : longest) {
            Arrays.fill(one, -1);
        }
        // Each row belongs to one journey, so that no two threads write to one place.
        log.slices().parallelStream().forEach(slice -> read(slice, rows, promises, longest));
        return Arrays.stream(longest).map(RecordedWait::known).toList();
    }

    private static Map<String, int[]> rows(Opinions opinions) {
        var rows = new HashMap<String, int[]>();
        for (int row = 0; row < opinions.size(); row++) {
            String journey = opinions.answers().journey(opinions.respondent(row));
            if (!journey.isEmpty()) {
                int[] before = rows.getOrDefault(journey, NOBODY);
                int[] more = Arrays.copyOf(before, before.length + 1);
                more[before.length] = row;
                rows.put(journey, more);
            }
        }
        return rows;
    }

    private static void read(Slice slice, Map<String, int[]> rows, List<Promise> promises, double[][] longest) {
        Part part = slice.part();
        for (int j = slice.journeys().next(0); j >= 0; j = slice.journeys().next(j + 1)) {
            int[] here = rows.getOrDefault(part.key(j), NOBODY);
            for (int p = 0; here.length > 0 && p < longest.length; p++) {
                long micros = longest(promises.get(p), part, j);
                for (int row : here) {
                    longest[p][row] = micros < 0 ? -1 : micros / MINUTE;
                }
            }
        }
    }

    /// -1 where nothing is known.
    private static long longest(Promise promise, Part part, int journey) {
        return switch (promise) {
            case Promise.Lasts lasts -> lasted(lasts, part, journey);
            case Promise.StartsWithin within -> started(within, part, journey);
            case Promise.Times times -> -1;
        };
    }

    private static long lasted(Promise.Lasts promise, Part part, int journey) {
        long longest = -1;
        for (int row = part.first(journey); row < part.first(journey + 1); row++) {
            if (part.moment(row) == promise.moment() && part.timed(row)) {
                long start = part.began(journey) + part.startAfter(row);
                longest = Math.max(longest, promise.clock().between(part, journey, start, start + part.lasted(row)));
            }
        }
        return longest;
    }

    private static long started(Promise.StartsWithin promise, Part part, int journey) {
        long longest = -1;
        long from = -1;
        for (int row = part.first(journey); row < part.first(journey + 1); row++) {
            long start = part.began(journey) + part.startAfter(row);
            if (part.moment(row) == promise.moment() && from >= 0 && !part.backdated(row)) {
                longest = Math.max(longest, promise.clock().between(part, journey, from, Math.max(from, start)));
                from = -1;
            } else if (part.moment(row) == promise.after()) {
                from = part.timed(row) ? start + part.lasted(row) : -1;
            }
        }
        return longest;
    }

    private static RecordedWait known(double[] minutes) {
        var known = new BitSet();
        for (int row = 0; row < minutes.length; row++) {
            known.set(row, minutes[row] >= 0);
        }
        return new RecordedWait(minutes, known);
    }

    /// The waits of some of the customers; of the others nothing is known.
    ///
    /// @param rows of the opinions
    public RecordedWait among(IntPredicate rows) {
        var some = new BitSet();
        known.stream().filter(rows).forEach(some::set);
        return new RecordedWait(minutes, some);
    }

    /// Whether the wait of a row is known.
    boolean known(int row) {
        return known.get(row);
    }

    /// The wait of a row; to be asked only where it is known.
    double minutes(int row) {
        return minutes[row];
    }
}
