package org.touchstone.app.journey.brought;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.touchstone.app.account.trail.Trail;
import org.touchstone.app.journey.Imports;
import org.touchstone.app.journey.LiveLog;
import org.touchstone.app.platform.job.JobKind;
import org.touchstone.app.platform.job.Jobs;
import org.touchstone.app.platform.store.Keys;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.web.Beginning;
import org.touchstone.app.platform.web.Entry;

/// Wires the bringing in of files into a server that has a [Store], [Imports] and long work.
@Configuration(proxyBeanMethods = false)
@Import({DataPages.class, FilePages.class, MendPages.class})
public class BroughtConfiguration {

    @Bean
    BroughtFiles broughtFiles(Store store, Keys keys, Clock clock, Trail trail, List<TableKind> kinds) {
        return new BroughtFiles(store, keys, clock, trail, kinds);
    }

    @Bean
    FileDesk fileDesk(BroughtFiles files, Jobs jobs) {
        return new FileDesk(files, jobs);
    }

    /// First of the kinds, so that a table that could be either is taken for one of events.
    @Bean
    TableKind eventTables(Imports imports, Store store, Clock clock) {
        return new EventTables(imports, store, clock);
    }

    @Bean
    JobKind tryFile(BroughtFiles files, Clock clock) {
        return new EventJob.Try(files, clock);
    }

    @Bean
    JobKind bringFile(BroughtFiles files, Clock clock, Imports imports) {
        return new EventJob.Bring(files, clock, imports);
    }

    @Bean
    Entry dataEntry() {
        return new Entry(80, "nav.data", "/data", Right.BRING_DATA);
    }

    @Bean
    Beginning dataBeginning(LiveLog log) {
        return new Beginning(
                20,
                "start.events",
                "start.events.text",
                "/data",
                Right.BRING_DATA,
                () -> log.log().journeys() > 0);
    }
}
