package org.touchstone.core.measure;

import java.time.Instant;
import org.touchstone.core.journey.Encounter.Timing;
import org.touchstone.core.journey.JourneySet;
import org.touchstone.core.journey.Part;

/// Waits between two encounters that follow each other.
///
/// From the end of the one to the start of the next; 0 where they overlap. An event has no length: it ends as it
/// starts. After an encounter whose end is not known the wait is not known.
record TimedFlow(int moments) implements Timed {

    /// Of more moments the pairs could not be numbered.
    private static final int MOST = 46_340;

    TimedFlow {
        if (moments < 0 || moments > MOST) {
            throw new IllegalArgumentException("Flows are counted between at most " + MOST + " moments, but got "
                    + moments + ". So many words are no moments.");
        }
    }

    @Override
    public String id() {
        return "flow waits/1";
    }

    @Override
    public int cells() {
        return moments * moments;
    }

    @Override
    public void read(Part part, JourneySet journeys, Instant asOf, Sink sink) {
        var out = new Occurrences(sink);
        for (int j = journeys.next(0); j >= 0; j = journeys.next(j + 1)) {
            int last = part.first(j + 1) - 1;
            for (int row = part.first(j); row < last; row++) {
                out.add(part.moment(row) * moments + part.moment(row + 1), waitAfter(part, row));
            }
        }
        out.flush();
    }

    /// The wait between an encounter and the next one of the same journey.
    static long waitAfter(Part part, int row) {
        if (!part.allTimed()) {
            boolean unknown = part.timing(row) == Timing.OPEN || part.backdated(row) || part.backdated(row + 1);
            if (unknown) {
                return UNTIMED;
            }
        }
        return Math.max(0, part.startAfter(row + 1) - part.startAfter(row) - part.lasted(row));
    }
}
