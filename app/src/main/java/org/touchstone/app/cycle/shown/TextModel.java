package org.touchstone.app.cycle.shown;

import java.util.List;
import org.touchstone.app.platform.web.Form;
import org.touchstone.app.platform.web.ProblemRow;

/// The draft of a cycle as a text.
public record TextModel(String code, int number, long version, String text, List<ProblemRow> problems, Form form) {
    public TextModel {
        problems = List.copyOf(problems);
    }
}
