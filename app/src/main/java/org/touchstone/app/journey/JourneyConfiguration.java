package org.touchstone.app.journey;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.touchstone.app.cycle.Drafts;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreAddress;

/// Wires the journey log into a server that has a [Store] and a [Clock], whose zone is the one in which days are
/// counted where a branch does not say otherwise.
@Configuration(proxyBeanMethods = false)
public class JourneyConfiguration {

    /// Closed before the store, which whoever opened it closes.
    @Bean(destroyMethod = "close")
    LiveLog liveLog(Store store, Clock clock) {
        return LiveLog.open(store, clock.getZone(), clock);
    }

    @Bean
    Imports imports(Store store, LiveLog live, Clock clock) {
        var imports = new Imports(store, live, clock);
        if (store.address() instanceof StoreAddress.Embedded) {
            imports.giveUpUnfinished(); // the folder is locked, so nobody else is loading one
        }
        return imports;
    }

    @Bean
    Drafts drafts(LiveLog live) {
        return new LivedDrafts(live);
    }

    @Bean
    Sources sources(Store store, LiveLog live, Imports imports) {
        return new Sources(store, live, imports);
    }
}
