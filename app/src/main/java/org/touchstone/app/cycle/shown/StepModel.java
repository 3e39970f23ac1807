package org.touchstone.app.cycle.shown;

import java.util.List;
import org.touchstone.app.platform.web.Choice;
import org.touchstone.app.platform.web.Form;

/// A step of the draft, to be changed.
///
/// @param languages the cycle's own first
/// @param after the steps of the cycle
/// @param incidents how many rows there are, empty ones included
public record StepModel(
        String code,
        int number,
        long version,
        String step,
        Phrase name,
        List<String> languages,
        List<TextRow> texts,
        List<Choice> contacts,
        List<Choice> severities,
        List<Choice> kinds,
        List<Choice> after,
        int incidents,
        int promises,
        Form form) {
    public StepModel {
        languages = List.copyOf(languages);
        texts = List.copyOf(texts);
        contacts = List.copyOf(contacts);
        severities = List.copyOf(severities);
        kinds = List.copyOf(kinds);
        after = List.copyOf(after);
    }
}
