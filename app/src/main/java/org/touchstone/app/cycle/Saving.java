package org.touchstone.app.cycle;

import org.touchstone.app.platform.language.Saying;

/// What came of saving, beginning or publishing a version.
public sealed interface Saving {

    /// It is kept.
    record Kept(CycleVersion now) implements Saving {}

    /// Somebody else changed the draft meanwhile; nothing was written. Show both and ask.
    ///
    /// @param theirs as it is now
    record Elsewhere(CycleVersion theirs) implements Saving {}

    /// It cannot be, and nothing was changed.
    record Refused(Saying why) implements Saving {}

    /// It cannot be, told by a text without places.
    static Saving refused(String key) {
        return new Refused(Saying.of(key));
    }
}
