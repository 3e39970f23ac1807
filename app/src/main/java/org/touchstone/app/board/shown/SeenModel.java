package org.touchstone.app.board.shown;

import java.util.List;

/// A page of what was found.
///
/// @param title of what it is about; empty where the page's own says it
/// @param links to pages that show more, in the order of reading
public record SeenModel(String title, Age age, List<Part> parts, List<Link> links) {

    /// Where to go on.
    ///
    /// @param key of the text
    public record Link(String href, String key) {}

    public SeenModel {
        parts = List.copyOf(parts);
        links = List.copyOf(links);
    }
}
