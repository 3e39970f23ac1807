package org.touchstone.app.cycle.shown;

import java.util.List;
import org.touchstone.app.platform.web.Form;
import org.touchstone.app.platform.web.ProblemRow;

/// The ways to begin a cycle.
///
/// @param lived whether there are journeys to draft one from
public record NewModel(List<TemplateRow> templates, boolean lived, Form form, List<ProblemRow> problems) {
    public NewModel {
        templates = List.copyOf(templates);
        problems = List.copyOf(problems);
    }
}
