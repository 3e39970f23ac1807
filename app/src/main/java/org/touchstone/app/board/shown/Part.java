package org.touchstone.app.board.shown;

import java.util.List;

/// A section of a page.
///
/// @param id where links to it lead
public record Part(String id, String heading, List<Piece> pieces) {
    public Part {
        pieces = List.copyOf(pieces);
    }
}
