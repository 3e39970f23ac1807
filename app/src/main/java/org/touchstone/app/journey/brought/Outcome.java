package org.touchstone.app.journey.brought;

import java.util.List;
import org.touchstone.core.table.Quarantined;

/// What comes of a file, whatever it holds.
///
/// @param brings how much it brings in, such as journeys
/// @param quarantined rows that cannot be used
/// @param leftOut these, and single answers that cannot be read
/// @param notes what a careful reader must know
/// @param quarantine the first rows and cells that cannot be used
public record Outcome(
        long brings,
        long rows,
        long used,
        long duplicates,
        long quarantined,
        long leftOut,
        List<String> notes,
        List<Quarantined> quarantine) {
    public Outcome {
        notes = List.copyOf(notes);
        quarantine = List.copyOf(quarantine);
    }
}
