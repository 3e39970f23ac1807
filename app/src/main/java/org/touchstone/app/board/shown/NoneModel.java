package org.touchstone.app.board.shown;

import java.util.List;

/// A page that has no findings to show.
///
/// @param empty whether there is nothing to be found; else it is being looked for
/// @param by keys of the parts of the filter each of which alone leaves nothing
public record NoneModel(boolean empty, List<String> by, FilterModel filter) {
    public NoneModel {
        by = List.copyOf(by);
    }
}
