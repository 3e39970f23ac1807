package org.touchstone.app.platform.job;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.touchstone.app.platform.store.Store;

/// Wires long work into a server that has a [Store] and a [Clock]. A room that has a [JobKind] makes it a bean.
@Configuration(proxyBeanMethods = false)
public class JobConfiguration {

    @Bean(destroyMethod = "close")
    Jobs jobs(Store store, Clock clock, List<JobKind> kinds) {
        return new Jobs(store, clock, kinds);
    }
}
