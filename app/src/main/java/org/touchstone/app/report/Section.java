package org.touchstone.app.report;

import java.util.List;

/// A section of the page.
///
/// @param id where links to it lead
public record Section(String id, String heading, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }
}
