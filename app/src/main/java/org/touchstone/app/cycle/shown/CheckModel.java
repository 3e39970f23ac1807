package org.touchstone.app.cycle.shown;

import java.util.List;
import org.touchstone.app.platform.web.ProblemRow;

/// What came of looking a cycle file over.
///
/// @param steps of the cycle if nothing is wrong
public record CheckModel(List<ProblemRow> problems, int steps) {
    public CheckModel {
        problems = List.copyOf(problems);
    }
}
