package org.touchstone.app.cycle.shown;

import java.util.List;

/// The list of cycles.
public record CyclesModel(List<CycleRow> cycles, boolean mayEdit) {
    public CyclesModel {
        cycles = List.copyOf(cycles);
    }
}
