package org.touchstone.app.cycle;

import org.springframework.http.HttpStatus;
import org.touchstone.app.cycle.shown.ConflictModel;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.web.Page;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.CycleFile;

/// Answers that several pages of the cycles give.
final class CycleAnswers {

    private CycleAnswers() {}

    /// There is no such cycle, version or step.
    static Page missing() {
        return new Page(
                "desk/error", Saying.of("error.missing.title"), Saying.of("wrong.cycle.missing"), HttpStatus.NOT_FOUND);
    }

    /// What was wanted cannot be done with this cycle as it is.
    static Page refused(Saying why) {
        return new Page("desk/error", Saying.of("cycle.refused"), why, HttpStatus.CONFLICT);
    }

    /// Two people changed the draft at once: both states, and the choice between them.
    static Page conflict(CycleVersion theirs, Cycle mine) {
        Cycle numbered = Cycles.numbered(mine, theirs.number());
        var model = new ConflictModel(
                theirs.cycle().code(),
                theirs.version(),
                theirs.by(),
                theirs.changed(),
                CycleFile.write(numbered),
                theirs.text(),
                Changes.between(theirs.cycle(), numbered));
        return new Page("cycle/conflict", Saying.of("conflict.title"), model, HttpStatus.CONFLICT);
    }
}
