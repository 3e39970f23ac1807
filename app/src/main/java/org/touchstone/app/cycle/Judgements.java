package org.touchstone.app.cycle;

import java.util.List;
import java.util.Optional;
import org.touchstone.app.cycle.Grades.Grade;
import org.touchstone.app.platform.visit.Visit;

/// What people hold of a moment, for pages outside of this room. Safe for many threads.
///
/// Whoever has not judged a moment is not told what others hold of it, here as on the page of judgement.
public final class Judgements {

    private final Cycles cycles;
    private final Grades grades;

    Judgements(Cycles cycles, Grades grades) {
        this.cycles = cycles;
        this.grades = grades;
    }

    /// What one person holds of a moment.
    ///
    /// @param grade from 0, not critical, to 3
    /// @param changed whether it was changed after others were seen
    public record Opinion(String who, int grade, String reason, boolean changed) {}

    /// All that is held of a moment, if the visitor has judged it.
    ///
    /// @param cycle its code
    /// @param step the code of the moment
    /// @return empty where the visitor has not judged it yet
    public Optional<List<Opinion>> at(String cycle, String step) {
        String me = Visit.current().person().account();
        List<Grade> here = cycles.find(cycle).map(grades::known).orElse(List.of()).stream()
                .filter(one -> one.step().equals(step))
                .toList();
        return here.stream().noneMatch(one -> one.account().equals(me))
                ? Optional.empty()
                : Optional.of(here.stream()
                        .map(one -> new Opinion(one.name(), one.grade(), one.reason(), one.changed()))
                        .toList());
    }
}
