package org.touchstone.core.evidence;

import java.util.List;

/// What the evidence rests on: the cases of those who answered, and the census of all journeys.
///
/// @param cellOfCase for each case where and when it was lived
/// @param respondentOfCase for each case its row among the answers
/// @param cellOfRespondent for each row of the answers where and when it was lived
/// @param linked cases that were found among the journeys of the log
/// @param strayed answers that name a journey which the log does not have
public record Evidence(
        Cases cases,
        FailureCensus census,
        Slicing slicing,
        List<Cell> cellOfCase,
        List<Integer> respondentOfCase,
        List<Cell> cellOfRespondent,
        long linked,
        long strayed) {

    public Evidence {
        cellOfCase = List.copyOf(cellOfCase);
        respondentOfCase = List.copyOf(respondentOfCase);
        cellOfRespondent = List.copyOf(cellOfRespondent);
    }
}
