package org.touchstone.core.journey.read;

import java.util.List;
import java.util.Map;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.table.Quarantined;

/// A log read from files, and what became of every row: `rows` = `used` + `duplicates` + `quarantined`.
///
/// @param quarantine the first rows that could not be used, in the order of the files
/// @param pairing how many encounters came about by which rule
/// @param mappings for each file which column was taken as what
/// @param notes what a careful reader must know, in plain words
/// @param seconds how long it took
public record ImportedLog(
        JourneyLog log,
        long rows,
        long used,
        long duplicates,
        long quarantined,
        List<Quarantined> quarantine,
        Map<String, Long> pairing,
        Map<String, Map<String, String>> mappings,
        List<String> notes,
        double seconds) {

    public ImportedLog {
        quarantine = List.copyOf(quarantine);
        notes = List.copyOf(notes);
        if (rows != used + duplicates + quarantined) {
            throw new IllegalStateException("Rows were lost: read " + rows + ", used " + used + ", duplicates "
                    + duplicates + ", quarantined " + quarantined);
        }
    }
}
