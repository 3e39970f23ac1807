package org.touchstone.app.cycle;

import java.time.Instant;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.CycleFile;

/// One version of a cycle as it is kept.
///
/// @param id the key of the version
/// @param version of the row, to be brought back with a change
/// @param changed when it was saved or published last
/// @param by the name of whoever did
public record CycleVersion(String id, Cycle cycle, State state, long version, Instant changed, String by) {

    /// Whether it can still change.
    public enum State {
        DRAFT,
        PUBLISHED
    }

    /// Counts from 1; the number that the file says.
    public int number() {
        return cycle.version();
    }

    /// Whether it never changes again.
    public boolean isPublished() {
        return state == State.PUBLISHED;
    }

    /// The cycle file, as it can be taken away.
    public String text() {
        return CycleFile.write(cycle);
    }
}
