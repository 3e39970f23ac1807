package org.touchstone.app.findings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.touchstone.app.branch.Places;
import org.touchstone.app.cycle.CycleVersion;
import org.touchstone.app.cycle.Cycles;
import org.touchstone.app.survey.LiveAnswers;
import org.touchstone.core.analysis.Origin;
import org.touchstone.core.analysis.Said;
import org.touchstone.core.analysis.Service;
import org.touchstone.core.cycle.Cycle;

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

    /// The cycle published last, the branches of the house, and all that customers said. Nothing is designed as long as
    /// none is published.
    public static Source published(Cycles cycles, Places places, LiveAnswers answers) {
        return () -> of(cycles.publishedLast(), places.now(), answers.now());
    }

    private static Basis of(Optional<CycleVersion> held, Places.Kept places, LiveAnswers.Known known) {
        String version = Stream.of(
                        held.map(CycleVersion::id).orElse(""),
                        places.version() == 0 ? "" : "branches " + places.version(),
                        known.version())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" "));
        Cycle cycle = held.map(CycleVersion::cycle).orElse(null);
        String language = cycle == null ? Service.UNKNOWN.language() : cycle.language();
        return new Basis(new Service(cycle, places.known(), language), known.said(), version);
    }

    /// The rows of some branches, all of which were used.
    static Origin rows(long rows) {
        return new Origin(rows, rows, 0, 0, new TreeMap<>(Map.of()), List.of(), 0);
    }
}
