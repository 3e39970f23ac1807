package org.touchstone.core.survey.read;

/// What became of every cell of the used rows: one for each respondent and question.
///
/// @param cells all of them
/// @param given with points
/// @param quarantined not understood; for the analysis they are not answered
public record CellCounts(long cells, long given, long notVisited, long notAsked, long notAnswered, long quarantined) {

    public CellCounts {
        if (cells != given + notVisited + notAsked + notAnswered + quarantined) {
            throw new IllegalStateException("Cells were lost: " + cells + " are not " + given + " given, " + notVisited
                    + " not visited, " + notAsked + " not asked, " + notAnswered + " not answered and " + quarantined
                    + " quarantined");
        }
    }
}
