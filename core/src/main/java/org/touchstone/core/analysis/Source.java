package org.touchstone.core.analysis;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.touchstone.core.journey.read.ImportedLog;

/// What became of the rows that a log was made of: `rows` = `used` + `duplicates` + `quarantined`.
///
/// @param pairing how many encounters came about by which rule
/// @param notes what a careful reader of the file must know
public record Source(
        long rows,
        long used,
        long duplicates,
        long quarantined,
        SortedMap<String, Long> pairing,
        List<String> notes,
        double readSeconds) {

    public Source {
        notes = List.copyOf(notes);
    }

    /// Rows read from files.
    public static Source of(ImportedLog read) {
        return new Source(
                read.rows(),
                read.used(),
                read.duplicates(),
                read.quarantined(),
                new TreeMap<>(read.pairing()),
                read.notes(),
                read.seconds());
    }

    /// Facts recorded one by one, each of them used.
    public static Source live(long facts) {
        return new Source(facts, facts, 0, 0, new TreeMap<>(Map.of("recorded live", facts)), List.of(), 0);
    }
}
