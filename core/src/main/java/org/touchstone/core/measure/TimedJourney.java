package org.touchstone.core.measure;

import java.time.Instant;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.JourneySet;
import org.touchstone.core.journey.Part;

/// Journeys from their first start to their last end.
///
/// @param branches number of branches in the dictionary, each a cell; 0 for one cell of all journeys
record TimedJourney(int branches) implements Timed {

    @Override
    public String id() {
        return branches == 0 ? "journey durations/1" : "journey durations by branch/1";
    }

    @Override
    public int cells() {
        return Math.max(1, branches);
    }

    @Override
    public void read(Part part, JourneySet journeys, Instant asOf, Sink sink) {
        var out = new Occurrences(sink);
        for (int j = journeys.next(0); j >= 0; j = journeys.next(j + 1)) {
            long last = part.ending(j) == Ending.OPEN ? UNTIMED : 0;
            for (int row = part.first(j); last != UNTIMED && row < part.first(j + 1); row++) {
                last = Math.max(last, part.startAfter(row) + part.lasted(row));
            }
            out.add(branches == 0 ? 0 : part.branch(j), last);
        }
        out.flush();
    }
}
