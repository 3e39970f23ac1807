package org.touchstone.app.journey.brought;

import java.util.List;
import org.touchstone.app.journey.brought.shown.MendModel;
import org.touchstone.app.journey.brought.shown.Progress;
import org.touchstone.app.platform.web.Choice;
import org.touchstone.app.platform.web.Form;

/// What the page of a file knows whatever its kind.
///
/// @param form what was filled in last and what is wrong with it
/// @param remembered whether the choices are those made last for this heading
/// @param kinds what the file can be taken for
/// @param mends cells that can be mended, and those that are
public record FileState(Progress progress, Form form, boolean remembered, List<Choice> kinds, MendModel mends) {
    public FileState {
        kinds = List.copyOf(kinds);
    }
}
