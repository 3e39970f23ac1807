package org.touchstone.core.journey.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.core.journey.Encounter.Timing;

/// Pairs the starts of one journey with their completions: by instance if they name one, otherwise first in, first out
/// within the moment, by the same person if both name one. What finds no partner is kept and counted. Not safe for many
/// threads.
final class Pairs {

    private static final List<Integer> NONE = List.of();

    private int[] rows = new int[64];
    private long[] starts = new long[64];
    private long[] ends = new long[64];
    private Timing[] timings = new Timing[64];
    private int size;
    private final Map<Key, List<Integer>> waiting = new HashMap<>();

    private long byInstance;
    private long inOrder;
    private long endsOnly;
    private long startsOnly;
    private long aside;
    private boolean toldAny;

    private record Key(int moment, long instance) {}

    int size() {
        return size;
    }

    int row(int i) {
        return rows[i];
    }

    long start(int i) {
        return starts[i];
    }

    long end(int i) {
        return ends[i];
    }

    Timing timing(int i) {
        return timings[i];
    }

    /// Pairs the rows, which are sorted by time.
    ///
    /// @return whether there was anything to pair; false when no row tells a transition
    boolean pair(Intake intake, int[] sorted, int count) {
        size = 0;
        waiting.clear();
        boolean any = false;
        for (int i = 0; i < count; i++) {
            int transition = Marks.transition(intake.marks.get(sorted[i]));
            any |= transition != Transition.EVENT;
            switch (transition) {
                case Transition.START -> begin(intake, sorted[i]);
                case Transition.COMPLETE -> complete(intake, sorted[i]);
                case Transition.ASIDE -> aside++;
                default -> addWhole(intake, sorted[i]);
            }
        }
        if (any && size == 0) {
            // Nothing but notes at the side: the journey is known only by them.
            aside -= count;
            for (int i = 0; i < count; i++) {
                add(intake, sorted[i], Timing.INSTANT);
                endsOnly++;
            }
        }
        for (int i = 0; i < size; i++) {
            startsOnly += timings[i] == Timing.OPEN ? 1 : 0;
        }
        toldAny |= any;
        return any;
    }

    /// Adds the counts of all journeys so far.
    void tell(Tally tally) {
        if (toldAny) {
            tally.count("pair by instance", byInstance);
            tally.count("pair first in, first out", inOrder);
            tally.count("completion without start", endsOnly);
            tally.count("start without completion", startsOnly);
            tally.count("set aside (scheduled, assigned, suspended, resumed)", aside);
        }
    }

    private void begin(Intake intake, int row) {
        waiting.computeIfAbsent(key(intake, row), key -> new ArrayList<>(2)).add(size);
        add(intake, row, Timing.OPEN);
    }

    private void complete(Intake intake, int row) {
        List<Integer> open = waiting.get(key(intake, row));
        for (var each = open == null ? NONE.iterator() : open.iterator(); each.hasNext(); ) {
            int candidate = each.next();
            if (compatible(intake, rows[candidate], row)) {
                each.remove();
                ends[candidate] = intake.starts.get(row);
                timings[candidate] = Timing.INTERVAL;
                byInstance += instance(intake, row) != 0 ? 1 : 0;
                inOrder += instance(intake, row) != 0 ? 0 : 1;
                return;
            }
        }
        endsOnly++;
        add(intake, row, Timing.INSTANT);
    }

    /// A row that tells no transition stands for itself; it comes from another file than those that do.
    private void addWhole(Intake intake, int row) {
        add(intake, row, intake.timing(row));
        ends[size - 1] = timings[size - 1] == Timing.INTERVAL ? intake.end(row) : starts[size - 1];
    }

    private static boolean compatible(Intake intake, int start, int end) {
        Chunks.Ints staff = intake.attributes[Role.STAFF_ATTRIBUTE];
        if (instance(intake, end) != 0 || staff.size() == 0) {
            return true;
        }
        return staff.get(start) == 0 || staff.get(end) == 0 || staff.get(start) == staff.get(end);
    }

    private static Key key(Intake intake, int row) {
        return new Key(intake.moments.get(row), instance(intake, row));
    }

    private static long instance(Intake intake, int row) {
        return intake.instances.size() == 0 ? 0 : intake.instances.get(row);
    }

    private void add(Intake intake, int row, Timing timing) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            timings = Arrays.copyOf(timings, 2 * size);
        }
        rows[size] = row;
        starts[size] = intake.starts.get(row);
        ends[size] = starts[size];
        timings[size] = timing;
        size++;
    }
}
