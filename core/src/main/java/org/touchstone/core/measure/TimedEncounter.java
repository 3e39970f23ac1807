package org.touchstone.core.measure;

import java.time.Instant;
import org.touchstone.core.journey.JourneySet;
import org.touchstone.core.journey.Part;

/// Encounters from start to end.
record TimedEncounter(int moments) implements Timed {

    @Override
    public String id() {
        return "durations/1";
    }

    @Override
    public int cells() {
        return moments;
    }

    @Override
    public void read(Part part, JourneySet journeys, Instant asOf, Sink sink) {
        var out = new Occurrences(sink);
        boolean all = part.allTimed();
        for (int j = journeys.next(0); j >= 0; j = journeys.next(j + 1)) {
            for (int row = part.first(j); row < part.first(j + 1); row++) {
                out.add(part.moment(row), all || part.timed(row) ? part.lasted(row) : UNTIMED);
            }
        }
        out.flush();
    }
}
