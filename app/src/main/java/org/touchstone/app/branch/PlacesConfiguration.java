package org.touchstone.app.branch;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.touchstone.app.account.trail.Trail;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.web.Entry;

/// Wires the branches into a server that has a [Store], a [Clock] and the accounts.
@Configuration(proxyBeanMethods = false)
@Import(PlacePages.class)
public class PlacesConfiguration {

    @Bean
    Places places(Store store, Trail trail, Clock clock) {
        return new Places(store, trail, clock);
    }

    @Bean
    Entry placesEntry() {
        return new Entry(100, "nav.places", "/places", Right.SEE_CYCLES);
    }
}
