package org.touchstone.app.journey;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Part;
import org.touchstone.core.journey.Vocabulary;

/// All that is in memory of the log at one place of it. Immutable; a change gives a new one.
///
/// @param log what is computed from
/// @param kept names of the parts that are in the database
/// @param imports the imports that are seen
/// @param number the sealed generation it began from; 0 for none
/// @param lived the latest time that a fact told, epoch microseconds; the least number without facts
record Generation(JourneyLog log, Map<Part, String> kept, Map<String, ImportedParts> imports, long number, long lived) {
    Generation {
        kept = Map.copyOf(kept);
        imports = Map.copyOf(imports);
    }

    static Generation empty(ZoneId zone, long number) {
        return new Generation(JourneyLog.empty(Vocabulary.empty(), zone), Map.of(), Map.of(), number, Long.MIN_VALUE);
    }

    Generation with(JourneyLog other, long livedUntil) {
        return new Generation(other, kept, imports, number, Math.max(lived, livedUntil));
    }

    /// With an import that is seen from here on.
    Generation with(ImportedParts more, long seq) {
        var all = new HashMap<>(imports);
        all.put(more.id(), more);
        var names = new HashMap<>(kept);
        for (int i = 0; i < more.parts().size(); i++) {
            names.put(more.parts().get(i), more.ids().get(i));
        }
        JourneyLog joined = log.with(more.parts(), more.through()).at(seq);
        return new Generation(joined, names, all, number, lived);
    }

    /// The latest that is known of anything when one import is left out.
    long throughWithout(String id) {
        return imports.values().stream()
                .filter(other -> !other.id().equals(id))
                .mapToLong(ImportedParts::through)
                .reduce(lived, Math::max);
    }

    /// Without an import whose parts have left the log.
    Generation without(String id, JourneyLog rest) {
        var all = new HashMap<>(imports);
        all.remove(id);
        return new Generation(rest, kept, all, number, lived);
    }

    boolean isImported(Part part) {
        return imports.values().stream().anyMatch(one -> one.parts().contains(part));
    }
}
