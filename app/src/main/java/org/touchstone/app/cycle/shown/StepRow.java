package org.touchstone.app.cycle.shown;

import java.util.List;

/// One step as it is designed.
///
/// @param number its place, from 1
public record StepRow(
        int number,
        String code,
        boolean moment,
        Phrase name,
        Phrase customersSay,
        String contactKey,
        String owner,
        String procedure,
        Phrase surroundings,
        Phrase customer,
        Phrase frontstage,
        Phrase backstage,
        Phrase support,
        Phrase expects,
        List<String> seenKeys,
        boolean skippable,
        boolean promised,
        List<IncidentRow> goesWrong,
        List<PromiseRow> promises,
        List<JudgementRow> judgements) {
    public StepRow {
        seenKeys = List.copyOf(seenKeys);
        goesWrong = List.copyOf(goesWrong);
        promises = List.copyOf(promises);
        judgements = List.copyOf(judgements);
    }
}
