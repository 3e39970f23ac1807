package org.touchstone.app.board;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.touchstone.app.account.trail.Trail;
import org.touchstone.app.findings.LiveFindings;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.web.Desk;
import org.touchstone.app.platform.web.Entry;

/// Wires the pages of the board into a server that has [LiveFindings].
@Configuration(proxyBeanMethods = false)
@Import({BoardPages.class, DotsPages.class, FlowPages.class, JourneyPages.class})
public class BoardConfiguration {

    @Bean
    Sight sight(LiveFindings live, Desk desk, Store store, Trail trail) {
        return new Sight(live, new Told(), desk, store, trail);
    }

    @Bean
    WebMvcConfigurer boardArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new AskedReader());
            }
        };
    }

    @Bean
    Entry boardEntry() {
        return new Entry(10, "nav.board", "/board", Right.SEE_FINDINGS);
    }

    @Bean
    Entry journeysEntry() {
        return new Entry(40, "nav.journeys", "/journeys", Right.SEE_FINDINGS);
    }

    @Bean
    Entry criticalEntry() {
        return new Entry(50, "nav.critical", "/critical-moments", Right.SEE_FINDINGS);
    }

    @Bean
    Entry prioritiesEntry() {
        return new Entry(60, "nav.priorities", "/priorities", Right.SEE_FINDINGS);
    }

    @Bean
    Entry branchesEntry() {
        return new Entry(70, "nav.branches", "/branches", Right.SEE_FINDINGS);
    }

    @Bean
    Entry alarmsEntry() {
        return new Entry(90, "nav.alarms", "/data-alarms", Right.SEE_FINDINGS);
    }
}
