package org.touchstone.app.findings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.app.cycle.CycleVersion;
import org.touchstone.app.cycle.Cycles;
import org.touchstone.core.analysis.Origin;
import org.touchstone.core.analysis.Said;
import org.touchstone.core.analysis.Service;

/// What the log is held against, besides itself.
///
/// @param service the cycle and the branches; the cycle is drafted from the log where there is none yet
/// @param said what customers said of it
/// @param version names this service and these answers; another text asks for new findings
public record Basis(Service service, Said said, String version) {

    /// Nothing is designed yet and nobody was asked.
    public static final Basis UNKNOWN = new Basis(Service.UNKNOWN, Said.NOTHING, "");

    /// Tells the basis of now.
    @FunctionalInterface
    public interface Source {

        /// Asked often, and in the background: it may read the database.
        Basis now();
    }

    /// The cycle published last, and no answers; nothing as long as none is published.
    public static Source published(Cycles cycles) {
        return () -> cycles.list().stream()
                .flatMap(kept -> kept.published().stream())
                .max(Comparator.comparing(CycleVersion::changed))
                .map(held -> new Basis(Service.of(held.cycle()), Said.NOTHING, held.id()))
                .orElse(UNKNOWN);
    }

    /// The rows of some branches, all of which were used.
    static Origin rows(long rows) {
        return new Origin(rows, rows, 0, 0, new TreeMap<>(Map.of()), List.of(), 0);
    }
}
