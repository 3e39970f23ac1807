package org.touchstone.app.cycle;

import java.util.List;
import org.touchstone.core.cycle.Cycle;

/// Cycles to start from, handed in by whoever starts the server: the workbench itself knows no example.
public record Templates(List<Cycle> cycles) {

    /// Nothing to start from but a file.
    public static final Templates NONE = new Templates(List.of());

    public Templates {
        cycles = List.copyOf(cycles);
    }
}
