package org.touchstone.app.cycle.shown;

/// One line of the list of cycles.
///
/// @param critical moments that the file's own experts judge so
/// @param published number of the version that holds, 0 for none
/// @param draft number of the version that is worked on, 0 for none
public record CycleRow(
        String code, Phrase name, Phrase goal, int steps, int moments, int critical, int published, int draft) {}
