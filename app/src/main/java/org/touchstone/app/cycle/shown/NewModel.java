package org.touchstone.app.cycle.shown;

import java.util.List;
import org.touchstone.app.platform.web.Form;

/// The ways to begin a cycle.
public record NewModel(List<TemplateRow> templates, Form form, List<ProblemRow> problems) {
    public NewModel {
        templates = List.copyOf(templates);
        problems = List.copyOf(problems);
    }
}
