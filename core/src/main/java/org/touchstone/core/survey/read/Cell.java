package org.touchstone.core.survey.read;

import org.jspecify.annotations.Nullable;
import org.touchstone.core.survey.Presence;

/// What one answer says.
///
/// @param points where the answer is given, else 0
/// @param expected null when it can be read; else what should stand there instead
record Cell(Presence presence, double points, @Nullable String expected) {

    static final Cell NOT_ASKED = new Cell(Presence.NOT_ASKED, 0, null);
    static final Cell NOT_VISITED = new Cell(Presence.NOT_VISITED, 0, null);
    static final Cell NOT_ANSWERED = new Cell(Presence.NOT_ANSWERED, 0, null);

    static Cell given(double points) {
        return new Cell(Presence.GIVEN, points, null);
    }

    static Cell unreadable(String expected) {
        return new Cell(Presence.NOT_ANSWERED, 0, expected);
    }

    boolean isUnreadable() {
        return expected != null;
    }
}
