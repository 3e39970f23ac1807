package org.touchstone.core.analysis;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.touchstone.core.journey.read.ImportedLog;

/// What became of the rows that a log was made of: `rows` = `used` + `duplicates` + `quarantined`.
///
/// @param pairing how many encounters came about by which rule
/// @param notes what a careful reader of the file must know
public record Origin(
        long rows,
        long used,
        long duplicates,
        long quarantined,
        NavigableMap<String, Long> pairing,
        List<String> notes,
        double readSeconds) {

    public Origin {
        notes = List.copyOf(notes);
    }

    /// Rows read from files.
    public static Origin of(ImportedLog read) {
        return new Origin(
                read.rows(),
                read.used(),
                read.duplicates(),
                read.quarantined(),
                new TreeMap<>(read.pairing()),
                read.notes(),
                read.seconds());
    }

    /// Facts recorded one by one, each of them used.
    public static Origin live(long facts) {
        return new Origin(facts, facts, 0, 0, new TreeMap<>(Map.of("recorded live", facts)), List.of(), 0);
    }
}
