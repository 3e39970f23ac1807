package org.touchstone.app.cycle.shown;

import java.util.List;

/// A moment to be judged.
///
/// @param given whether the visitor has judged it; others are only told then
/// @param mine -1 where it is not given
public record MomentRow(
        int number,
        String code,
        Phrase name,
        Phrase expects,
        boolean given,
        int mine,
        String reason,
        boolean changed,
        List<GradeRow> others,
        List<JudgementRow> written,
        int count,
        int low,
        int high,
        String agreementKey) {
    public MomentRow {
        others = List.copyOf(others);
        written = List.copyOf(written);
    }
}
