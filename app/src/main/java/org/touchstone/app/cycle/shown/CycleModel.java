package org.touchstone.app.cycle.shown;

import java.util.List;

/// A version of a cycle, to be read.
///
/// @param wheel one svg element
public record CycleModel(
        String code,
        Phrase name,
        Phrase goal,
        Phrase comeBack,
        int number,
        boolean published,
        String wheel,
        List<StepRow> steps,
        List<VersionRow> versions,
        boolean mayEdit,
        boolean hasDraft) {
    public CycleModel {
        steps = List.copyOf(steps);
        versions = List.copyOf(versions);
    }
}
