package org.touchstone.core.measure;

import java.time.Instant;
import org.touchstone.core.journey.JourneySet;
import org.touchstone.core.journey.Part;

/// Waits before an encounter, whatever came before it.
record TimedWait(int moments) implements Timed {

    @Override
    public String id() {
        return "waits before/1";
    }

    @Override
    public int cells() {
        return moments;
    }

    @Override
    public void read(Part part, JourneySet journeys, Instant asOf, Sink sink) {
        var out = new Occurrences(sink);
        for (int j = journeys.next(0); j >= 0; j = journeys.next(j + 1)) {
            int first = part.first(j);
            out.add(part.moment(first), UNTIMED);
            for (int row = first + 1; row < part.first(j + 1); row++) {
                out.add(part.moment(row), TimedFlow.waitAfter(part, row - 1));
            }
        }
        out.flush();
    }
}
