package org.touchstone.app.cycle.shown;

import java.util.List;
import org.touchstone.app.platform.web.Form;

/// The moments of a cycle, to be judged.
///
/// @param given how many the visitor has judged
public record JudgementModel(String code, Phrase name, int number, List<MomentRow> moments, int given, Form form) {
    public JudgementModel {
        moments = List.copyOf(moments);
    }
}
