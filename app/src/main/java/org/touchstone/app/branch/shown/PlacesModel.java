package org.touchstone.app.branch.shown;

import java.util.List;
import org.touchstone.app.platform.web.ProblemRow;

/// The branches, and the text they are changed by.
///
/// @param changes whether the visitor may change them
/// @param version of what is kept
/// @param text as it is kept, or as it was typed
/// @param theirs what somebody else wrote meanwhile; empty if nobody did
/// @param by who did
public record PlacesModel(
        List<PlaceRow> rows,
        boolean changes,
        long version,
        String text,
        List<ProblemRow> problems,
        String theirs,
        String by) {
    public PlacesModel {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }
}
