package org.touchstone.app.cycle.shown;

import java.util.List;
import org.touchstone.app.platform.web.Form;

/// What publishing would change.
///
/// @param before the number of the version that holds, 0 for none
public record PublishModel(
        String code, int number, int before, long version, List<ChangeRow> changes, int seams, Form form) {
    public PublishModel {
        changes = List.copyOf(changes);
    }
}
