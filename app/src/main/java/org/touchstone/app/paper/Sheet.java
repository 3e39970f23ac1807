package org.touchstone.app.paper;

import java.util.List;
import org.touchstone.app.report.Section;

/// What is to be printed.
///
/// @param language of the title and the words around, as a tag
/// @param title of the first page
/// @param under lines beneath the title
/// @param foot stands on every page beside its number
public record Sheet(String language, String title, List<String> under, String foot, List<Section> sections) {
    public Sheet {
        under = List.copyOf(under);
        sections = List.copyOf(sections);
    }
}
