package org.touchstone.core.survey.read;

import java.util.List;
import java.util.Map;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.NamedAnswers;
import org.touchstone.core.table.Quarantined;

/// Answers read from files, and what became of every row: `rows` = `used` + `duplicates` + `leftOut` + `quarantined`.
///
/// Respondents stand in the order of their names, so that it does not matter how rows were sorted or spread over files;
/// without names in the order of the files.
///
/// @param names of the respondents as the files name them, in the order of the answers; "" for one without a name
/// @param leftOut rows whose question the mapping does not name, where a row is an answer
/// @param cells what became of every cell of the rows that were used
/// @param quarantine the first rows and cells that could not be used, in the order of the files
/// @param mappings for each file which column was taken as what
/// @param notes what a careful reader must know, in plain words
/// @param seconds how long it took
public record ImportedAnswers(
        Answers answers,
        List<String> names,
        long rows,
        long used,
        long duplicates,
        long leftOut,
        long quarantined,
        CellCounts cells,
        List<Quarantined> quarantine,
        Map<String, Map<String, String>> mappings,
        List<String> notes,
        double seconds) {

    public ImportedAnswers {
        names = List.copyOf(names);
        quarantine = List.copyOf(quarantine);
        notes = List.copyOf(notes);
        if (rows != used + duplicates + leftOut + quarantined) {
            throw new IllegalStateException("Rows were lost: read " + rows + ", used " + used + ", duplicates "
                    + duplicates + ", left out " + leftOut + ", quarantined " + quarantined);
        }
    }

    /// The answers with the names of who gave them.
    public NamedAnswers named() {
        return new NamedAnswers(names, answers);
    }
}
