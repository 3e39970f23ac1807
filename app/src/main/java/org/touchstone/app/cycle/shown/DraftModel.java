package org.touchstone.app.cycle.shown;

import java.time.Instant;
import java.util.List;
import org.touchstone.app.platform.web.Choice;
import org.touchstone.app.platform.web.Form;

/// The draft of a cycle.
///
/// @param stale whether somebody else came first, so that nothing was done
public record DraftModel(
        String code,
        Phrase name,
        int number,
        long version,
        Instant changed,
        String by,
        List<PlaceRow> places,
        List<Choice> after,
        Form form,
        boolean stale) {
    public DraftModel {
        places = List.copyOf(places);
        after = List.copyOf(after);
    }
}
