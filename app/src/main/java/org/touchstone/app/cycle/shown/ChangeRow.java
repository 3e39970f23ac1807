package org.touchstone.app.cycle.shown;

import org.touchstone.app.platform.language.Saying;

/// One thing that is otherwise in the later version.
///
/// @param where the name of the step; no words for the cycle as a whole
/// @param before empty where nothing was written
public record ChangeRow(Phrase where, Saying what, String before, String after, boolean seam) {}
