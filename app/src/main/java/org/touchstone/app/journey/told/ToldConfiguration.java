package org.touchstone.app.journey.told;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.touchstone.app.journey.LiveLog;
import org.touchstone.app.platform.store.Store;

/// Wires what programs tell and ask into a server that has a [Store], a [LiveLog] and a [Clock].
@Configuration(proxyBeanMethods = false)
@Import(EncounterPages.class)
public class ToldConfiguration {

    @Bean
    OnceOnly onceOnly(Store store, Clock clock) {
        return new OnceOnly(store, clock);
    }

    @Bean
    Teller teller(OnceOnly once, LiveLog live) {
        return new Teller(once, live);
    }
}
