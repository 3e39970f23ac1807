package org.touchstone.app.cycle.shown;

import java.util.List;

/// The sheet to walk the cycle with.
public record SheetModel(String code, Phrase name, Phrase goal, int number, List<StepRow> steps) {
    public SheetModel {
        steps = List.copyOf(steps);
    }
}
