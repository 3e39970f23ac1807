package org.touchstone.app.findings;

import java.time.Clock;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.touchstone.app.cycle.Cycles;
import org.touchstone.app.journey.Import;
import org.touchstone.app.journey.Imports;
import org.touchstone.app.journey.LiveLog;
import org.touchstone.app.platform.store.Store;
import org.touchstone.core.analysis.Origin;

/// Wires the newest findings into a server that has a [LiveLog], [Imports] and a [Basis.Source].
@Configuration(proxyBeanMethods = false)
public class FindingsConfiguration {

    @Bean
    LiveFindings liveFindings(
            Store store, LiveLog log, Imports imports, Basis.Source basis, Cycles cycles, Clock clock) {
        return LiveFindings.open(store, log::log, () -> origin(log, imports), basis, cycles, clock);
    }

    /// The rows of the files that are in the log; what was told live, where nothing came as a file.
    private static Origin origin(LiveLog log, Imports imports) {
        var active = imports.imports().stream()
                .filter(one -> one.state() == Import.State.ACTIVE)
                .toList();
        if (active.isEmpty()) {
            return Origin.live(log.log().encounters());
        }
        return new Origin(
                active.stream().mapToLong(Import::rows).sum(),
                active.stream().mapToLong(Import::used).sum(),
                active.stream().mapToLong(Import::duplicates).sum(),
                active.stream().mapToLong(Import::quarantined).sum(),
                new TreeMap<>(),
                java.util.List.of(),
                0);
    }
}
